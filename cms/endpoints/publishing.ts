/** What the admin asks about publishing, and of the worker. Payload's own REST signs the requests in. */
import type { Endpoint, PayloadRequest } from 'payload';
import { roleOf, type Role } from '../access/roles.ts';
import type { ActKind } from '../acts/kinds.ts';
import { noteAct } from '../acts/note-act.ts';
import { inTransaction } from '../database/rows.ts';
import { isPublicKind } from '../publishing/kinds.ts';
import { liveStateOf } from '../publishing/live-state.ts';
import { mayAsk, overviewFor, wants, type Want } from '../publishing/overview.ts';
import { publishingTexts } from '../publishing/texts.ts';

/**
 * `GET /api/publishing`: the overview. `GET /api/publishing/state?kind=&id=`: one record's state, 404 for whoever
 * cannot read it. `POST /api/publishing` with `{ want }`: 202 once the worker was told, 409 where it makes no sense.
 */
export const publishingEndpoints: Endpoint[] = [
  { path: '/publishing', method: 'get', handler: signedInOnly(overview) },
  { path: '/publishing', method: 'post', handler: signedInOnly(ask) },
  { path: '/publishing/state', method: 'get', handler: signedInOnly(state) },
];

/** A request on behalf of somebody: browsers send the session along only from the CMS's own pages (see `csrf`). */
function signedInOnly(handle: (req: PayloadRequest, role: Role) => Promise<Response>) {
  return async (req: PayloadRequest): Promise<Response> => {
    const role = roleOf(req);
    return role ? handle(req, role) : say(req, 401, 'signIn');
  };
}

async function overview(req: PayloadRequest, role: Role): Promise<Response> {
  return answer(200, await overviewFor(req.payload, role));
}

async function state(req: PayloadRequest): Promise<Response> {
  const kind = req.searchParams.get('kind') ?? '';
  const id = req.searchParams.get('id') ?? '';
  const found = isPublicKind(kind) && id ? await liveStateOf({ req, kind, id }) : undefined;
  return found ? answer(200, found) : say(req, 404, 'unknown');
}

async function ask(req: PayloadRequest, role: Role): Promise<Response> {
  const want = await wantOf(req);
  if (!want) return say(req, 400, 'badRequest');
  if (!mayAsk[want].includes(role)) return say(req, 403, 'forbidden');
  const { payload } = req;
  const { id, heldAt, wanted } = await payload.findGlobal({ slug: 'publishing', depth: 0, req });
  if (want === 'resume' && !heldAt) return say(req, 409, 'notHeld');
  if (want !== 'resume' && heldAt) return say(req, 409, 'held');
  const { name, email } = req.user as unknown as { name?: string; email: string };
  const data = { wanted: want, wantedBy: name || email };
  const isTold = !wanted && (await tell({ req, id: id ?? (await firstRow(req)), data }));
  return isTold ? answer(202, { state: 'wanted', want }) : say(req, 409, 'busy');
}

/** True where nobody else asked meanwhile. */
async function tell({ req, id, data }: Telling): Promise<boolean> {
  const updatedAt = new Date().toISOString();
  return inTransaction(req.payload, async (rows) => {
    const free = { equal: { id }, empty: ['wanted'] };
    const told = await rows.update('publishing', { ...data, updatedAt }, free);
    if (told.length === 0) return false;
    await noteAct({ req, rows, what: acts[data.wanted], collection: 'publishing' });
    return true;
  });
}

const acts = {
  publish: 'release',
  rollback: 'rollback',
  resume: 'resume',
  full: 'rebuild',
} as const satisfies Record<Want, ActKind>;

/** The global has no row before anything was ever asked. */
const firstRow = async (req: PayloadRequest): Promise<string> =>
  (await req.payload.updateGlobal({ slug: 'publishing', data: {}, depth: 0, req })).id;

async function wantOf(req: PayloadRequest): Promise<Want | undefined> {
  try {
    const body = (await req.json?.()) as { want?: unknown } | null | undefined;
    return wants.find((want) => want === body?.want);
  } catch {
    return undefined;
  }
}

const say = (
  req: PayloadRequest,
  status: number,
  code: keyof ReturnType<typeof publishingTexts>['answers'],
) => answer(status, { errors: [{ message: publishingTexts(req.i18n.language).answers[code] }] });

const answer = (status: number, body: object) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } });

type Telling = { req: PayloadRequest; id: string; data: { wanted: Want; wantedBy: string } };
