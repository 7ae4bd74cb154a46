/** Who answers a brief, read from the snapshot: only what is public is matched. */
import { DatabaseSync } from 'node:sqlite';
import { bothForms } from '../../content/locales/both-forms.ts';
import type { Fit } from '../../content/matching/facts.ts';
import type { Naming } from '../../content/matching/in-words.ts';
import { judgeOf } from '../../content/matching/rules.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { Brief, BriefNeeds } from '../../content/schema/brief.ts';
import type { Craft } from '../../content/schema/craft.ts';
import type { Talent } from '../../content/schema/talent.ts';
import type { Territory } from '../../content/schema/territory.ts';
import { hasEnded } from '../../content/schema/turning-days.ts';
import { byKey, sortKey, weekStart } from '../../site/data/people-lists.ts';

/**
 * Opens a snapshot, does the work with it and closes it; all is read from the state of the first read. Throws where the
 * file is no snapshot.
 */
export function withMatching<T>(snapshotFile: string, work: (matching: Matching) => T): T {
  const db = new DatabaseSync(snapshotFile, { readOnly: true, timeout: 5000 });
  try {
    db.exec('BEGIN');
    return work(matchingOf(db));
  } finally {
    db.close();
  }
}

/** What the public page of a brief says of a matching: how many, never who. */
export const fitsOf = ({ all, butOne }: Tiers, on: string): NonNullable<Brief['fits']> => ({
  all: all.length,
  butOne: butOne.length,
  on,
});

function matchingOf(db: DatabaseSync): Matching {
  const all = <T>(kind: string): T[] =>
    db
      .prepare('SELECT json FROM record WHERE kind = ? ORDER BY slug')
      .all(kind)
      .map(({ json }) => JSON.parse(String(json)) as T);
  const today = String(
    db.prepare("SELECT value FROM meta WHERE key = 'asOf'").get()?.['value'] ?? '',
  );
  const territories = new Map(all<Territory>('territory').map((one) => [one.slug, one]));
  // A page mentions the crafts of its person, and mentions have an index: nobody else's page is read.
  const candidates = db.prepare(`SELECT json FROM record WHERE kind = 'talent' AND slug IN (
    SELECT mention.slug FROM mention JOIN record craft ON mention.source = 'crafts/' || craft.id
    WHERE mention.kind = 'talent' AND craft.kind = 'craft'
      AND craft.slug IN (SELECT value FROM json_each(?)))`);
  const byId = db.prepare("SELECT json FROM record WHERE kind = 'talent' AND id = ?");
  let judged: { brief: Brief; judge: ReturnType<typeof judgeOf> }[] | undefined;
  return {
    today,
    briefs: () => all<Brief>('brief'),
    people: function* (ids) {
      for (const id of ids) {
        const json = byId.get(id)?.['json'];
        if (json !== undefined) yield JSON.parse(String(json)) as Talent;
      }
    },
    projectsFor: (person, on) => {
      judged ??= all<Brief>('brief')
        .toSorted((a, b) => b.publishedOn.localeCompare(a.publishedOn))
        .map((brief) => ({ brief, judge: judgeOf({ needs: brief.needs, territories, today }) }));
      return judged.flatMap(({ brief, judge }) => {
        const fit = hasEnded(brief.closesOn, on) ? undefined : judge(person);
        return fit?.missing.length === 0 ? { brief, fit } : [];
      });
    },
    naming: (locale) => {
      const crafts = new Map(all<Craft>('craft').map((one) => [one.slug, one]));
      return {
        locale,
        territory: (slug) => territories.get(slug)?.name[locale] ?? slug,
        craft: (slug, form) => {
          const { masculine, feminine, english } = crafts.get(slug) ?? {};
          if (masculine === undefined || feminine === undefined) return slug;
          if (locale === 'en') return english ?? slug;
          if (form === 'both') return bothForms(feminine, masculine);
          return form === 'feminine' ? feminine : masculine;
        },
      };
    },
    match: (needs) => {
      const judge = judgeOf({ needs, territories, today });
      const tiers: Tiers = { all: [], butOne: [], butTwo: [] };
      // One at a time: a trade may have thousands of people.
      for (const { json } of candidates.iterate(JSON.stringify(needs.crafts))) {
        const person = JSON.parse(String(json)) as Talent;
        const fit = judge(person);
        if (!fit) continue;
        const { id, slug, name, sortName } = person;
        const tier = (['all', 'butOne', 'butTwo'] as const)[fit.missing.length];
        if (tier) tiers[tier].push({ ...fit, id, slug, name, sortName, key: sortKey(person) });
      }
      for (const tier of Object.values(tiers)) order(tier, today);
      return tiers;
    },
  };
}

/** The order of lists, beginning at the name drawn for the week. */
function order(people: Matched[], today: string): void {
  people.sort(byKey);
  const start = weekStart(people, today);
  if (start) people.push(...people.splice(0, people.indexOf(start)));
}

/** A person who answers, with the reasons. */
export type Matched = Fit & Pick<Talent, 'id' | 'slug' | 'name' | 'sortName'> & { key: string };

/** By what they miss: nothing, one criterion, two. Each is a list of its own, beginning at its name of the week. */
export type Tiers = { all: Matched[]; butOne: Matched[]; butTwo: Matched[] };

/** A project that somebody answers, with why. */
export type Project = { brief: Brief; fit: Fit };

export type Matching = {
  /** The day of the snapshot, in Europe/Paris. */
  today: string;
  /** Those that are public. */
  briefs: () => Brief[];
  match: (needs: BriefNeeds) => Tiers;
  /** The pages of these people that are public, one at a time, in the order of the ids. */
  people: (ids: string[]) => Iterable<Talent>;
  /** The projects that somebody answers wholly and may still answer `on` a day, the newest first. */
  projectsFor: (person: Talent, on: string) => Project[];
  /** Names of crafts and places, for the words of a matching. */
  naming: (locale: Locale) => Naming;
};
