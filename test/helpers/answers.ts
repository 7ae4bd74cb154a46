/** Answers to projects on their way through the endpoints and the worker, in this process. */
import crypto from 'node:crypto';
import type { Payload } from 'payload';
import { answerId } from '../../cms/briefs/answers.ts';
import { sendAnswers } from '../../cms/briefs/send-answers.ts';
import {
  decideAnswerEndpoint,
  replyToQuestionEndpoint,
} from '../../cms/endpoints/decide-answer.ts';
import { proposeEndpoint } from '../../cms/endpoints/propose.ts';
import { makeAnswerLink } from '../../cms/mail/answer-link.ts';
import type { Answer, Brief } from '../../cms/payload-types.ts';
import { confirm, post } from './comments.ts';
import { talentData, type Ground } from './ground.ts';
import { submissionOf } from './notices.ts';

let people = 0;

/** A person who was never there before, listed unless `data` says otherwise. */
export function addPerson(payload: Payload, ground: Ground, data: object = {}) {
  const n = (people += 1);
  return payload.create({
    collection: 'talents',
    data: talentData(ground, {
      name: `Kanari-Nom ${n}`,
      sortName: `KANARI-NOM ${n}`,
      privateEmail: `kanari-talent${n}@talent.example`,
      ...data,
    }),
  });
}

/** What the form on a project's page sends. */
export const newAnswer = (brief: Brief, email: string, data: object = {}) => ({
  brief: brief.id,
  email,
  message: 'J’ai tenu la perche sur trois séries en mer.',
  availability: 'Libre tout le mois.',
  specification: crypto.hash('sha256', String(brief.terms.specification)),
  isRead: 'yes',
  locale: 'fr',
  ...data,
});

/** Posts an answer. */
export const propose = (payload: Payload, body: unknown, options: object = {}) =>
  post(proposeEndpoint(payload), body, options);

/** Sends and confirms an answer, and lets the worker look. */
export async function proposeAndConfirm(payload: Payload, brief: Brief, email: string) {
  const { status, answer } = await propose(payload, newAnswer(brief, email));
  if (status !== 202) throw new Error(`The answer was refused: ${JSON.stringify(answer)}.`);
  await confirm(payload, await submissionOf(payload, email));
  return sendAnswers({ payload, which: 'new' });
}

/** The answer as it is now. */
export const answerOf = (payload: Payload, brief: Brief, talent: { id: string }): Promise<Answer> =>
  payload.findByID({
    collection: 'answers',
    id: answerId({ brief: brief.id, talent: talent.id }),
    depth: 0,
  });

/** Presses the employer's button, by a new link unless `token` is given. */
export async function decide(payload: Payload, { brief, answer, ...fields }: Pressed) {
  const purpose = 'decideAnswer';
  const { token } = await makeAnswerLink({ payload, purpose, answer, brief, now: new Date() });
  return post(decideAnswerEndpoint(payload), { token, locale: 'fr', ...fields });
}

/** Presses the button of who answered. */
export const replyTo = (payload: Payload, fields: { token: string; text: string }) =>
  post(replyToQuestionEndpoint(payload), { locale: 'fr', ...fields });

type Pressed = {
  brief: Brief;
  answer: Answer;
  act: 'accept' | 'ask' | 'decline';
  text?: string;
  token?: string;
};
