import { describe, expect, it } from 'vitest';
import { texts } from '../../../../content/locales/locale.ts';
import type { Opening } from '../../../../content/schema/opening.ts';
import { affectedPages, touchOf } from '../../../../site/data/affected.ts';
import { openingOf } from '../../../../site/data/opening.ts';
import { knownRecord } from '../../../../site/data/snapshot.ts';
import { fixtureDay } from '../../../fixtures/snapshot.ts';
import { useSnapshot } from '../../../helpers/use-snapshot.ts';

const snapshot = useSnapshot({ people: 3 });
const set = (opening?: Opening, areCommentsOpen = false) => {
  const before = touchOf('site', 'site');
  snapshot.put('site', { ...knownRecord('site', 'site'), areCommentsOpen, opening });
  const change = { kind: 'site', slug: 'site', before, after: touchOf('site', 'site') } as const;
  return affectedPages([change], { asOf: fixtureDay, under: () => [] });
};

describe('a form', () => {
  it('is open to everybody unless the editors say otherwise', () => {
    expect(openingOf('talents', 'fr')).toEqual({ state: 'open', sentence: '' });
  });

  it('that is not has the editors’ sentence, each language its own, or a general one', () => {
    set({ talents: { state: 'closed', sentence: { fr: 'Ouvert le 3 mars.' } } });
    expect(openingOf('talents', 'fr')).toEqual({ state: 'closed', sentence: 'Ouvert le 3 mars.' });
    const general = { state: 'closed', sentence: texts('en').opening.talents.closed };
    expect(openingOf('talents', 'en')).toEqual(general);
    expect(openingOf('employers', 'fr').state).toBe('open');
  });
});

describe('the opening of sign-ups', () => {
  it('makes few pages again, that of the form among them', () => {
    set();
    const affected = set({ talents: { state: 'code' } });
    const paths = affected.isAll ? [] : [...affected.paths];
    expect(paths).toEqual(expect.arrayContaining(['/inscription', '/en/inscription']));
    expect(paths.filter((path) => path.startsWith('/talents/'))).toEqual([]);
  });

  it('to productions stands on every profile, as the identity does on every page', () => {
    expect(set({ employers: { state: 'closed' } })).toEqual({ isAll: true });
    expect(set({ employers: { state: 'closed' } }, true)).toEqual({ isAll: true });
  });
});
