/** What the screen of an edit asks and decides. Payload's own REST signs the requests in. */
import { type Endpoint, type PayloadRequest, ValidationError } from 'payload';
import * as z from 'zod/mini';
import { roleOf } from '../access/roles.ts';
import { decideEdit, EditDecision } from '../briefs/decide-edit.ts';
import { EditProblem, type EditProblemCode } from '../briefs/edit-problem.ts';
import { editTexts } from '../briefs/edit-texts.ts';
import { editDossier } from '../briefs/waiting-edit.ts';

/**
 * `GET /api/brief-edits/:id`: the edit of a project that waits, a `Dossier`. `POST`: an `EditDecision`. 401 without an
 * account, 403 for commissions and contributors, 404 for what is not there, 409 where it was decided or replaced.
 */
export const briefEditEndpoints: Endpoint[] = [
  { path: '/brief-edits/:id', method: 'get', handler: deciding(dossier) },
  { path: '/brief-edits/:id', method: 'post', handler: deciding(decide) },
];

function deciding(handle: (req: PayloadRequest) => Promise<object>) {
  return async (req: PayloadRequest): Promise<Response> => {
    const role = roleOf(req);
    if (!role) return say(req, 401, 'signIn');
    if (role !== 'admin' && role !== 'editor') return say(req, 403, 'forbidden');
    try {
      return answer(200, await handle(req));
    } catch (error) {
      if (error instanceof EditProblem) return say(req, error.status, error.code);
      if (!(error instanceof ValidationError)) throw error;
      const errors = error.data.errors.map(({ label, path, message }) => ({
        message: `${typeof label === 'string' ? label : path} : ${message}`,
      }));
      return answer(422, { errors });
    }
  };
}

function dossier(req: PayloadRequest) {
  return editDossier(req, idOf(req), req.i18n.language === 'en' ? 'en' : 'fr');
}

async function decide(req: PayloadRequest): Promise<object> {
  const body: unknown = await req.json?.().catch(() => undefined);
  const decision = EditDecision.safeParse(body).data;
  if (!decision) throw new EditProblem('badRequest', 400);
  await decideEdit({ req, id: idOf(req), decision });
  return { ok: true };
}

function idOf(req: PayloadRequest): string {
  const id = z.uuid().safeParse(req.routeParams?.['id']).data;
  if (!id) throw new EditProblem('unknown', 404);
  return id;
}

const say = (req: PayloadRequest, status: number, code: EditProblemCode) =>
  answer(status, { errors: [{ message: editTexts(req.i18n.language).answers[code] }] });

const answer = (status: number, body: object) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
