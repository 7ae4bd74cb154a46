import { loadContent } from '../../../content/load.ts';
import { languageCodes } from '../../../content/schema/language-codes.ts';
import type { BriefNeeds } from '../../../content/schema/brief.ts';
import { Experience } from '../../../content/schema/talent.ts';
import { equipmentWords, specialtyWords } from './french-words.ts';
import { chanceOf } from './seeded.ts';

/** What so many briefs ask for, always the same: trades that many have as often as others, as the people are drawn. */
export function benchBriefs(count: number): BriefNeeds[] {
  const { crafts, territories } = loadContent({ demo: false });
  const chance = chanceOf(2027);
  const some = <T>(list: readonly T[], most: number) => chance.some(list, chance.between(0, most));
  return Array.from({ length: count }, () => ({
    crafts: chance.some(crafts, chance.between(1, 3)).map(({ slug }) => slug),
    experience: some(Experience.options, 2),
    specialties: some(specialtyWords, 2),
    languages: chance.happens(0.4) ? [chance.favourite(languageCodes)] : [],
    equipment: chance.happens(0.3) ? some(equipmentWords, 1) : [],
    certificates: [],
    period: { from: '2027-01-11', until: '2027-02-19' },
    bases: chance.some(territories, chance.between(1, 3)).map(({ slug }) => slug),
    isRemote: chance.happens(0.1),
  }));
}
