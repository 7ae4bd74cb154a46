import { fill, texts } from '../../content/locales/locale.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { Talent } from '../../content/schema/talent.ts';
import { hasEnded } from '../../content/schema/turning-days.ts';
import { departmentOf } from '../data/crafts.ts';
import { asOf } from '../data/snapshot.ts';
import type { ShortlistPerson } from '../islands/shortlist/person.ts';
import { dayInWords, monthInFigures } from './days.ts';
import { mainTitle, ownTitle, placesOf } from './wording.ts';

/** What a selection shows of a person, in the words of their page. */
export const shortlistPerson = (talent: Talent, locale: Locale): ShortlistPerson => {
  const { id, slug, name, crafts, bases, availability, verifications, contactFrom } = talent;
  const { talent: words, verification } = texts(locale);
  const { order, name: team } = departmentOf(crafts[0]?.craft ?? '');
  const credits = verifications.find(({ subject }) => subject === 'credits');
  return {
    id: contactFrom.length > 0 ? id : '',
    slug,
    name,
    team: { order, name: team[locale] },
    title: mainTitle(talent, locale),
    also: crafts
      .slice(1)
      .map((craft) => ownTitle(craft, locale))
      .join(', '),
    bases: placesOf(bases, locale),
    checked: credits
      ? fill(verification.line, {
          subject: verification.subject.credits,
          month: monthInFigures(credits.on),
          by: credits.by,
        })
      : '',
    available:
      availability && !hasEnded(availability.until, asOf())
        ? fill(words.available, {
            from: dayInWords(availability.from, locale),
            until: dayInWords(availability.until, locale),
          })
        : '',
    senders: contactFrom,
  };
};
