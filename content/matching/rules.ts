/**
 * The rules by which people are matched with a brief: all of them, and no scores. README.md says why they are so.
 */
import type { BriefNeeds } from '../schema/brief.ts';
import type { Talent } from '../schema/talent.ts';
import type { Territory } from '../schema/territory.ts';
import { hasEnded } from '../schema/turning-days.ts';
import type { Fit, Miss, Reason } from './facts.ts';
import { answers, answersTogether } from './phrases.ts';

/** Who misses more criteria than these is not shown. */
const mostMissing = 2;

/**
 * Everybody who has one of the crafts and misses at most two criteria: first who misses none, then one, then two. Within
 * a tier the order of `people` stays, which is to be that of lists: nothing else puts anybody first.
 * @param territories all of the taxonomy, by slug
 * @param today a day in Europe/Paris
 */
export const matchBrief = <P extends MatchedPage>({
  people,
  ...asked
}: Asked & { people: Iterable<P> }): (Fit & { person: P })[] => {
  const judge = judgeOf(asked);
  const fits: (Fit & { person: P })[] = [];
  for (const person of people) {
    const fit = judge(person);
    if (fit) fits.push({ person, ...fit });
  }
  return fits.toSorted((a, b) => a.missing.length - b.missing.length);
};

/** The judge of one brief: says how a person answers it, undefined for who is not shown. */
export const judgeOf =
  ({ needs, territories, today }: Asked) =>
  (person: MatchedPage): Fit | undefined => {
    const held = person.crafts.filter(({ craft }) => needs.crafts.includes(craft));
    // Of several crafts that are asked for, the one that fits; else the person's first.
    const craft = held.find((one) => isExperienced(needs, one)) ?? held[0];
    if (!craft) return undefined;
    const reasons: Reason[] = [{ fact: 'craft', ...craft }, ...checkedCredits(person)];
    const missing: Miss[] = isExperienced(needs, craft)
      ? []
      : [{ criterion: 'experience', own: craft.experience }];
    // Those that read phrases come last: many people miss too much before.
    for (const rule of [place, period, languages, equipment, certificates, specialties]) {
      const { met = [], miss } = rule(needs, person, { territories, today });
      reasons.push(...met);
      if (miss) missing.push(miss);
      if (missing.length > mostMissing) return undefined;
    }
    return { reasons, missing };
  };

/** All are welcome where nothing is said; whoever is welcome stands where the list puts them, juniors too. */
const isExperienced = ({ experience: asked }: BriefNeeds, { experience }: Held): boolean =>
  asked.length === 0 || asked.includes(experience);

/** All that are named: in a specialty, else in several together, else in a role held or a training. */
const specialties = (needs: BriefNeeds, person: MatchedPage): Verdict => {
  const { specialties, credits, trainings } = person;
  const { crafts } = needs;
  const { met, asked } = eachAsked(needs.specialties, (asked) => {
    const one = (all: string[]) => all.filter((own) => answers({ asked, own, crafts })).slice(0, 1);
    const ways = [
      { in: 'specialties', own: () => one(specialties) },
      { in: 'specialties', own: () => answersTogether({ asked, own: specialties, crafts }) },
      { in: 'credits', own: () => one(credits.map(({ role }) => role)) },
      { in: 'trainings', own: () => one(trainings.map(({ title }) => title)) },
    ] as const;
    for (const way of ways) {
      const own = way.own();
      if (own.length > 0) return { fact: 'specialty', asked, own, in: way.in };
    }
    return undefined;
  });
  const own = instead(specialties, met);
  return { met, ...(asked.length > 0 && { miss: { criterion: 'specialty', asked, own } }) };
};

/** Told of everybody, asked of nobody. */
const checkedCredits = ({ credits }: MatchedPage): Reason[] => {
  const count = credits.filter(({ isChecked }) => isChecked).length;
  return count > 0 ? [{ fact: 'checkedCredits', count }] : [];
};

/** One of the places: as a base, or by mobility from a base. Nothing is asked of work that may be done from anywhere. */
const place = (
  { bases: places, isRemote }: BriefNeeds,
  { bases, mobility }: MatchedPage,
  { territories }: World,
): Verdict => {
  if (isRemote || places.length === 0) return {};
  const regionOf = (slug: string) => territories.get(slug)?.parent ?? slug;
  const isSame = (a: string, b: string) => a === b || (grandParis.has(a) && grandParis.has(b));
  // Who is based in all of a region is based in each of its départements, and the other way round a région asked for.
  const holds = (base: string) =>
    places.some(
      (place) => isSame(base, place) || regionOf(base) === place || base === regionOf(place),
    );
  const base = bases.find(holds);
  if (base !== undefined) return { met: [{ fact: 'base', base }] };
  const near = bases.find((base) => places.some((place) => regionOf(base) === regionOf(place)));
  const isInFrance = places.some((place) => territories.get(place)?.kind !== 'abroad');
  const goes = {
    bases: false,
    region: near !== undefined,
    france: isInFrance,
    world: true,
  }[mobility];
  const from = near ?? bases[0];
  return goes && mobility !== 'bases' && from !== undefined
    ? { met: [{ fact: 'mobile', base: from, mobility }] }
    : { miss: { criterion: 'place', bases, mobility } };
};

