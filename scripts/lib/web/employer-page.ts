/** The page of a project for its employer, and its people as a file: made for one answer, kept nowhere. */
import { count, fill, texts } from '../../../content/locales/locale.ts';
import { formEndpoints, pageHref, recordHref } from '../../../content/routes.ts';
import { csvLine, semicolonLine } from '../../../content/csv.ts';
import { answerActs, openAnswerStates } from '../../../content/schema/answer.ts';
import type { Locale } from '../../../content/schema/basics.ts';
import type { EmployerPage } from '../../../content/schema/employer-page.ts';
import type { OpenedPage } from '../../../content/schema/form-answer.ts';
import { dayWords } from '../../../cms/mail/day-words.ts';
import { encodeLink } from '../../../site/islands/shortlist/link.ts';
import { errorText } from './error-text.ts';
import { employerPeople, type People, type Person } from './employer-people.ts';
import { fillForm, readable } from './fill-form.ts';
import { fillTemplate, type Values } from './fill-template.ts';
import { readHtml, writeHtml } from './html-tree.ts';

/** People of one fold of the page: a phone lays out the one that is open. */
const foldSize = 50;

/**
 * The page filled with what was opened; with what is to be mended in the form that was sent (`typed`), or above all
 * where that form is not there any more. Undefined where `html` is not that page.
 */
export function employerPageHtml({ html, opened, typed, locale, snapshotFile }: Made) {
  const { page, errors } = opened;
  const { id: brief, leaving } = page;
  const people =
    page.state === 'accepted'
      ? employerPeople({ snapshotFile, brief, leaving, locale })
      : undefined;
  const sent = new URLSearchParams(typed);
  const write = (problems: string[]): string | undefined => {
    const document = readHtml(html);
    const values = valuesOf({ opened, people, locale, problems, kept: sent.get('text') ?? '' });
    return fillTemplate(document, 'page', values) ? writeHtml(document) : undefined;
  };
  const whole = write([]);
  if (!whole || errors.length === 0) return whole;
  const own = { html: whole, endpoint: formEndpoints.manageBrief, typed: sent, errors, locale };
  return (
    fillForm({ ...own, name: formNameOf(sent) }) ??
    write(errors.map((error) => errorText(error, locale)))
  );
}

/** All of them, one a line, as a file that spreadsheets open; `origin`: of the site. */
export function employerCsv({ brief, leaving, locale, snapshotFile, origin }: Listed): string {
  const { csvHead } = texts(locale).brief.own;
  const people = employerPeople({ snapshotFile, brief, leaving, locale });
  const line = locale === 'fr' ? semicolonLine : csvLine;
  const rows = Object.values(people?.tiers ?? {})
    .flat()
    .map(({ missing, tier, name, reasons, slug }) => ({
      tier: missing || tier,
      name,
      reasons,
      page: origin + recordHref('talent', slug, locale),
    }));
  const lines = [csvHead, ...rows].map(({ tier, name, reasons, page }) =>
    line([tier, name, reasons, page]),
  );
  return `\ufeff${lines.join('')}`;
}

function valuesOf({ opened, people, locale, problems, kept }: Shown): Values {
  const { page, said, token, listToken } = opened;
  const words = texts(locale).brief.own;
  const isOpen = page.state === 'accepted';
  const day = dayWords(new Date(`${page.closesOn}T12:00:00Z`), locale);
  const fits = new Map(
    Object.values(people?.tiers ?? {})
      .flat()
      .map(({ id, tier }) => [id, tier]),
  );
  const all = Object.values(people?.tiers ?? {}).flat().length;
  return {
    token,
    listToken,
    title: page.title,
    said:
      said === 'opened'
        ? undefined
        : isOpen
          ? words.said[said]
          : { ...words.said, ...words.unseen.said }[said],
    problems: problems.map((text) => ({ text })),
    kept: problems.length > 0 ? readable(kept) : '',
    state: fill(words.state[page.state], { day }),
    refusalReason: page.refusalReason,
    isRefused: page.state === 'refused',
    href: isOpen && page.slug ? recordHref('brief', page.slug, locale) : undefined,
    edited: page.editedAt && fill(words.edited, { day: dayWords(new Date(page.editedAt), locale) }),
    until: fill(words.until, { until: dayWords(new Date(page.until), locale, 'minute') }),
    isManaged: page.state !== 'closed',
    changeBody: isOpen ? words.changeBody : words.unseen.changeBody,
    closeHint: isOpen ? words.closeHint : words.unseen.closeHint,
    isExtended: isOpen,
    closesOn: page.closesOn,
    answersCount: count(page.answers.length, words.answersCount, locale),
    hasAnswers: page.answers.length > 0,
    hasNoAnswers: page.answers.length === 0,
    answers: page.answers.map((answer) =>
      answerValues({ answer, tier: fits.get(answer.talent), isOpen, isMatched: !!people, locale }),
    ),
    hasPeople: all > 0,
    isMatched: people !== undefined,
    isUnmatched: !people && page.state !== 'closed',
    nobody: people && all === 0,
    peopleLead: people && fill(words.peopleLead, { day: dayWords(people.day, locale) }),
    tiers: people ? tierValues(people, locale) : [],
  };
}

