/** "Me proposer": the rules of the form that answers a brief. Whose address it is, is asked once it is confirmed. */
import type { Payload } from 'payload';
import { AnswerForm, type SentAnswer } from '../../content/schema/answer.ts';
import type { FormError } from '../../content/schema/form-answer.ts';
import { takesAnswers } from '../briefs/send-answers.ts';
import { readAsShown } from '../briefs/texts-to-read.ts';
import type { Row } from '../database/rows.ts';
import type { Brief } from '../payload-types.ts';
import { formEndpoint } from './form-endpoint.ts';

/** Answers a POST to `/api/forms/propose`. */
export const proposeEndpoint = (payload: Payload) =>
  formEndpoint(payload, {
    form: 'propose',
    schema: AnswerForm,
    // Each person for themselves: many may answer a project in its first hour.
    from: ({ email, brief }) => ({ email, subject: `${brief} ${email.toLowerCase()}` }),
    found: (form) => foundFor(payload, form),
    columns: ({ brief, email, message, locale }) => ({ brief, email, message, locale }),
    confirmation: 'answer-confirm',
  });

/** The answer with what was read, or why it cannot be taken. */
async function foundFor(payload: Payload, form: AnswerForm): Promise<Row | FormError> {
  const brief = await payload.db.findOne<Brief>({
    collection: 'briefs',
    where: { id: { equals: form.brief } },
  });
  if (!brief || brief.state === 'waiting' || brief.state === 'refused')
    return { path: [], code: 'propose.brief.unknown' };
  if (!takesAnswers(brief, new Date())) return { path: [], code: 'propose.brief.closed' };
  const chartersRead = await readAsShown({ payload, brief, form });
  if (!chartersRead) return { path: ['isRead'], code: 'propose.isRead.changed' };
  return { data: { ...form, chartersRead } satisfies SentAnswer };
}
