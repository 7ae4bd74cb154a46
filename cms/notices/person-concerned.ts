/** Whoever a notice is about: the person listed, the employer of a project, or the author of the question or comment. Texts of ours have none. */
import type { Payload, PayloadRequest } from 'payload';
import { recordHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';

/** Reads who is concerned; undefined where nobody is, or no address is known. */
export async function personConcerned({
  payload,
  notice,
  req,
}: Asked): Promise<Concerned | undefined> {
  const within = { depth: 0, disableErrors: true, ...(req && { req }) } as const;
  const talentId = idOf(notice.talent);
  if (talentId) {
    const talent = await payload.findByID({ collection: 'talents', id: talentId, ...within });
    if (!talent?.privateEmail) return undefined;
    const { name, slug, privateEmail: email, preferredLocale: locale } = talent;
    return { name, email, locale, ...(slug && { page: recordHref('talent', slug, locale) }) };
  }
  const briefId = idOf(notice.brief);
  if (briefId) {
    const brief = await payload.findByID({ collection: 'briefs', id: briefId, ...within });
    if (!brief) return undefined;
    const { name, email, locale } = brief.employer;
    return { name, email, locale };
  }
  const commentId = idOf(notice.comment);
  if (!commentId) return undefined;
  const comment = await payload.findByID({ collection: 'comments', id: commentId, ...within });
  if (!comment?.email) return undefined;
  const { name, email, isEnglish } = comment;
  return { name, email, locale: isEnglish ? 'en' : 'fr' };
}

/** True where there is somebody to hear, read within the transaction of `req`. */
export const hasPersonConcerned = async (req: PayloadRequest, notice: About): Promise<boolean> =>
  Boolean(await personConcerned({ payload: req.payload, notice, req }));

const idOf = (ref: string | { id: string } | null | undefined): string | undefined =>
  typeof ref === 'string' ? ref : ref?.id;

type About = {
  talent?: string | { id: string } | null;
  brief?: string | { id: string } | null;
  comment?: string | { id: string } | null;
};
type Asked = { payload: Payload; notice: About; req?: PayloadRequest };

/** `page`: path of their own page, where they have one. */
export type Concerned = { name: string; email: string; locale: Locale; page?: string };
