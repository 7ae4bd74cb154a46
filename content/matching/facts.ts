/** What a matching says of a person: facts, each true of their page. Words for them are made in in-words.ts. */
import type { TitleForm } from '../schema/craft.ts';
import type { Experience, Mobility } from '../schema/talent.ts';

/** Why somebody fits. `asked` is the brief's word, `own` the person's, both as written. */
export type Reason =
  | { fact: 'craft'; craft: string; form: TitleForm; experience: Experience }
  /** `own` is one phrase; several only of specialties that answer together. */
  | { fact: 'specialty'; asked: string; own: string[]; in: 'specialties' | 'credits' | 'trainings' }
  /** How many of all their credits were checked; never 0. */
  | { fact: 'checkedCredits'; count: number }
  | { fact: 'base'; base: string }
  /** The place is none of the bases, but the person says that they go there; `base` is the nearest or the first. */
  | { fact: 'mobile'; base: string; mobility: Exclude<Mobility, 'bases'> }
  /** All of the period is said to be free. */
  | { fact: 'free'; from: string; until: string }
  /** At least half of the period is said to be free, from its first day: of the rest nothing is said. */
  | { fact: 'freeAtFirst'; from: string; until: string }
  /** Nothing is said of the period: neither for nor against. `until`: the last free day said, before it begins. */
  | { fact: 'unsaid'; until?: string }
  | { fact: 'language'; codes: string[] }
  | { fact: 'equipment'; asked: string; own: string }
  /** `own`: a training, or a specialty. `validUntil` is absent where the page gives no end. */
  | { fact: 'certificate'; asked: string; own: string; validUntil?: string };

/** A criterion that the page of a person does not meet, and what is wanting. */
export type Miss =
  /** `own`: what the page says instead, the first few phrases. Words may mean what the rules do not know. */
  | { criterion: 'specialty' | 'equipment'; asked: string[]; own: string[] }
  | { criterion: 'experience'; own: Experience }
  | { criterion: 'place'; bases: string[]; mobility: Mobility }
  /** Free only from a day after the work has begun. */
  | { criterion: 'period'; from: string }
  /** Free from its first day, but for less than half of it. */
  | { criterion: 'period'; until: string }
  | { criterion: 'language'; codes: string[] }
  /** `ended`: those of `asked` that the person has, but that end before the work does. */
  | {
      criterion: 'certificate';
      asked: string[];
      ended: { asked: string; own: string; validUntil: string }[];
    };

/** How somebody answers a brief. Who misses nothing is in the first tier, one thing in the second, two in the third. */
export type Fit = { reasons: Reason[]; missing: Miss[] };
