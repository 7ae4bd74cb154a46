import * as z from 'zod/mini';
import { Day, Line, Picture, Slug, WebAddress } from './basics.ts';
import { TitleForm } from './craft.ts';
import { Credit } from './credit.ts';
import { Verification } from './verification.ts';

export const Experience = z.enum(['junior', 'intermediate', 'senior']);
export type Experience = z.infer<typeof Experience>;

/** How far a person works from their bases. */
export const Mobility = z.enum(['bases', 'region', 'france', 'world']);
export type Mobility = z.infer<typeof Mobility>;

/** Who writes to a person through the relay form. A person chooses which of them may. */
export const SenderKind = z.enum(['production', 'professional', 'student', 'other']);
export type SenderKind = z.infer<typeof SenderKind>;

export const talentLimits = {
  name: 120,
  bio: 2000,
  crafts: 5,
  bases: 5,
  credits: 200,
  links: 8,
  list: 30,
} as const;

/** A person listed, as the public may see them. */
export const Talent = z.strictObject({
  id: z.uuid(),
  slug: Slug,
  /** The name shown: stage name where there is one. */
  name: Line(talentLimits.name),
  /** The name lists are ordered by, family name first ("MARTEL Camille"). */
  sortName: Line(talentLimits.name),
  /** First is the main one. */
  crafts: z
    .array(z.strictObject({ craft: Slug, form: TitleForm, experience: Experience }))
    .check(z.minLength(1), z.maxLength(talentLimits.crafts)),
  /** Slugs of territories where the person works without expenses: declared, never deduced from an address. */
  bases: z.array(Slug).check(z.minLength(1), z.maxLength(talentLimits.bases)),
  mobility: Mobility,
  specialties: z.array(Line(80)).check(z.maxLength(talentLimits.list)),
  equipment: z.array(Line(80)).check(z.maxLength(talentLimits.list)),
  /** ISO 639-1 codes, or `lsf` for French sign language; most fluent first. */
  languages: z.array(Line(3)).check(z.maxLength(talentLimits.list)),
  trainings: z
    .array(
      z.strictObject({
        title: Line(160),
        place: z.optional(Line(160)),
        year: z.optional(z.int()),
        /** Certificates only: the last day it holds. */
        validUntil: z.optional(Day),
      }),
    )
    .check(z.maxLength(talentLimits.list)),
  /** Off unless the person said so; expires by itself after `until`. */
  availability: z.optional(z.strictObject({ from: Day, until: Day })),
  credits: z.array(Credit).check(z.maxLength(talentLimits.credits)),
  links: z
    .array(z.strictObject({ label: Line(80), url: WebAddress }))
    .check(z.maxLength(talentLimits.links)),
  /** Paragraphs separated by an empty line. Whoever wrote in English alone has no French one. */
  bio: z.optional(
    z.strictObject({
      fr: z.optional(Line(talentLimits.bio)),
      en: z.optional(Line(talentLimits.bio)),
    }),
  ),
  photo: z.optional(Picture),
  /** Artists only. */
  artist: z.optional(
    z.strictObject({
      showReel: z.optional(WebAddress),
      /** Ages a performer can play, years. */
      playingAge: z.optional(z.strictObject({ from: z.int(), to: z.int() })),
      voice: z.optional(Line(120)),
      agent: z.optional(Line(200)),
    }),
  ),
  /** Present only where the person made that very field public. */
  email: z.optional(z.email()),
  phone: z.optional(Line(30)),
  /** Present only where the person agreed that their film commission reuses the page. */
  reuse: z.optional(z.literal(true)),
  /** Who may write by the relay form; empty: nobody. */
  contactFrom: z.array(SenderKind),
  verifications: z.array(Verification),
  /** Day of the person's last act: a click or an answer. */
  confirmedOn: Day,
  /** Day of the last change of the page by a human. */
  updatedOn: Day,
  /** Invented for the demonstration: the page says so. */
  isDemo: z.boolean(),
});
export type Talent = z.infer<typeof Talent>;
