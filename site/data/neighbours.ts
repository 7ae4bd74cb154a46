/** What a list of people shows of the lists beside it, and which pages therefore change with it. */
import { craftRegionHref, recordHref, recordPaths } from '../../content/routes.ts';
import type { Craft } from '../../content/schema/craft.ts';
import type { Territory } from '../../content/schema/territory.ts';
import { craftsOf } from './crafts.ts';
import { isSpecialtyList } from './lists.ts';
import { record, records } from './snapshot.ts';
import { talentsIn, talentsInRegionCraft } from './talents.ts';
import { regions } from './territories.ts';

/** The regions where somebody holds a craft, in order, with how many: someone with two bases counts in both. */
export const regionsOfCraft = (craft: string): { region: Territory; people: number }[] =>
  regions()
    .map((region) => ({ region, people: talentsInRegionCraft(region.slug, craft).length }))
    .filter(({ people }) => people > 0);

/** The crafts of a department that somebody holds in a region, in the order of the credits, with how many. */
export const craftsInRegion = (
  region: string,
  department: string,
): { craft: Craft; people: number }[] =>
  craftsOf(department)
    .map((craft) => ({ craft, people: talentsInRegionCraft(region, craft.slug).length }))
    .filter(({ people }) => people > 0);

/** The crafts that direct a craft, follow it or work with it, as far as somebody holds them in a region. */
export const relatedInRegion = (craft: Craft, region: string): Craft[] =>
  relatedTo(craft).flatMap((slug) =>
    talentsInRegionCraft(region, slug).length > 0 ? (record('craft', slug) ?? []) : [],
  );

/** French paths of the pages that say how many stand in a list of a craft in a region: those of its other regions. */
export const pagesCounting = (list: string): string[] => {
  const [craft] = craftRegionAt(list);
  return craft === undefined ? [] : regionListsOf(craft);
};

/** French paths of the pages that lead to a list only while it is there. */
export const pagesLeadingTo = (list: string): string[] => {
  if (isSpecialtyList(list))
    return talentsIn(list).map(({ slug }) => recordHref('talent', slug, 'fr'));
  const [craft, region] = craftRegionAt(list);
  if (craft === undefined || region === undefined) return [];
  return records('craft')
    .filter((one) => relatedTo(one).includes(craft))
    .map(({ slug }) => craftRegionHref(slug, region, 'fr'));
};

/** French paths of the lists of a craft by region. */
export const regionListsOf = (craft: string): string[] =>
  regionsOfCraft(craft).map(({ region }) => craftRegionHref(craft, region.slug, 'fr'));

/** `/metiers/x/y` → `x` and `y`, the craft and the region; nothing for another list. */
const craftRegionAt = (list: string): [craft?: string, region?: string] => {
  const [, root, craft = '', region, ...more] = list.split('/');
  return `/${root}` === recordPaths.craft && region !== undefined && more.length === 0
    ? [craft, region]
    : [];
};

const relatedTo = ({ slug, worksUnder, leadsTo, worksWith }: Craft): string[] =>
  [...new Set([...worksUnder, ...leadsTo, ...worksWith])].filter((other) => other !== slug);
