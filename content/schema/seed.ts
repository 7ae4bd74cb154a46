/**
 * What the files of content/ hold: the public shapes without what the CMS or a file name gives them.
 * `content/load.ts` reads them.
 */
import * as z from 'zod/mini';
import { Article } from './article.ts';
import { Line, Source } from './basics.ts';
import { Charter } from './charter.ts';
import { Craft } from './craft.ts';
import { Credit } from './credit.ts';
import { Department } from './department.ts';
import { Brief, briefLimits, BriefNeeds, EmployerId } from './brief.ts';
import { Guide, guideLimits } from './guide.ts';
import { Organisation } from './organisation.ts';
import { PayReference } from './pay-reference.ts';
import { Resource } from './resource.ts';
import { Talent } from './talent.ts';
import type { Term } from './term.ts';
import type { Territory } from './territory.ts';
import type { Theme } from './theme.ts';
import { Work } from './work.ts';

/** A language people can say they speak. */
export const Language = z.strictObject({
  /** ISO 639-1, or `lsf` for French sign language. */
  code: Line(3),
  name: z.strictObject({ fr: Line(80), en: Line(80) }),
});
export type Language = z.infer<typeof Language>;

/** Its place in the file is its `order`. */
export const SeedDepartment = z.omit(Department, { order: true });
const { aliases, jargon, worksUnder, leadsTo, worksWith, interests } = Craft.shape;

/** Its place among the crafts of its department is its `order`. A list that is absent is empty. */
export const SeedCraft = z.extend(z.omit(Craft, { order: true }), {
  aliases: z._default(aliases, []),
  jargon: z._default(jargon, []),
  worksUnder: z._default(worksUnder, []),
  leadsTo: z._default(leadsTo, []),
  worksWith: z._default(worksWith, []),
  interests: z._default(interests, []),
});

export const SeedOrganisation = z.omit(Organisation, { id: true });
export type SeedOrganisation = z.infer<typeof SeedOrganisation>;

export const SeedWork = z.extend(z.omit(Work, { id: true }), { isDemo: z.literal(true) });
export type SeedWork = z.infer<typeof SeedWork>;

/** `talents/<slug>.yaml`: a person invented for the demonstration, private fields included. */
export const SeedTalentFile = z.extend(
  z.omit(Talent, { id: true, slug: true, sortName: true, updatedOn: true, photo: true }),
  {
    isDemo: z.literal(true),
    firstName: Line(60),
    lastName: Line(60),
    /** Where the relay form writes; never public. */
    privateEmail: z.email(),
    /** Agreed to be told of projects by mail. */
    asksForProjects: z.optional(z.boolean()),
    /** The other facts of a credit are those of its work. */
    credits: z.array(z.pick(Credit, { work: true, role: true, isChecked: true })),
  },
);
export type SeedTalent = z.infer<typeof SeedTalentFile> & { slug: string };

/** A charter of `charters.yaml`, written for the demonstration. */
export const SeedCharter = z.extend(z.omit(Charter, { id: true, hash: true }), {
  isDemo: z.literal(true),
});
export type SeedCharter = z.infer<typeof SeedCharter>;

/** An invented project of `briefs.yaml`. Its days count from that of the import, so that it is open then. */
export const SeedBrief = z.extend(
  z.omit(Brief, { id: true, publishedOn: true, closesOn: true, fits: true }),
  {
    isDemo: z.literal(true),
    needs: z.omit(BriefNeeds, { period: true }),
    charters: z._default(Brief.shape.charters, []),
    /** Days from the import to the first day of the work, and from that to the last. */
    startsIn: z.int().check(z.positive()),
    lasts: z.int().check(z.positive()),
    /** Days on which one may answer. */
    opensFor: z.int().check(z.positive(), z.lte(briefLimits.openDays)),
    specification: z.optional(Line(briefLimits.specification)),
    employer: z.strictObject({
      name: Line(briefLimits.line),
      address: Line(400),
      email: z.email(),
      isHidden: z.boolean(),
      idKind: EmployerId,
      idNumber: Line(80),
    }),
  },
);
export type SeedBrief = z.infer<typeof SeedBrief>;