function answerValues({ answer, tier, isOpen, isMatched, locale }: Answered): Values {
  const { own: words } = texts(locale).brief;
  const { state: states, waitsForYou, mails } = texts(locale).answer;
  const { person } = answer;
  const on = (moment: string) => dayWords(new Date(moment), locale);
  return {
    id: answer.id,
    sent: fill(words.answer, { day: on(answer.sentAt) }),
    answerState: answer.state === 'sent' ? waitsForYou : states[answer.state],
    message: answer.message,
    availability: fill(mails.availability, { availability: answer.availability }),
    fit: isMatched && (tier ? fill(words.fit, { tier }) : mails.fitNone),
    reading: answer.reading,
    turns: answer.turns.map(({ by, text, at }) => ({
      who: fill(words[by], { day: on(at) }),
      text,
    })),
    word: answer.word,
    people: person
      ? [
          {
            name: person.name,
            email: person.email,
            mailto: `mailto:${person.email}`,
            page: person.slug && recordHref('talent', person.slug, locale),
          },
        ]
      : [],
    isDecided: isOpen && (openAnswerStates as readonly string[]).includes(answer.state),
  };
}

const tierValues = ({ tiers }: People, locale: Locale): Values[] => {
  const { tier: words } = texts(locale).matching.mail;
  return (['all', 'butOne', 'butTwo'] as const).flatMap((name) => {
    const people = tiers[name];
    if (people.length === 0) return [];
    const folds = foldsOf(people);
    return [
      {
        tierTitle: count(people.length, words[name], locale).replace(/\s*:$/, ''),
        folds: folds.map((fold, n) => foldValues({ fold, n, isAlone: folds.length === 1, locale })),
      },
    ];
  });
};

function foldValues({ fold: people, n, isAlone, locale }: Fold): Values {
  const words = texts(locale).brief.own;
  const selection = (slugs: string[]) => {
    const entries = slugs.map((slug) => ({ slug, note: '' }));
    return `${pageHref('shortlist', locale)}#${encodeLink(entries, false)}`;
  };
  const from = n * foldSize + 1;
  const first = people[0]?.sortName ?? '';
  return {
    range:
      people.length === 1
        ? first
        : fill(words.range, {
            from,
            to: from + people.length - 1,
            first,
            last: people.at(-1)?.sortName ?? '',
          }),
    isFirst: n === 0 || isAlone,
    keepAll: count(people.length, words.keepAll, locale),
    keepAllHref: selection(people.map(({ slug }) => slug)),
    persons: people.map(({ name, slug, missing, reasons }) => ({
      name,
      missing,
      reasons,
      page: recordHref('talent', slug, locale),
      keepHref: selection([slug]),
    })),
  };
}

const foldsOf = (people: Person[]): Person[][] =>
  Array.from({ length: Math.ceil(people.length / foldSize) }, (_, n) =>
    people.slice(n * foldSize, (n + 1) * foldSize),
  );

/** `data-form` of the form that was sent. */
const formNameOf = (sent: URLSearchParams): string => {
  const act = sent.get('act') ?? '';
  if ((answerActs as readonly string[]).includes(act) || sent.get('answer'))
    return `answer-${sent.get('answer') ?? ''}`;
  return act === 'extend' ? 'extend' : 'close';
};

/** `typed`: what was sent, as a form writes it. */
export type Made = {
  html: string;
  opened: OpenedPage;
  typed: string;
  locale: Locale;
  snapshotFile: string;
};
export type Listed = {
  brief: string;
  leaving: string[];
  locale: Locale;
  snapshotFile: string;
  origin: string;
};
type Shown = {
  opened: OpenedPage;
  people: People | undefined;
  locale: Locale;
  problems: string[];
  kept: string;
};
type Answered = {
  answer: EmployerPage['answers'][number];
  tier: string | undefined;
  isOpen: boolean;
  isMatched: boolean;
  locale: Locale;
};
type Fold = { fold: Person[]; n: number; isAlone: boolean; locale: Locale };
