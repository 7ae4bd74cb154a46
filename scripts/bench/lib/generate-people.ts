/** Invented people and works of any number, always the same for the same seed and taxonomies. */
import type { Content, SeedTalent, SeedWork } from '../../../content/load.ts';
import { Experience, Mobility, SenderKind } from '../../../content/schema/talent.ts';
import { WorkKind } from '../../../content/schema/work.ts';
import { TitleForm } from '../../../content/schema/craft.ts';
import { slugify } from '../../../cms/fields/slug.ts';
import * as words from './french-words.ts';
import { chanceOf, type Chance } from './seeded.ts';

/** What people are made of: the real taxonomies. */
export type Taxonomies = Pick<Content, 'crafts' | 'territories' | 'languages'>;

/** Works, one for three people unless `works` says otherwise. */
export function generateWorks({ talents, seed }: Wanted): SeedWork[] {
  const chance = chanceOf(seed);
  return Array.from({ length: Math.max(1, Math.ceil(talents / 3)) }, (_, place): SeedWork => {
    const title = capitalised(`${chance.one(words.titleThings)} ${chance.one(words.titlePlaces)}`);
    return {
      slug: `${slugify(title)}-${place + 1}`,
      title,
      year: chance.between(1995, 2026),
      kind: chance.favourite(WorkKind.options),
      director: nameOf(chance).name,
      ...(chance.happens(0.7) && { producer: `Films ${familyName(chance)}` }),
      isDemo: true,
    };
  });
}

/**
 * People one after the other, so that 80,000 need no memory. Each has three to nine credits among `works`;
 * some trades and regions have many more people than others, as in life.
 */
export function* generatePeople(wanted: Wanted & People): Generator<SeedTalent> {
  const { talents, seed, works, taxonomies } = wanted;
  const chance = chanceOf(seed + 1);
  // The order of the credits would make directors the most numerous: shuffled once.
  const crafts = chance.some(taxonomies.crafts, taxonomies.crafts.length);
  const territories = chance.some(taxonomies.territories, taxonomies.territories.length);
  const codes = taxonomies.languages.map(({ code }) => code);
  const taken = new Map<string, number>();
  for (let n = 0; n < talents; n++) {
    const { name, firstName, lastName } = nameOf(chance);
    const plain = slugify(name);
    const same = (taken.get(plain) ?? 0) + 1;
    taken.set(plain, same);
    const slug = same === 1 ? plain : `${plain}-${same}`;
    const held = [...new Set(times(chance.between(1, 3), () => chance.favourite(crafts)))];
    const form = chance.one(TitleForm.options);
    const roles = held.map((craft) => craft[form === 'feminine' ? 'feminine' : 'masculine']);
    yield {
      slug,
      name,
      firstName,
      lastName,
      privateEmail: `${slug}@exemple.invalid`,
      crafts: held.map(({ slug }) => ({
        craft: slug,
        form,
        experience: chance.one(Experience.options),
      })),
      bases: [...new Set(times(chance.between(1, 2), () => chance.favourite(territories).slug))],
      mobility: chance.one(Mobility.options),
      specialties: chance.some(words.specialtyWords, chance.between(0, 4)),
      equipment: chance.some(words.equipmentWords, chance.between(0, 3)),
      languages: [
        'fr',
        ...chance.some(codes, chance.between(0, 2)).filter((code) => code !== 'fr'),
      ],
      trainings: times(chance.between(0, 2), () => ({
        title: `Formation ${chance.one(words.bioWords.slice(40))}`,
        year: chance.between(1990, 2025),
      })),
      ...(chance.happens(0.2) && { availability: { from: '2026-12-01', until: '2027-02-28' } }),
      credits: chance.some(works, chance.between(3, 9)).map(({ slug }) => ({
        work: slug,
        role: chance.one(roles),
        isChecked: chance.happens(0.4),
      })),
      links: chance.happens(0.3)
        ? [{ label: 'Site personnel', url: `https://exemple.invalid/${slug}` }]
        : [],
      ...(chance.happens(0.95) && { bio: bioOf(chance) }),
      contactFrom: chance.happens(0.95) ? [...SenderKind.options] : [],
      verifications: chance.happens(0.3)
        ? [{ subject: 'credits', by: 'Générique (données inventées)', on: '2026-05-04' }]
        : [],
      confirmedOn: `2026-${two(chance.between(1, 11))}-${two(chance.between(1, 20))}`,
      isDemo: true,
    };
  }
}

function nameOf(chance: Chance): { name: string; firstName: string; lastName: string } {
  const firstName = chance.favourite(words.firstNames);
  const particle = chance.happens(0.08) ? chance.one(words.nameParticles) : '';
  const gap = particle === '' || particle.endsWith('’') ? '' : ' ';
  const lastName = `${particle}${gap}${familyName(chance)}`;
  return { name: `${firstName} ${lastName}`, firstName, lastName };
}

const familyName = (chance: Chance): string =>
  `${chance.favourite(words.nameBeginnings)}${chance.favourite(words.nameEnds)}`;

/** Sixty to a hundred words in sentences; one in five has an English version. */
function bioOf(chance: Chance): NonNullable<SeedTalent['bio']> {
  const text = () =>
    times(chance.between(5, 8), () => {
      const sentence = times(chance.between(10, 14), () => chance.favourite(words.bioWords));
      return `${capitalised(sentence.join(' '))}.`;
    }).join(' ');
  return {
    fr: `${text()}\n\n${text().slice(0, 120)}.`,
    ...(chance.happens(0.2) && { en: text() }),
  };
}

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
const two = (number: number): string => String(number).padStart(2, '0');
const capitalised = (text: string): string =>
  text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);

type Wanted = { talents: number; seed: number };
type People = { works: SeedWork[]; taxonomies: Taxonomies };
