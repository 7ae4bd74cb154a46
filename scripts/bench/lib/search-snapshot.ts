/** A snapshot of invented people, written past the CMS: the search reads nothing else. */
import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { loadContent, type SeedTalent, type SeedWork } from '../../../content/load.ts';
import { snapshotTables } from '../../../content/schema/snapshot.ts';
import type { Talent } from '../../../content/schema/talent.ts';
import type { Work } from '../../../content/schema/work.ts';
import { slugify } from '../../../cms/fields/slug.ts';
import { startWriting } from '../../lib/snapshot/writing.ts';
import * as words from './french-words.ts';
import { generatePeople, generateWorks } from './generate-people.ts';
import { chanceOf } from './seeded.ts';

/**
 * Writes people and works, always the same, with the real taxonomies. A third of the people have family names of
 * three syllables: there are as many different names as in life, some 20,000 among 80,000 people.
 */
export function writeSearchSnapshot({ file, talents }: ToWrite): void {
  const content = loadContent({ demo: false });
  const taxonomies = { ...content, territories: content.territories };
  const seeds = generateWorks({ talents, seed });
  const works = new Map(seeds.map((work) => [work.slug, work]));
  const db = new DatabaseSync(file);
  db.exec(`PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; ${snapshotTables} BEGIN`);
  const writing = startWriting(db);
  const put = <K extends Parameters<typeof writing.put>[0]['kind']>(
    kind: K,
    record: Parameters<typeof writing.put>[0]['record'] & { slug: string },
    sources: string[] = [],
  ): void =>
    void writing.put({
      kind,
      slug: record.slug,
      id: idOf(`${kind} ${record.slug}`),
      sort: '',
      record,
      sources,
    });
  for (const craft of content.crafts) put('craft', { ...craft });
  for (const territory of content.territories) put('territory', { ...territory });
  for (const work of seeds) put('work', { ...work, id: idOf(`work ${work.slug}`) } satisfies Work);
  const chance = chanceOf(seed + 2);
  const taken = new Set<string>();
  for (const person of generatePeople({ talents, seed, works: seeds, taxonomies })) {
    const end = chance.happens(1 / 3) ? chance.favourite(words.nameEnds) : '';
    const crafts = person.crafts.map(({ craft }) => `crafts/${idOf(`craft ${craft}`)}`);
    put('talent', talentOf({ person, end, works, taken }), crafts);
  }
  writing.end({ mapping: 'bench', asOf: '2026-11-22', siteUrl: 'http://localhost:4321' });
  db.exec('COMMIT');
  db.close();
}

function talentOf({ person, end, works, taken }: ToMake): Talent {
  const { firstName, privateEmail: _, credits, ...known } = person;
  const lastName = person.lastName + end;
  const name = `${firstName} ${lastName}`;
  const plain = slugify(name);
  let slug = plain;
  for (let n = 2; taken.has(slug); n += 1) slug = `${plain}-${n}`;
  taken.add(slug);
  const { lastName: __, ...shown } = known;
  return {
    ...shown,
    id: idOf(`talent ${slug}`),
    slug,
    name,
    sortName: `${lastName.toLocaleUpperCase('fr')} ${firstName}`,
    credits: credits.flatMap(({ work, role, isChecked }) => {
      const { title, year, director } = works.get(work) ?? {};
      if (title === undefined || year === undefined) return [];
      return [{ work, title, role, year, ...(director && { director }), isChecked }];
    }),
    updatedOn: person.confirmedOn,
  };
}

const idOf = (text: string): string =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

const seed = 2026;

type ToWrite = { file: string; talents: number };
type ToMake = {
  person: SeedTalent;
  /** Of the family name. */
  end: string;
  works: Map<string, SeedWork>;
  taken: Set<string>;
};