/**
 * Missed only by who says to be free from a day after the work has begun, or for less than half of it. Days that ended
 * before say nothing of later ones, and who says nothing is asked: neither is a miss.
 */
const period = (
  { period }: BriefNeeds,
  { availability }: MatchedPage,
  { today }: World,
): Verdict => {
  if (!availability || hasEnded(availability.until, today)) return { met: [{ fact: 'unsaid' }] };
  const begins = period.from < today ? today : period.from;
  const { from, until } = availability;
  if (from > begins) return { miss: { criterion: 'period', from } };
  if (until < begins) return { met: [{ fact: 'unsaid', until }] };
  if (length(begins, until) < length(begins, period.until) / 2)
    return { miss: { criterion: 'period', until } };
  return { met: [{ fact: until < period.until ? 'freeAtFirst' : 'free', from, until }] };
};

/** Days, the first and the last included. */
const length = (from: string, until: string): number =>
  (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1;

const languages = (needs: BriefNeeds, person: MatchedPage): Verdict => {
  const [codes, lacking] = [true, false].map((speaks) =>
    needs.languages.filter((code) => person.languages.includes(code) === speaks),
  ) as [string[], string[]];
  return {
    met: codes.length > 0 ? [{ fact: 'language', codes }] : [],
    ...(lacking.length > 0 && { miss: { criterion: 'language', codes: lacking } }),
  };
};

const equipment = (needs: BriefNeeds, person: MatchedPage): Verdict => {
  const { met, asked } = eachAsked(needs.equipment, (asked) => {
    const own = person.equipment.find((own) => answers({ asked, own }));
    return own === undefined ? undefined : { fact: 'equipment', asked, own };
  });
  const own = instead(person.equipment, met);
  return { met, ...(asked.length > 0 && { miss: { criterion: 'equipment', asked, own } }) };
};

/**
 * Among trainings, good to the last day of the work; where none of them is meant, as a specialty ("Permis B"). One without
 * an end is taken to be good.
 */
const certificates = (needs: BriefNeeds, { trainings, specialties }: MatchedPage): Verdict => {
  const ended: { asked: string; own: string; validUntil: string }[] = [];
  const { met, asked } = eachAsked(needs.certificates, (asked) => {
    const isAnswer = ({ title }: Training) => answers({ asked, own: title });
    const trained = trainings.filter(isAnswer);
    const written: Training[] = specialties.map((title) => ({ title }));
    const held = trained.length > 0 ? trained : written.filter(isAnswer);
    const good = held.find(
      ({ validUntil }) => validUntil === undefined || validUntil >= needs.period.until,
    );
    if (!good) {
      for (const { title, validUntil } of held)
        if (validUntil !== undefined) ended.push({ asked, own: title, validUntil });
      return undefined;
    }
    const { title: own, validUntil } = good;
    return { fact: 'certificate', asked, own, ...(validUntil !== undefined && { validUntil }) };
  });
  return { met, ...(asked.length > 0 && { miss: { criterion: 'certificate', asked, ended } }) };
};

/** What is found for each thing asked for, and those for which nothing is. */
const eachAsked = (
  all: string[],
  find: (asked: string) => Reason | undefined,
): { met: Reason[]; asked: string[] } => {
  const found = all.map((asked) => ({ asked, reason: find(asked) }));
  return {
    met: found.flatMap(({ reason }) => reason ?? []),
    asked: found.flatMap(({ asked, reason }) => (reason ? [] : asked)),
  };
};

/** The first of a page's phrases that answered nothing. */
const instead = (all: string[], met: Reason[]): string[] => {
  const told = new Set(met.flatMap((reason) => ('own' in reason ? reason.own : [])));
  return all.filter((phrase) => !told.has(phrase)).slice(0, 3);
};

/** One town for those who work there: nobody in Montreuil says no to a film in Paris. */
export const grandParis = new Set(['paris', 'hauts-de-seine', 'seine-saint-denis', 'val-de-marne']);

/** What the rules read of a page. */
export type MatchedPage = Pick<
  Talent,
  | 'crafts'
  | 'bases'
  | 'mobility'
  | 'specialties'
  | 'equipment'
  | 'languages'
  | 'trainings'
  | 'availability'
  | 'credits'
>;

type Training = MatchedPage['trainings'][number];
type Held = MatchedPage['crafts'][number];
type World = {
  territories: ReadonlyMap<string, Pick<Territory, 'kind' | 'parent'>>;
  today: string;
};
type Asked = World & { needs: BriefNeeds };
type Verdict = { met?: Reason[]; miss?: Miss };
