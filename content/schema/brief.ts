/** A project that looks for people ("projet"): what the public may see of it. What the form sends: brief-form.ts. */
import * as z from 'zod/mini';
import { Day, Line, Localized, Slug } from './basics.ts';
import { languageCodes } from './language-codes.ts';
import { PayUnit } from './pay-reference.ts';
import { Experience } from './talent.ts';
import { WorkKind } from './work.ts';

/** How far the project is. */
export const BriefStage = z.enum([
  'idea',
  'writing',
  'development',
  'financing',
  'preparation',
  'shooting',
  'postProduction',
]);
export type BriefStage = z.infer<typeof BriefStage>;

/** With pay, by its legal form; without, only the three that the law knows. */
export const BriefContract = z.enum([
  'cdduTechnician',
  'cdduPerformer',
  'cdd',
  'cdi',
  'rights',
  'service',
  'schoolFilm',
  'volunteers',
  'placement',
]);
export type BriefContract = z.infer<typeof BriefContract>;
/** The three that are unpaid. */
export const unpaidContracts = [
  'schoolFilm',
  'volunteers',
  'placement',
] as const satisfies readonly BriefContract[];

/** What an amount is for: the units of pay references, or one sum for all (rights, service). */
export const BriefPayUnit = z.enum([...PayUnit.options, 'total']);
export type BriefPayUnit = z.infer<typeof BriefPayUnit>;

/** By what the employer is identified. `work`: a named work with its RCA number. */
export const EmployerId = z.enum(['siren', 'rna', 'foreign', 'work']);
export type EmployerId = z.infer<typeof EmployerId>;

/** The public register in which an editor found the employer. */
export const BriefRegister = z.enum(['sirene', 'rna', 'foreign', 'rca']);

/** Only `accepted` is public. */
export const BriefState = z.enum(['waiting', 'accepted', 'refused', 'closed']);
export type BriefState = z.infer<typeof BriefState>;

/** Lengths in characters, but for lists, which are rows. */
export const briefLimits = {
  title: { min: 10, max: 120 },
  text: { min: 20, max: 2000 },
  line: 160,
  word: 80,
  specification: 10_000,
  list: 10,
  crafts: 5,
  bases: 10,
  charters: 10,
  /** Days from the publication to the closing, at most. */
  openDays: 120,
} as const;

const Words = z.array(Line(briefLimits.word)).check(z.maxLength(briefLimits.list));

/** What is looked for: any of the crafts; of the rest, all that is named. Empty lists ask for nothing. */
export const BriefNeeds = z.strictObject({
  /** Slugs; a person needs one of them. */
  crafts: z.array(Slug).check(z.minLength(1), z.maxLength(briefLimits.crafts)),
  /** Any of these in the craft; empty: all are welcome. */
  experience: z.array(Experience),
  /** As folded phrases of the people's own lists ("narration policière"). */
  specialties: Words,
  /** Codes of languages.yaml. */
  languages: z.array(z.enum(languageCodes)).check(z.maxLength(briefLimits.list)),
  equipment: Words,
  certificates: Words,
  /** First and last day of the work. */
  period: z.strictObject({ from: Day, until: Day }),
  /** Slugs of territories where the work is; empty with `isRemote`: anywhere. */
  bases: z.array(Slug).check(z.maxLength(briefLimits.bases)),
  isRemote: z.boolean(),
});
export type BriefNeeds = z.infer<typeof BriefNeeds>;

/** Gross euros. */
const BriefPay = z.strictObject({
  from: z.number().check(z.positive()),
  to: z.optional(z.number().check(z.positive())),
  unit: BriefPayUnit,
});

/** A brief as the public may see it: nothing of an employer who is hidden. */
export const Brief = z.strictObject({
  id: z.uuid(),
  slug: Slug,
  title: Localized(Line(briefLimits.title.max)),
  project: z.strictObject({
    kind: WorkKind,
    /** "6 × 52 minutes". */
    format: z.optional(Line(briefLimits.line)),
    genre: Line(briefLimits.line),
    world: z.optional(Localized(Line(briefLimits.text.max))),
    tone: z.optional(Localized(Line(briefLimits.text.max))),
    /** What is at stake in the story. */
    stakes: Localized(Line(briefLimits.text.max)),
    stage: BriefStage,
    /** Absent: none yet. */
    broadcaster: z.optional(Line(briefLimits.line)),
  }),
  needs: BriefNeeds,
  terms: z
    .strictObject({
      contract: BriefContract,
      /** Absent where the contract is one of the unpaid, and only there. */
      pay: z.optional(BriefPay),
      /** What is said of authors' rights, as typed. */
      rights: z.optional(Line(briefLimits.text.max)),
    })
    .check(
      z.refine(
        ({ contract, pay }) => (unpaidContracts as readonly string[]).includes(contract) === !pay,
        { error: 'brief.payFrom.missing', path: ['pay'] },
      ),
    ),
  /** Absent while the employer is hidden. */
  employer: z.optional(Line(briefLimits.line)),
  /** Specifications and tips of this project, in paragraphs; `hash` is the SHA-256 of the text, which an answer names. */
  specification: z.optional(
    z.strictObject({ text: Line(briefLimits.specification), hash: z.string() }),
  ),
  /** Slugs of the charters that the employer undertakes to follow. */
  charters: z.array(Slug).check(z.maxLength(briefLimits.charters)),
  /** People of the last matching who meet every criterion, and all but one; absent before the first. */
  fits: z.optional(z.strictObject({ all: z.int(), butOne: z.int(), on: Day })),
  publishedOn: Day,
  /** The last day on which one may answer. */
  closesOn: Day,
  isDemo: z.boolean(),
});
export type Brief = z.infer<typeof Brief>;
