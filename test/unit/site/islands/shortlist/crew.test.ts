import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortlistEn } from '../../../../../content/locales/en/shortlist.ts';
import { shortlistFr } from '../../../../../content/locales/fr/shortlist.ts';
import {
  audienceOf,
  crewCsv,
  crewOf,
  movedIn,
} from '../../../../../site/islands/shortlist/crew.ts';
import type { ShortlistPerson } from '../../../../../site/islands/shortlist/person.ts';

const person = (
  slug: string,
  order: number,
  more: Partial<ShortlistPerson> = {},
): ShortlistPerson => ({
  id: `id-${slug}`,
  slug,
  name: slug.toUpperCase(),
  team: { order, name: `équipe ${order}` },
  title: 'Monteuse',
  also: '',
  bases: 'Bretagne',
  checked: '',
  available: '',
  senders: ['production'],
  ...more,
});
const all = [person('ana', 9), person('bo', 2), person('cy', 9), person('di', 9)];
const people = new Map(all.map((one) => [one.slug, one]));
const entries = all.map(({ slug }) => ({ slug, note: '' }));
const names = (of: typeof entries) =>
  crewOf(of, people).map(({ name, members }) => [
    name,
    ...members.map(({ person: { slug } }) => slug),
  ]);

describe('a crew', () => {
  it('stands by team in the order of the credits, inside a team in the order of hand', () => {
    expect(names(entries)).toEqual([
      ['équipe 2', 'bo'],
      ['équipe 9', 'ana', 'cy', 'di'],
    ]);
  });

  it('leaves out whose page was not read', () => {
    expect(names([{ slug: 'zoe', note: 'x' }, ...entries])).toEqual(names(entries));
  });

  it('moves somebody past their neighbour of the same team, whoever stands between them', () => {
    const up = movedIn({ entries, people, slug: 'cy', by: -1 });
    expect(names(up)[1]).toEqual(['équipe 9', 'cy', 'ana', 'di']);
    expect(names(up)[0]).toEqual(['équipe 2', 'bo']);
    expect(movedIn({ entries: up, people, slug: 'cy', by: 1 })).toEqual(entries);
  });

  it('stays as it is where there is no place to move to', () => {
    for (const [slug, by] of [
      ['bo', 1],
      ['bo', -1],
      ['ana', -1],
      ['di', 1],
      ['zoe', 1],
    ] as const)
      expect(movedIn({ entries, people, slug, by })).toBe(entries);
  });
});

describe('a message to a crew', () => {
  const crew = [
    person('ana', 1),
    person('bo', 1, { senders: ['production', 'student'] }),
    person('cy', 1, { senders: [], id: '' }),
  ];
  const slugs = (some: ShortlistPerson[]) => some.map(({ slug }) => slug);

  it('reaches those who take it from this sender, and names the others apart', () => {
    const { reached, refusing, closed } = audienceOf(crew, 'student');
    expect([reached, refusing, closed].map(slugs)).toEqual([['bo'], ['ana'], ['cy']]);
  });

  it('reaches all who take messages while nobody said who writes', () => {
    expect(slugs(audienceOf(crew, undefined).reached)).toEqual(['ana', 'bo']);
  });
});

describe('the file of a crew', () => {
  const written = (note: string, locale: 'fr' | 'en') =>
    crewCsv({
      crew: crewOf([{ slug: 'bo', note }], people),
      words: locale === 'fr' ? shortlistFr : shortlistEn,
      locale,
      origin: 'https://generique.example',
    });

  it('says in French what French spreadsheets read', () => {
    expect(written('libre en mars; à rappeler', 'fr')).toBe(
      '\ufeff"Équipe";"Métier";"Nom";"Bases";"Crédits vérifiés";"Disponibilité";"Note";"Page"\r\n' +
        '"équipe 2";"Monteuse";"BO";"Bretagne";"";"";"libre en mars; à rappeler";"https://generique.example/talents/bo"\r\n',
    );
  });

  it('has commas and English addresses in English', () => {
    expect(written('', 'en').split('\r\n')[1]).toBe(
      '"équipe 2","Monteuse","BO","Bretagne","","","","https://generique.example/en/talents/bo"',
    );
  });

  it('lets no note become a formula or another cell', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 40 }),
          fc.constantFrom('=1+1', '+33', '-2', '@A1', '";"=1'),
        ),
        fc.constantFrom('fr' as const, 'en' as const),
        (note, locale) => {
          const cells = cellsOf(written(note, locale), locale === 'fr' ? ';' : ',');
          expect(cells).toHaveLength(16);
          const cell = cells[14] ?? '';
          expect(cell.replace(/^'(?=[=+\-@\t\r])/, '')).toBe(note);
          expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        },
      ),
    );
  });
});

/** The cells of all lines, read as RFC 4180 says. */
function cellsOf(text: string, separator: string): string[] {
  const cells: string[] = [];
  let rest = text.slice(1);
  while (rest !== '') {
    const [whole, cell = ''] = /^"((?:[^"]|"")*)"/.exec(rest) ?? [];
    if (whole === undefined) throw new Error(`No cell begins at ${rest}`);
    cells.push(cell.replaceAll('""', '"'));
    rest = rest.slice(whole.length);
    const end = rest.startsWith('\r\n') ? 2 : rest.startsWith(separator) ? 1 : 0;
    if (end === 0) throw new Error(`A cell ends at ${rest}`);
    rest = rest.slice(end);
  }
  return cells;
}
