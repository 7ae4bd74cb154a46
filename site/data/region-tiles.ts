import type { Territory } from '../../content/schema/territory.ts';
import { talentsInRegion } from './talents.ts';
import { regions } from './territories.ts';

/** The regions in the order of the map, row by row, those that it does not know at its end; with how many people. */
export const tiles = (): { region: Territory; people: number }[] =>
  regions()
    .filter(({ kind }) => kind === 'region')
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((region) => ({ region, people: talentsInRegion(region.slug).length }));

/** How dark a tile is, 0 (nobody) to 4: by the square root, as Paris has more than all others. */
export const shadeOf = (people: number, most: number): number =>
  people === 0 ? 0 : Math.ceil(4 * Math.sqrt(people / most));

/** INSEE codes of the regions; `site/styles/pictures.css` has the place of each. */
const order = '32 28 11 44 53 52 24 27 75 84 76 93 94 01 02 03 04 06'.split(' ');

const placeOf = ({ code = '' }: Territory): number => {
  const place = order.indexOf(code);
  return place < 0 ? order.length : place;
};
