/** Who answers a project, for its employer: people by tier, each with what their page says. */
import { count, fill, texts } from '../../content/locales/locale.ts';
import { recordHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import { dayWords } from './day-words.ts';
import { manageBlocks, type ManageLink } from './brief-mails.ts';
import { mailText, type Block, type MailText } from './mail-text.ts';

/** People whom one mail names; of more it says how many. */
const mostNamed = 300;

/**
 * The mail, naming at most `mostNamed` people, the first tiers first. `siteUrl`: without a slash at its end.
 * `missing` is empty in the first tier.
 */
export function matchedPeopleMail({
  locale,
  siteUrl,
  title,
  day,
  isUpdate,
  link,
  tiers,
}: Parts): MailText {
  const { mail } = texts(locale).matching;
  const on = dayWords(day, locale);
  let places = mostNamed;
  const groups = (['all', 'butOne', 'butTwo'] as const).flatMap((tier): Block[] => {
    const people = tiers[tier];
    if (people.length === 0) return [];
    const named = people.slice(0, places);
    places -= named.length;
    const more = people.length - named.length;
    return [
      line(count(people.length, mail.tier[tier], locale)),
      ...named.map((person) => lines(personLines(person, { locale, siteUrl }))),
      ...(more > 0 ? [line(count(more, mail.more, locale))] : []),
    ];
  });
  return mailText({
    locale,
    siteUrl,
    subject: fill(isUpdate ? mail.updated : mail.subject, { title }),
    blocks: [
      line(texts(locale).mail.helloUnknown),
      line(fill(mail.lead, { title, day: on })),
      ...(groups.length > 0
        ? [...groups, line(mail.order), line(mail.unsaid)]
        : [line(mail.nobody)]),
      ...manageBlocks({
        locale,
        siteUrl,
        words: groups.length > 0 ? mail.page : texts(locale).brief.mails.manage,
        link,
      }),
    ],
  });
}

const personLines = (
  { name, slug, missing, reasons }: MatchedPerson,
  { locale, siteUrl }: Pick<Parts, 'locale' | 'siteUrl'>,
): string[] => [
  name,
  ...(missing ? [missing] : []),
  reasons,
  `${siteUrl}${recordHref('talent', slug, locale)}`,
];

const lines = (lines: string[]): Block => ({ kind: 'lines', lines });
const line = (text: string): Block => lines([text]);

/** `missing` and `reasons` in words of the mail's language. */
export type MatchedPerson = { name: string; slug: string; missing: string; reasons: string };
type Parts = {
  locale: Locale;
  siteUrl: string;
  title: string;
  day: Date;
  /** It takes the place of an earlier list: the needs were edited. */
  isUpdate: boolean;
  link: ManageLink;
  tiers: Record<'all' | 'butOne' | 'butTwo', MatchedPerson[]>;
};
