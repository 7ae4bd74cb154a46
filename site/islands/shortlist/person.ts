import type { SenderKind } from '../../../content/schema/talent.ts';

/** What a selection shows of a person: their page carries it, in its own words, as JSON in `data-shortlist-person`. */
export type ShortlistPerson = {
  /** For messages; empty where the person takes none. */
  id: string;
  slug: string;
  name: string;
  /** Of their main craft; `order` is that of the credits. */
  team: { order: number; name: string };
  /** Their main craft in their own form, and the others after it, with commas between them. */
  title: string;
  also: string;
  bases: string;
  /** By whom their credits were checked, and when; empty where they were not. */
  checked: string;
  /** Empty where they said nothing, or the period is over. */
  available: string;
  senders: SenderKind[];
};

/** The facts that a page carries; undefined where they are none. */
export const readPerson = (json: string | undefined): ShortlistPerson | undefined => {
  if (json === undefined) return undefined;
  try {
    return JSON.parse(json) as ShortlistPerson;
  } catch {
    return undefined;
  }
};
