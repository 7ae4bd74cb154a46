import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLink, encodeLink } from '../../../../../site/islands/shortlist/link.ts';

const slug = fc
  .array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 4 })
  .map((words) => words.join('-'));
const entries = fc
  .array(fc.record({ slug, note: fc.string({ unit: 'grapheme', maxLength: 60 }) }), {
    maxLength: 30,
  })
  .map((all) => [...new Map(all.map((one) => [one.slug, one])).values()]);

describe('a link to a selection', () => {
  it('brings back who was in it, in order, and the notes where they travel along', () => {
    fc.assert(
      fc.property(entries, fc.boolean(), (all, withNotes) => {
        const read = decodeLink(`#${encodeLink(all, withNotes)}`);
        const sent = withNotes ? all.map((one) => ({ ...one, note: one.note.toWellFormed() })) : [];
        expect(read).toEqual(withNotes ? sent : all.map((one) => ({ ...one, note: '' })));
      }),
    );
  });

  it.each(['~', '=', 'a~b=c', '%7E', '#', 'v1.x', '\n'])('keeps the note %j whole', (note) => {
    const all = [
      { slug: 'lou', note },
      { slug: 'ana', note },
    ];
    expect(decodeLink(encodeLink(all, true))).toEqual(all);
  });

  it('holds no note that was not to travel', () => {
    expect(encodeLink([{ slug: 'lou', note: 'trop cher' }], false)).toBe('v1.lou');
  });

  it('is made of signs that an address keeps as they are', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const address = new URL(`https://a.example/ma-selection#${encodeLink(all, true)}`);
        expect(decodeLink(address.hash)).toEqual(decodeLink(encodeLink(all, true)));
        expect(encodeLink(all, true)).toMatch(/^[\w.~=%!'()*-]*$/);
      }),
    );
  });

  it('never breaks on what somebody made up, and takes nothing for a person that is none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const { slug: one } of decodeLink(`#v1.${text}`) ?? [])
          expect(one).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
    expect(decodeLink('#content')).toBeUndefined();
    expect(decodeLink('#v1.../../admin~<b>~lou=%E0~lou~ana')).toEqual([
      { slug: 'lou', note: '' },
      { slug: 'ana', note: '' },
    ]);
  });
});
