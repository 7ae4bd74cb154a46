/** What two trades say side by side, and what they share. */
import { fill, texts } from '../../content/locales/locale.ts';
import { interestHref, recordHref, teamHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { Craft } from '../../content/schema/craft.ts';
import { departmentOf } from '../data/crafts.ts';
import { guideOf } from '../data/guides.ts';
import { record } from '../data/snapshot.ts';
import { agreementName, agreementWords, craftTitle, spoken } from './wording.ts';

/** The facts of each of two crafts, label by label; those that neither knows are left out. */
export const comparedFacts = (crafts: Pair, locale: Locale): Row[] => {
  const { craft: words } = texts(locale);
  const rows: [string, (craft: Craft) => Cell][] = [
    [words.skills, ({ slug }) => skillsCell(slug, locale)],
    [words.experience, ({ slug }) => experienceCell(slug, locale)],
    [words.team, ({ slug }) => ({ lines: [teamLine(slug, locale)] })],
    [words.worksUnder, (craft) => ({ lines: craftLines(craft.worksUnder, locale) })],
    [words.leadsTo, (craft) => ({ lines: craftLines(craft.leadsTo, locale) })],
    [words.worksWith, (craft) => ({ lines: craftLines(craft.worksWith, locale) })],
    [
      words.agreements,
      ({ agreements }) => ({
        lines: agreements.map((one) => ({ text: agreementWords(one, locale) })),
      }),
    ],
    [words.rome, ({ rome }) => ({ lines: rome ? [{ text: fill(words.romeValue, rome) }] : [] })],
    [words.interests, ({ interests }) => ({ lines: interestLines(interests, locale) })],
  ];
  return rows
    .map(([label, cellOf]) => ({ label, cells: crafts.map(cellOf) }))
    .filter(({ cells }) => cells.some(({ lines }) => lines.length > 0));
};

/** What two crafts have in common, and how they stand to each other. */
export const sharedFacts = (crafts: Pair, locale: Locale): Shared[] => {
  const { craft: words, compare } = texts(locale);
  const [a, b] = crafts;
  const both = <T>(listOf: (craft: Craft) => readonly T[]): T[] => {
    const other = new Set(listOf(b));
    return [...new Set(listOf(a))].filter((one) => other.has(one));
  };
  const steps = [
    [a, b],
    [b, a],
  ].flatMap(([from, to]) =>
    from && to && from.leadsTo.includes(to.slug)
      ? [
          {
            text: fill(compare.step, {
              from: craftTitle(from, 'both', locale),
              to: craftTitle(to, 'both', locale),
            }),
          },
        ]
      : [],
  );
  const shared = [
    { label: compare.leads, lines: steps },
    {
      label: compare.workTogether,
      lines:
        a.worksWith.includes(b.slug) || b.worksWith.includes(a.slug) ? [{ text: compare.yes }] : [],
    },
    { label: words.team, lines: a.department === b.department ? [teamLine(a.slug, locale)] : [] },
    {
      label: words.worksUnder,
      lines: craftLines(
        both((craft) => craft.worksUnder),
        locale,
      ),
    },
    {
      label: words.leadsTo,
      lines: craftLines(
        both((craft) => craft.leadsTo),
        locale,
      ),
    },
    {
      label: words.worksWith,
      lines: craftLines(
        both((craft) => craft.worksWith),
        locale,
      ),
    },
    {
      label: words.agreements,
      lines: both(({ agreements }) => agreements.map(({ idcc }) => idcc)).map((idcc) => ({
        text: agreementName(idcc, locale),
      })),
    },
    {
      label: words.rome,
      lines: both(({ rome }) => (rome ? [fill(words.romeValue, rome)] : [])).map((text) => ({
        text,
      })),
    },
    {
      label: words.interests,
      lines: interestLines(
        both(({ interests }) => interests),
        locale,
      ),
    },
  ];
  return shared.filter(({ lines }) => lines.length > 0);
};

const skillsCell = (craft: string, locale: Locale): Cell => {
  const skills = guideOf(craft)?.skills;
  if (!skills) return { lines: [] };
  const { words, lang } = spoken(skills, locale);
  return { lines: words.map((text) => ({ text })), lang };
};

const experienceCell = (craft: string, locale: Locale): Cell => {
  const experience = guideOf(craft)?.experience;
  if (!experience) return { lines: [] };
  const { words, lang } = spoken(experience, locale);
  return { lines: [{ text: words }], lang };
};

const teamLine = (craft: string, locale: Locale): Line => {
  const { slug, name } = departmentOf(craft);
  return { text: name[locale], href: teamHref(slug, locale) };
};

const craftLines = (slugs: readonly string[], locale: Locale): Line[] =>
  slugs
    .filter((slug) => record('craft', slug))
    .map((slug) => ({
      text: craftTitle(slug, 'both', locale),
      href: recordHref('craft', slug, locale),
    }));

const interestLines = (interests: Craft['interests'], locale: Locale): Line[] =>
  interests.map((interest) => ({
    text: texts(locale).interest.label[interest],
    href: interestHref(locale, interest),
  }));

type Pair = [Craft, Craft];
type Line = { text: string; href?: string };
/** `lang` where the words are not in the page's language. */
type Cell = { lines: Line[]; lang?: 'fr' | undefined };
type Row = { label: string; cells: Cell[] };
type Shared = { label: string; lines: Line[] };
