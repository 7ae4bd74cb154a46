import fc from 'fast-check';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import type { PublicKind } from '../../../../content/schema/snapshot.ts';
import type { Talent } from '../../../../content/schema/talent.ts';
import { articlesAbout } from '../../../../site/data/articles.ts';
import { perSnapshot } from '../../../../site/data/digest.ts';
import { weekStart } from '../../../../site/data/people-lists.ts';
import { organisationsOf } from '../../../../site/data/regions.ts';
import { asOf, knownRecord, record, records } from '../../../../site/data/snapshot.ts';
import * as talents from '../../../../site/data/talents.ts';
import { regions } from '../../../../site/data/territories.ts';
import { pagedWorks, rolesOf } from '../../../../site/data/works.ts';
import { useSnapshot } from '../../../helpers/use-snapshot.ts';

const start = { people: 24, works: 6 };
const snapshot = useSnapshot(start);
afterEach(() => {
  process.env['SNAPSHOT_FILE'] = snapshot.file;
  snapshot.remake(start);
});

describe('lists that are kept up to date', () => {
  it('are after any changes what they would be if they were made anew', () => {
    let n = 0;
    fc.assert(
      fc.property(fc.array(changes, { minLength: 1, maxLength: 12 }), (steps) => {
        process.env['SNAPSHOT_FILE'] = snapshot.file;
        everything();
        for (const { change, isRead } of steps) {
          change();
          if (isRead) everything();
        }
        const kept = everything();
        const copy = path.join(path.dirname(snapshot.file), `copy-${n++}.db`);
        const db = new DatabaseSync(snapshot.file);
        db.prepare('VACUUM INTO ?').run(copy);
        db.close();
        process.env['SNAPSHOT_FILE'] = copy;
        expect(kept).toEqual(everything());
      }),
      { numRuns: 30 },
    );
  });

  it('stay the same arrays where nobody of them changed', () => {
    const [all, runners] = [talents.allTalents(), talents.talentsByCraft('runner')];
    const jean = knownRecord('talent', 'jean-nu');
    snapshot.put('talent', { ...jean, equipment: ['Perche'] });
    expect(talents.allTalents()).toBe(all);
    const other = all.find(({ crafts }) => crafts.every(({ craft }) => craft !== 'runner'));
    snapshot.put('talent', { ...knownRecord('talent', other?.slug), name: 'Autre Nom' });
    expect(talents.allTalents()).not.toBe(all);
    expect(talents.talentsByCraft('runner')).toBe(runners);
  });

  // Slugs of who left are forgotten once every release is beyond them.
  it('lose who left while they slept, even where nothing tells any more who it was', () => {
    expect(record('organisation', 'commission-exemple')).toBeDefined();
    expect(talents.hasTalent('jean-nu')).toBe(true);
    snapshot.remove('organisation', 'commission-exemple');
    snapshot.remove('talent', 'jean-nu');
    const db = new DatabaseSync(snapshot.file);
    db.exec('DELETE FROM gone');
    db.close();
    expect(record('organisation', 'commission-exemple')).toBeUndefined();
    expect(talents.hasTalent('jean-nu')).toBe(false);
  });
});

describe('a value made once for each state', () => {
  it('is made again when what it is made of changed, and for nothing else', () => {
    let made = 0;
    const names = perSnapshot(() => records('craft').map(({ english }) => english));
    const longest = perSnapshot(() => {
      made += 1;
      return Math.max(...names().map(({ length }) => length));
    });
    longest();
    snapshot.put('talent', { ...knownRecord('talent', 'jean-nu'), name: 'Jean Vêtu' });
    longest();
    expect(made).toBe(1);
    snapshot.put('craft', { ...knownRecord('craft', 'runner'), english: 'r'.repeat(60) });
    expect(longest()).toBe(60);
    expect(made).toBe(2);
  });
});

