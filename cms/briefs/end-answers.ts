import type { CollectionBeforeDeleteHook } from 'payload';
import { openAnswerStates } from '../../content/schema/answer.ts';
import { rowsOf } from '../database/rows.ts';
import { owedMail } from '../endpoints/owed-mail.ts';
import { env } from '../env.ts';
import { answerMail } from '../mail/answer-mails.ts';
import type { Brief } from '../payload-types.ts';
import { forgetMails } from '../people/forget-mails.ts';

/**
 * Before a project is deleted: whoever answered it and still waits is told, in words written now, of a project that is
 * gone when they leave; and the mails about its answers, which name its employer, are forgotten.
 */
export const endAnswers: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { payload } = req;
  const brief = await payload.db.findOne<Brief>({
    collection: 'briefs',
    where: { id: { equals: id } },
    req,
  });
  if (!brief) return;
  const { docs: answers } = await payload.find({
    collection: 'answers',
    where: { brief: { equals: id } },
    pagination: false,
    depth: 1,
    req,
  });
  const mails = answers.flatMap(({ state, talent }) => {
    if (typeof talent === 'string' || !(openAnswerStates as readonly string[]).includes(state))
      return [];
    const written = answerMail({
      locale: talent.preferredLocale ?? 'fr',
      siteUrl: env.SITE_URL,
      step: 'closed',
      title: brief.title,
      day: new Date(brief.closesOn),
    });
    const content = { to: talent.privateEmail, ...written };
    const now = new Date().toISOString();
    return [owedMail({ kind: 'account', talent: talent.id, content, now })];
  });
  await forgetMails({ req, where: { answer: { in: answers.map((answer) => answer.id) } } });
  await (await rowsOf(req)).insert('outbox', mails);
};
