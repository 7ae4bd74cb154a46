/** Questions and comments on their way through the endpoints of the CMS, in this process. */
import type { Payload } from 'payload';
import { commentEndpoint } from '../../cms/endpoints/comment.ts';
import { linkEndpoint } from '../../cms/endpoints/use-link.ts';
import { makeSignedLink } from '../../cms/mail/signed-link.ts';
import type { CommentKind } from '../../content/schema/comment.ts';
import { formRequest } from './forms.ts';
import { addGround, articleData, guideData } from './ground.ts';

let authors = 0;

/** A question that was never asked before, about the article or guide of this id. */
export const newQuestion = (record: string, data: object = {}) => ({
  about: 'article',
  record,
  name: 'Ana Essai',
  email: `ana${(authors += 1)}@lectrice.example`,
  text: 'Faut-il un diplôme pour commencer ?\n\nMerci.',
  consent: 'yes',
  locale: 'fr',
  ...data,
});

/** A published article and a published guide. */
export async function addTexts(payload: Payload) {
  const ground = await addGround(payload);
  const { id: article, slug } = await payload.create({
    collection: 'articles',
    data: await articleData(payload),
  });
  const { id: guide } = await payload.create({
    collection: 'guides',
    data: await guideData(payload, ground),
  });
  return { article, slug: String(slug), guide, ground };
}

/** Posts a form; resolves with the answer. */
export async function post(
  endpoint: (request: Request) => Promise<Response>,
  body: unknown,
  options: Omit<Parameters<typeof formRequest>[0], 'body'> = {},
) {
  const answer = await endpoint(formRequest({ body, ...options }));
  const text = await answer.text();
  return { status: answer.status, answer: text && JSON.parse(text) };
}

/** Presses the button of a link that confirms a submission. */
export async function confirm(payload: Payload, submission: { id: string; createdAt: string }) {
  const token = await makeSignedLink({ payload, purpose: 'confirm', submission });
  return { token, ...(await press(payload, token)) };
}

/** Presses the button for a token. */
export const press = (payload: Payload, token: string) =>
  post(linkEndpoint(payload, 'confirm'), { token, locale: 'fr' });

/** Sends and confirms a text; resolves with the comment that waits. */
export async function askAndConfirm(
  payload: Payload,
  record: string,
  { kind = 'question', ...data }: { kind?: CommentKind } & Record<string, unknown> = {},
) {
  const body = newQuestion(record, data);
  const { status } = await post(commentEndpoint(payload, kind), body);
  if (status !== 202) throw new Error(`The question was refused (${status}).`);
  const { docs } = await payload.find({
    collection: 'submissions',
    where: { email: { equals: body.email } },
    depth: 0,
  });
  const [submission] = docs;
  if (!submission) throw new Error('The question was not stored.');
  await confirm(payload, submission);
  const found = await payload.find({
    collection: 'comments',
    where: { submission: { equals: submission.id } },
    depth: 0,
  });
  const [comment] = found.docs;
  if (!comment) throw new Error('The confirmed question waits for nobody.');
  return comment;
}
