/** What lists keep of a person. */
import type { Talent } from '../../content/schema/talent.ts';
import { byKey, sortKey } from './people-lists.ts';
import type { Order } from './sorted-lists.ts';

/** A person as lists need them, with their credits. */
export const shortened = (talent: Talent): Shortened => {
  const line: TalentLine = {
    slug: talent.slug,
    name: talent.name,
    sortName: talent.sortName,
    key: sortKey(talent),
    crafts: talent.crafts.map(({ craft, form, experience }) => ({
      craft: shared(craft),
      form: shared(form),
      experience: shared(experience),
    })),
    bases: talent.bases.map(shared),
    specialties: talent.specialties.map(shared),
    ...(talent.reuse && { reuse: talent.reuse }),
    isDemo: talent.isDemo,
    verified: talent.verifications.some(({ subject }) => subject === 'credits'),
    confirmedOn: shared(talent.confirmedOn),
    updatedOn: shared(talent.updatedOn),
  };
  return { line, credits: creditsOf(talent, line) };
};

/** The same as before where a change of the person shows in no list: lists know their people by identity. */
export const settled = (next: Shortened, before: Shortened | undefined): Shortened => {
  if (!before) return next;
  const line = isSame(next.line, before.line) ? before.line : next.line;
  const credits = next.credits.map((credit) => ({ ...credit, talent: line }));
  return isSame(credits, before.credits) && line === before.line ? before : { line, credits };
};

/** People changed last come first. */
export const byNewest: Order<TalentLine> = (a, b) =>
  a.updatedOn === b.updatedOn ? byKey(a, b) : a.updatedOn < b.updatedOn ? 1 : -1;

/** The people of a work in the order of lists, the roles of one in the order of their credits. */
export const byPerson: Order<WorkLine> = (a, b) => byKey(a.talent, b.talent) || a.place - b.place;

const creditsOf = ({ credits }: Talent, talent: TalentLine): WorkLine[] =>
  credits.map(({ work, role, isChecked }, place) => ({
    talent,
    work: shared(work),
    role: shared(role),
    isChecked,
    place,
  }));

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** One string for all who say the same: 80,000 people name the same crafts, places and works. */
const shared = <T extends string>(text: T): T => {
  const known = words.get(text);
  if (known === undefined) words.set(text, text);
  return (known ?? text) as T;
};
const words = new Map<string, string>();

/** A person as lists need them. */
export type TalentLine = Pick<
  Talent,
  | 'slug'
  | 'name'
  | 'sortName'
  | 'crafts'
  | 'bases'
  | 'specialties'
  | 'reuse'
  | 'isDemo'
  | 'confirmedOn'
  | 'updatedOn'
> & {
  /** What lists are ordered by (see `sortKey`). */
  key: string;
  /** True where credits of the person were checked. */
  verified: boolean;
};

/** One role that a person held on a work; `place` is its place among the person's credits. */
export type WorkLine = {
  talent: TalentLine;
  work: string;
  role: string;
  isChecked: boolean;
  place: number;
};

export type Shortened = { line: TalentLine; credits: WorkLine[] };
