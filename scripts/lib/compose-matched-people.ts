/** The list of those who answer a project, as the snapshot says when the mail leaves: who was hidden since is not in it. */
import type { Payload } from 'payload';
import { titleIn } from '../../cms/briefs/title-in.ts';
import { dataFile, env } from '../../cms/env.ts';
import { makeBriefLink } from '../../cms/mail/brief-link.ts';
import type { MailText } from '../../cms/mail/mail-text.ts';
import { matchedPeopleMail, type MatchedPerson } from '../../cms/mail/matched-people-mail.ts';
import type { Outbox } from '../../cms/payload-types.ts';
import { reasonsInWords, tierInWords } from '../../content/matching/in-words.ts';
import type { Reason } from './compose-mail.ts';
import { withMatching, type Matched } from './match-briefs.ts';

/** To the employer; nothing leaves for a project that is not public any more. */
export async function composeMatchedPeople({ payload, row, now }: Owed): Promise<Written> {
  const id = typeof row.brief === 'string' ? row.brief : row.brief?.id;
  const brief = id && (await payload.findByID({ collection: 'briefs', id, disableErrors: true }));
  if (!brief) return { reason: 'erased' };
  if (brief.state !== 'accepted') return { reason: 'closed' };
  const { locale, email } = brief.employer;
  const found = withMatching(dataFile('snapshot.db'), ({ briefs, match, naming, today }) => {
    const needs = briefs().find((one) => one.id === brief.id)?.needs;
    if (!needs) return undefined;
    const words = naming(locale);
    const said = ({ name, slug, ...fit }: Matched): MatchedPerson => ({
      name,
      slug,
      missing: fit.missing.length > 0 ? tierInWords(fit, words) : '',
      reasons: reasonsInWords(fit, words),
    });
    const { all, butOne, butTwo } = match(needs);
    return {
      day: new Date(`${today}T12:00:00Z`),
      tiers: { all: all.map(said), butOne: butOne.map(said), butTwo: butTwo.map(said) },
    };
  });
  if (!found) return { reason: 'closed' };
  const written = matchedPeopleMail({
    locale,
    siteUrl: env.SITE_URL,
    title: titleIn(brief, locale),
    isUpdate: Object(row.content)['isUpdate'] === true,
    link: await makeBriefLink({ payload, brief, now }),
    ...found,
  });
  return { to: email, written };
}

type Owed = { payload: Payload; row: Outbox; now: Date };
type Written = { to: string; written: MailText } | { reason: Reason };
