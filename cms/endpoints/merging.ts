/** Merging of people and of works, by national editors. Payload's own REST signs the requests in. */
import { type Endpoint, type PayloadRequest, ValidationError } from 'payload';
import { roleOf } from '../access/roles.ts';
import { Merge } from '../merging/asked.ts';
import { mergeRecords } from '../merging/merge.ts';
import { MergeProblem } from '../merging/problem.ts';
import { mergeTexts } from '../merging/texts.ts';

/**
 * `POST /api/merge`: a `Merge`, answered with the id of the record that stays. 401 without an account, 403 for
 * commissions and contributors, 404 for what is not there, 409 where a record changed since it was read.
 */
export const mergeEndpoints: Endpoint[] = [{ path: '/merge', method: 'post', handler: merge }];

async function merge(req: PayloadRequest): Promise<Response> {
  const role = roleOf(req);
  if (!role) return say(req, 401, 'signIn');
  if (role !== 'admin' && role !== 'editor') return say(req, 403, 'forbidden');
  const parsed = Merge.safeParse(await req.json?.().catch(() => undefined));
  if (!parsed.success) return say(req, 400, 'badRequest');
  try {
    await mergeRecords({ req, merge: parsed.data });
    return answer(200, { id: parsed.data.kept });
  } catch (error) {
    if (error instanceof MergeProblem) return say(req, error.status, error.code);
    if (!(error instanceof ValidationError)) throw error;
    const errors = error.data.errors.map(({ label, path, message }) => ({
      message: `${typeof label === 'string' ? label : path}: ${message}`,
    }));
    return answer(422, { errors });
  }
}

const say = (
  req: PayloadRequest,
  status: number,
  code: keyof ReturnType<typeof mergeTexts>['answers'],
) => answer(status, { errors: [{ message: mergeTexts(req.i18n.language).answers[code] }] });

const answer = (status: number, body: object) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
