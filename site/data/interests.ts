import { interestPaths } from '../../content/routes.ts';
import { Interest, type Craft } from '../../content/schema/craft.ts';
import { perSnapshot } from './digest.ts';
import { records } from './snapshot.ts';

/** Interests that a craft names, each with its crafts in the order of the credits. */
export const interestsInUse = (): { interest: Interest; crafts: Craft[] }[] =>
  Interest.options
    .map((interest) => ({ interest, crafts: craftsFor(interest) }))
    .filter(({ crafts }) => crafts.length > 0);

/** The crafts that name an interest, or both of two, in the order of the credits. */
export const craftsFor = (interest: Interest, second?: Interest): Craft[] => {
  const crafts = byInterest().get(interest) ?? [];
  return second === undefined
    ? crafts
    : crafts.filter(({ interests }) => interests.includes(second));
};

/** The interests that some craft names together with one, each with how many crafts do. */
export const interestsBeside = (interest: Interest): { interest: Interest; crafts: number }[] =>
  Interest.options
    .filter((other) => other !== interest)
    .map((other) => ({ interest: other, crafts: craftsFor(interest, other).length }))
    .filter(({ crafts }) => crafts > 0);

/** The interest of an address, or undefined. */
export const interestAt = (path: string | undefined): Interest | undefined =>
  Interest.options.find((interest) => interestPaths[interest] === path);

/** The interest of an address. Throws where there is none. */
export const knownInterest = (path: string | undefined): Interest => {
  const interest = interestAt(path);
  if (!interest) throw new Error(`There is no interest at "${path}".`);
  return interest;
};

const byInterest = perSnapshot(() => {
  const crafts = new Map<Interest, Craft[]>();
  for (const craft of records('craft'))
    for (const interest of craft.interests)
      crafts.set(interest, [...(crafts.get(interest) ?? []), craft]);
  return crafts;
});
