/** Names with one mistake in them, as fingers make them: always the same for the same seed. */
import { fold } from '../../../content/search/fold.ts';
import { chanceOf, type Chance } from './seeded.ts';

/** Of each name one word of four letters or more has a letter left out, doubled or added, taken for another, or changed over. */
export function mistypedNames({
  names,
  count,
  seed,
}: ToMistype): { name: string; typed: string }[] {
  const chance = chanceOf(seed);
  const made: { name: string; typed: string }[] = [];
  while (made.length < count) {
    const name = chance.one(names);
    const words = name.split(' ');
    const places = [...words.keys()].filter((place) => (words[place] ?? '').length >= 4);
    if (places.length === 0) continue;
    const place = chance.one(places);
    const word = mistyped(words[place] ?? '', chance);
    // A letter that only lost its accent is no mistake to the search.
    if (fold(word) !== fold(words[place] ?? ''))
      made.push({ name, typed: words.with(place, word).join(' ') });
  }
  return made;
}

const mistyped = (word: string, chance: Chance): string => {
  const place = chance.between(0, word.length - 1);
  const [before, letter, after] = [word.slice(0, place), word[place] ?? '', word.slice(place + 1)];
  const other = chance.one([...letters]);
  return chance.one([
    () => before + after,
    () => before + letter + other + after,
    () => before + other + after,
    () => before + after.charAt(0) + letter + after.slice(1),
  ])();
};

const letters = 'abcdefghijklmnopqrstuvwxyz';

type ToMistype = { names: string[]; count: number; seed: number };
