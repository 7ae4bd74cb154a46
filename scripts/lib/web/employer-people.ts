/** The people who fit a project, as the snapshot has them at this moment, in words: for its employer alone. */
import fs from 'node:fs';
import { reasonsInWords, tierAlone, tierInWords } from '../../../content/matching/in-words.ts';
import type { Locale } from '../../../content/schema/basics.ts';
import { withMatching, type Matched, type Tiers } from '../match-briefs.ts';

/**
 * By tier, in the order of lists; undefined while the project is in no snapshot. Nobody of `leaving` (ids) is in it.
 */
export function employerPeople({
  snapshotFile,
  brief,
  leaving,
  locale,
}: Asked): People | undefined {
  if (!fs.existsSync(snapshotFile)) return undefined;
  return withMatching(snapshotFile, ({ briefs, match, naming, today }) => {
    const needs = briefs().find(({ id }) => id === brief)?.needs;
    if (!needs) return undefined;
    const words = naming(locale);
    const gone = new Set(leaving);
    const matched = match(needs);
    const said = ({ id, ...one }: Matched): Person => ({
      id,
      name: one.name,
      sortName: one.sortName,
      slug: one.slug,
      missing: one.missing.length > 0 ? tierInWords(one, words) : '',
      tier: tierAlone(one, locale),
      reasons: reasonsInWords(one, words),
    });
    const shown = (tier: Matched[]) => tier.filter(({ id }) => !gone.has(id)).map(said);
    return {
      day: new Date(`${today}T12:00:00Z`),
      tiers: {
        all: shown(matched.all),
        butOne: shown(matched.butOne),
        butTwo: shown(matched.butTwo),
      },
    };
  });
}

export type Person = {
  id: string;
  name: string;
  sortName: string;
  slug: string;
  /** "à tous sauf : langue (allemand)"; empty in the first tier. */
  missing: string;
  /** "à tous sauf : langue", for where the person is not named. */
  tier: string;
  reasons: string;
};
export type People = {
  /** Of the snapshot. */
  day: Date;
  tiers: Record<keyof Tiers, Person[]>;
};
type Asked = { snapshotFile: string; brief: string; leaving: string[]; locale: Locale };