function everything(): unknown {
  const lists = new Map<string, talents.TalentLine[]>([['all', talents.allTalents()]]);
  for (const list of talents.listedPaths().toSorted()) lists.set(list, talents.talentsIn(list));
  return structuredClone({
    lists,
    starts: [...lists.values()].map((people) => weekStart(people, asOf())?.slug),
    newest: talents.newestTalents(1000),
    works: pagedWorks(),
    roles: records('work').map(({ slug }) => [talents.talentsOfWork(slug), rolesOf(slug)]),
    organisations: regions().map(({ slug }) => organisationsOf(slug)),
    articles: records('work').map(({ slug }) => articlesAbout('works', slug)),
    records: kinds.map((kind) => records(kind)),
  });
}

const allWorks = records('work');
const kinds = ['craft', 'territory', 'work', 'organisation', 'article'] as const;
const slugsOf = (kind: Exclude<PublicKind, 'talent'>) =>
  records(kind).map((one) => ('slug' in one ? one.slug : ''));

/** A person as any of a few slugs, so that they come, change, leave and come back. */
const person = fc.record({
  n: fc.nat(30),
  sortName: fc.constantFrom('ABADIE Ana', 'LE GOFF Yann', 'LE Goffic', 'ZIDI Zoé', '2FIK', 'Éé'),
  place: fc.nat(100),
  day: fc.constantFrom('2026-01-05', '2026-11-20'),
  isChecked: fc.boolean(),
});

const putPerson = ({ n, sortName, place, day, isChecked }: Person): void => {
  const known = talents.allTalents()[n % talents.allTalents().length];
  const slug = n < 20 && known ? known.slug : `nouveau-${n}`;
  const like = record('talent', slug) ?? knownRecord('talent', talents.allTalents()[0]?.slug);
  const nth = <T>(list: T[], k: number): T => list[k % list.length] as T;
  const credits: Talent['credits'] = [0, 1, 1].slice(place % 4).map((k) => {
    const { slug: work, title, year } = nth(records('work'), place + k);
    return { work, title, year, role: `Rôle ${(place + k) % 2}`, isChecked };
  });
  snapshot.put('talent', {
    ...like,
    id: like.slug === slug ? like.id : crypto.randomUUID(),
    slug,
    sortName,
    updatedOn: day,
    credits,
    bases: [nth(slugsOf('territory'), place), nth(slugsOf('territory'), place * 7)],
    crafts: [{ ...nth(like.crafts, 0), craft: nth(slugsOf('craft'), place) }],
  });
};

const changes = fc.record({
  isRead: fc.boolean(),
  change: fc.oneof(
    { weight: 6, arbitrary: person.map((one) => () => putPerson(one)) },
    fc.nat(40).map((n) => () => {
      const people = talents.allTalents();
      if (people.length > 5) snapshot.remove('talent', people[n % people.length]?.slug ?? '');
    }),
    fc.tuple(fc.nat(9), fc.nat(9)).map(([n, to]) => () => {
      const crafts = records('craft');
      const department = slugsOf('department')[to % 3] ?? '';
      const craft = crafts[n % crafts.length];
      if (craft) snapshot.put('craft', { ...craft, department });
    }),
    fc.tuple(fc.nat(9), fc.string({ minLength: 1, unit: 'grapheme' })).map(([n, title]) => () => {
      const work = allWorks[n % allWorks.length];
      if (work && title.trim()) snapshot.put('work', { ...work, title: title.trim() });
    }),
    fc.nat(9).map((n) => () => {
      const works = records('work');
      if (works.length > 3) snapshot.remove('work', works[n % works.length]?.slug ?? '');
    }),
    fc.nat(9).map((n) => () => {
      const parents = regions().map(({ slug }) => slug);
      const parent = parents[n % parents.length] ?? '';
      const finistere = knownRecord('territory', 'finistere');
      snapshot.put('territory', { ...finistere, parent });
    }),
  ),
});

type Person = { n: number; sortName: string; place: number; day: string; isChecked: boolean };
