// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  keep,
  keptKey,
  mostPeople,
  readEntries,
  readKept,
  toggle,
} from '../../../../../site/islands/shortlist/kept.ts';

beforeEach(() => localStorage.clear());

describe('the selection that a browser keeps', () => {
  it('takes somebody in at its end, and out again', () => {
    expect([toggle('ana'), toggle('bo')]).toEqual(['added', 'added']);
    expect(readKept()).toEqual([
      { slug: 'ana', note: '' },
      { slug: 'bo', note: '' },
    ]);
    expect(toggle('ana')).toBe('removed');
    expect(readKept().map(({ slug }) => slug)).toEqual(['bo']);
  });

  it('leaves nothing behind once it is empty', () => {
    toggle('ana');
    toggle('ana');
    expect(localStorage.getItem(keptKey)).toBeNull();
  });

  it('says that it is full, and stays as it is', () => {
    keep(Array.from({ length: mostPeople }, (_, n) => ({ slug: `p-${n}`, note: '' })));
    expect(toggle('ana')).toBe('full');
    expect(readKept()).toHaveLength(mostPeople);
    expect(toggle('p-3')).toBe('removed');
  });

  it('says that nothing is kept where the browser refuses', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('refused', 'QuotaExceededError');
      },
    });
    expect(toggle('ana')).toBe('notKept');
    vi.unstubAllGlobals();
  });

  it('is read as one, whatever stands in the place of it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        localStorage.setItem(keptKey, text);
        expect(readEntries(readKept())).toEqual(readKept());
      }),
    );
    expect(
      readEntries([{ slug: 'ana', note: 3 }, { slug: 'ana', note: 'x' }, { slug: '../x' }, null]),
    ).toEqual([{ slug: 'ana', note: '' }]);
  });
});