export const SeedResource = z.omit(Resource, { id: true });
export type SeedResource = z.infer<typeof SeedResource>;

export const SeedPayReference = z.omit(PayReference, { id: true });
export type SeedPayReference = z.infer<typeof SeedPayReference>;

const TextStatus = z.enum(['published', 'draft']);

const Skills = z.optional(z.array(Line(guideLimits.skill)).check(z.maxLength(guideLimits.skills)));
const guideText = {
  summary: Guide.shape.summary.shape.fr,
  skills: Skills,
  experience: z.optional(Line(200)),
};

/** Front matter of `guides/<craft>.fr.md`. A draft may still lack sources. */
export const SeedGuideFrench = z.strictObject({
  status: TextStatus,
  ...guideText,
  ...z.pick(Guide, { author: true, reviewer: true, publishedOn: true }).shape,
  ...z.pick(Guide, { reviewedOn: true, nextReviewOn: true }).shape,
  sources: z.array(Source),
});
/** Front matter of `guides/<craft>.en.md`. */
export const SeedGuideEnglish = z.strictObject({
  /** The editor's own mark; only then is the English text shown. */
  ready: z.boolean(),
  ...guideText,
});
type GuideText = {
  summary: string;
  skills?: string[] | undefined;
  experience?: string | undefined;
  body: string;
};
export type SeedGuide = Omit<z.infer<typeof SeedGuideFrench>, keyof typeof guideText> & {
  craft: string;
  fr: GuideText;
  en?: GuideText & { isReady: boolean };
};

const articleText = {
  title: Article.shape.title.shape.fr,
  standfirst: Article.shape.standfirst.shape.fr,
};

/** Front matter of `articles/<slug>.fr.md`. */
export const SeedArticleFrench = z.strictObject({
  status: TextStatus,
  ...articleText,
  ...z.pick(Article, { kind: true, author: true, interviewee: true, publishedOn: true }).shape,
  ...z.pick(Article, { tags: true, talents: true, crafts: true, works: true, sources: true }).shape,
  themes: z._default(Article.shape.themes, []),
  series: Article.shape.series,
  part: Article.shape.part,
  articles: z._default(Article.shape.articles, []),
  areCommentsOpen: z._default(z.boolean(), false),
});
/** Front matter of `articles/<slug>.en.md`. */
export const SeedArticleEnglish = z.strictObject({ ready: z.boolean(), ...articleText });
type ArticleText = { title: string; standfirst: string; body: string };
export type SeedArticle = Omit<z.infer<typeof SeedArticleFrench>, 'title' | 'standfirst'> & {
  slug: string;
  fr: ArticleText;
  en?: ArticleText & { isReady: boolean };
};

/** The pages of `legal/`, one file a language. */
export const LegalPageName = z.enum([
  'legal-notice',
  'privacy',
  'terms',
  'right-of-reply',
  'accessibility',
]);
export type LegalPageName = z.infer<typeof LegalPageName>;
/** Front matter of `legal/<page>.<locale>.md`. */
export const SeedLegalText = z.strictObject({ title: Line(160) });
/** The body names fields of `SiteIdentity` in braces: `{publisher}`. */
export type SeedLegalPage = {
  page: LegalPageName;
  fr: { title: string; body: string };
  en: { title: string; body: string };
};

/** Everything in content/ that is not code. Markdown bodies stay Markdown. */
export type Content = {
  departments: Department[];
  crafts: Craft[];
  territories: Territory[];
  languages: Language[];
  organisations: SeedOrganisation[];
  works: SeedWork[];
  talents: SeedTalent[];
  charters: SeedCharter[];
  briefs: SeedBrief[];
  guides: SeedGuide[];
  themes: Theme[];
  resources: SeedResource[];
  terms: Term[];
  payReferences: SeedPayReference[];
  articles: SeedArticle[];
  legalPages: SeedLegalPage[];
};
