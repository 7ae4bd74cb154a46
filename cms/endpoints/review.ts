/** What the review screen asks and decides. Payload's own REST signs the requests in. */
import { type Endpoint, type PayloadRequest, ValidationError } from 'payload';
import * as z from 'zod/mini';
import { roleOf } from '../access/roles.ts';
import { acceptSubmission } from '../people/accept-submission.ts';
import { askAboutSubmission, refuseSubmission } from '../people/decide-submission.ts';
import { searchWorks } from '../people/find-works.ts';
import { Decisions, ReviewProblem, Said } from '../people/review-decisions.ts';
import { reviewDossier } from '../people/review-dossier.ts';
import { nextInQueue, reviewQueue } from '../people/review-queue.ts';
import { readReceived } from '../people/received-photos.ts';
import { reviewedSubmission } from '../people/reviewed-submissions.ts';
import { reviewTexts } from '../people/review-texts.ts';

/** Most lines of the queue that are shown at once. */
export const queueLimit = 100;

/**
 * `GET /api/review`: the queue. `GET /api/review/works?q=`: works to tie a credit to. `GET /api/review/:id`: one
 * submission. `GET /api/review/:id/photo`: the picture that came with it. `POST /api/review/:id/accept`, `/refuse`, `/ask`: the decision, answered with the next submission's id.
 * 401 without an account, 403 for contributors, 404 outside of a commission's territories, 409 for who comes second.
 */
export const reviewEndpoints: Endpoint[] = [
  { path: '/review', method: 'get', handler: reviewing(queue) },
  { path: '/review/works', method: 'get', handler: reviewing(works) },
  { path: '/review/:id', method: 'get', handler: reviewing(dossier) },
  { path: '/review/:id/photo', method: 'get', handler: reviewing(photo) },
  { path: '/review/:id/next', method: 'get', handler: reviewing(next) },
  { path: '/review/:id/accept', method: 'post', handler: reviewing(accept) },
  { path: '/review/:id/refuse', method: 'post', handler: reviewing(refuse) },
  { path: '/review/:id/ask', method: 'post', handler: reviewing(ask) },
];

/** National editors and commissions; what is refused is answered in a sentence. */
function reviewing(handle: (req: PayloadRequest) => Promise<object | Response>) {
  return async (req: PayloadRequest): Promise<Response> => {
    const role = roleOf(req);
    if (!role) return say(req, 401, 'signIn');
    if (role === 'contributor') return say(req, 403, 'forbidden');
    try {
      const handled = await handle(req);
      return handled instanceof Response ? handled : answer(200, handled);
    } catch (error) {
      if (error instanceof ReviewProblem) return say(req, error.status, error.code);
      if (error instanceof ValidationError) return answer(422, { errors: sentencesOf(error) });
      throw error;
    }
  };
}

async function queue(req: PayloadRequest) {
  return reviewQueue({ req, locale: languageOf(req), limit: queueLimit });
}

async function works(req: PayloadRequest) {
  return {
    works: await searchWorks(req.payload, String(req.searchParams.get('q') ?? '').slice(0, 200)),
  };
}

async function dossier(req: PayloadRequest) {
  const found = await reviewDossier({ req, id: idOf(req), locale: languageOf(req) });
  if (!found) throw new ReviewProblem('unknown', 404);
  if (found === 'unreadable') throw new ReviewProblem('unreadable');
  return found;
}

async function photo(req: PayloadRequest): Promise<Response> {
  const submission = await reviewedSubmission(req, idOf(req));
  const picture = await readReceived(submission?.photo);
  if (!picture) throw new ReviewProblem('unknown', 404);
  return new Response(new Uint8Array(picture), {
    headers: {
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}

async function next(req: PayloadRequest) {
  return { next: await nextInQueue(req, idOf(req)) };
}

async function accept(req: PayloadRequest) {
  await acceptSubmission({ req, id: idOf(req), decisions: await bodyOf(req, Decisions) });
  return next(req);
}

async function refuse(req: PayloadRequest) {
  await refuseSubmission({ req, id: idOf(req), said: await bodyOf(req, Said) });
  return next(req);
}

async function ask(req: PayloadRequest) {
  await askAboutSubmission({ req, id: idOf(req), said: await bodyOf(req, Said) });
  return next(req);
}

async function bodyOf<T extends z.ZodMiniType>(
  req: PayloadRequest,
  schema: T,
): Promise<z.infer<T>> {
  const body: unknown = await req.json?.().catch(() => undefined);
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new ReviewProblem('badRequest', 400);
  return parsed.data;
}

function idOf(req: PayloadRequest): string {
  const id = z.uuid().safeParse(req.routeParams?.['id']).data;
  if (!id) throw new ReviewProblem('unknown', 404);
  return id;
}

const languageOf = (req: PayloadRequest) => (req.i18n.language === 'en' ? 'en' : 'fr');

/** What Payload's own rules say of a record that could not be published, each with the field's label. */
const sentencesOf = ({ data }: ValidationError) =>
  data.errors.map(({ label, path, message }) => ({
    message: `${typeof label === 'string' ? label : path}: ${message}`,
  }));

const say = (
  req: PayloadRequest,
  status: number,
  code: keyof ReturnType<typeof reviewTexts>['answers'],
) => answer(status, { errors: [{ message: reviewTexts(req.i18n.language).answers[code] }] });

const answer = (status: number, body: object) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
