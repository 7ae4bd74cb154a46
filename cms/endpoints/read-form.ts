/** What every public form goes through before its own schema: who forwards it, size, kind, origin, fields. */
import {
  formExtras,
  formMaxBytes,
  type FormAnswer,
  type FormError,
} from '../../content/schema/form-answer.ts';
import { env } from '../env.ts';
import { keyedHash } from '../secrets.ts';
import { visitorOf } from './rate-limits.ts';

/** A form as it arrived. `isTrapped`: the honeypot was filled. */
export type ReadForm = {
  fields: Record<string, unknown>;
  proof: unknown;
  isTrapped: boolean;
  /** The visitor, for rate limits only. */
  visitor: string;
};

/** Proves to the endpoint that a request comes from our own web process, whose word on the visitor's address counts. */
export const webKey = (): string => keyedHash('web', 'forwards forms');

/** The form of a request, or the answer that refuses it; bodies up to `maxBytes`. */
export async function readForm(
  request: Request,
  maxBytes = formMaxBytes,
): Promise<ReadForm | Response> {
  if (request.headers.get('x-web-key') !== webKey()) return new Response(null, { status: 404 });
  if (!isOurOrigin(request)) return refuse(403, [{ path: [], code: 'form.wrongOrigin' }]);
  const body = await request.arrayBuffer();
  if (body.byteLength > maxBytes) return refuse(413, [{ path: [], code: 'form.tooLarge' }]);
  const fields = parse(
    request.headers.get('content-type') ?? '',
    Buffer.from(body).toString('utf8'),
  );
  if (!fields) return refuse(400, [{ path: [], code: 'form.unreadable' }]);
  const { [formExtras.trap]: trap, [formExtras.proof]: proof, ...own } = fields;
  return {
    fields: own,
    proof,
    isTrapped: trap !== undefined && trap !== '',
    visitor: visitorOf(request.headers.get('x-client-address') ?? 'unknown'),
  };
}

export const answer = (status: number, body: FormAnswer): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } });

export const refuse = (status: number, errors: FormError[]): Response =>
  answer(status, { ok: false, errors });

/** A browser names the page's origin: it must be ours. A request that names none is not a browser's form. */
function isOurOrigin(request: Request): boolean {
  const named = request.headers.get('origin') ?? request.headers.get('referer');
  if (named === null) return true;
  const host = URL.parse(named)?.host;
  return (
    host !== undefined &&
    (host === request.headers.get('x-site-host') || host === new URL(env.SITE_URL).host)
  );
}

function parse(type: string, body: string): Record<string, unknown> | undefined {
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return Object.fromEntries(new URLSearchParams(body));
  }
  if (!type.startsWith('application/json')) return undefined;
  try {
    const value: unknown = JSON.parse(body);
    return value && typeof value === 'object' && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
