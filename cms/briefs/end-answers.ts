import type { CollectionBeforeDeleteHook } from 'payload';
import { openAnswerStates } from '../../content/schema/answer.ts';
import { type Row, rowsOf } from '../database/rows.ts';
import { owedMail } from '../endpoints/owed-mail.ts';
import { env } from '../env.ts';
import { answerMail } from '../mail/answer-mails.ts';
import type { Brief } from '../payload-types.ts';
import { forgetMails } from '../people/forget-mails.ts';
import { answerLocale } from './answer-locale.ts';
import { titleIn } from './title-in.ts';

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
  const mails: Row[] = [];
  for (const { state, talent } of answers) {
    if (typeof talent === 'string' || !(openAnswerStates as readonly string[]).includes(state))
      continue;
    const locale = await answerLocale({ payload, brief: brief.id, talent, req });
    const written = answerMail({
      locale,
      siteUrl: env.SITE_URL,
      step: 'closed',
      title: titleIn(brief, locale),
      day: new Date(brief.closesOn),
    });
    const content = { to: talent.privateEmail, ...written };
    const now = new Date().toISOString();
    mails.push(owedMail({ kind: 'account', talent: talent.id, content, now }));
  }
  await forgetMails({ req, where: { answer: { in: answers.map((answer) => answer.id) } } });
  await (await rowsOf(req)).insert('outbox', mails);
};
