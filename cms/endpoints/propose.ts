/** "Me proposer": the rules of the form that answers a brief. Whose address it is, is asked once it is confirmed. */
import crypto from 'node:crypto';
import type { Payload } from 'payload';
import { AnswerForm } from '../../content/schema/answer.ts';
import type { FormError } from '../../content/schema/form-answer.ts';
import { takesAnswers } from '../briefs/send-answers.ts';
import type { Brief } from '../payload-types.ts';
import { formEndpoint } from './form-endpoint.ts';

/** Answers a POST to `/api/forms/propose`. */
export const proposeEndpoint = (payload: Payload) =>
  formEndpoint(payload, {
    form: 'propose',
    schema: AnswerForm,
    // Each person for themselves: many may answer a project in its first hour.
    from: ({ email, brief }) => ({ email, subject: `${brief} ${email.toLowerCase()}` }),
    problem: (form) => problemOf(payload, form),
    found: async (form) => ({ data: form }),
    columns: ({ brief, email, message, locale }) => ({ brief, email, message, locale }),
    confirmation: 'answer-confirm',
  });

async function problemOf(payload: Payload, form: AnswerForm): Promise<FormError | undefined> {
  const brief = await payload.db.findOne<Brief>({
    collection: 'briefs',
    where: { id: { equals: form.brief } },
  });
  if (!brief || brief.state === 'waiting' || brief.state === 'refused')
    return { path: [], code: 'propose.brief.unknown' };
  if (!takesAnswers(brief, new Date())) return { path: [], code: 'propose.brief.closed' };
  const text = brief.terms.specification?.trim() ? brief.terms.specification : undefined;
  const hash = text === undefined ? '' : crypto.hash('sha256', text);
  return hash === form.specification
    ? undefined
    : { path: ['isRead'], code: 'propose.specification.changed' };
}
