/** What every public form goes through before its own schema: who forwards it, size, kind, origin, fields. */
import {
  formExtras,
  formMaxBytes,
  photoFields,
  photoFormMaxBytes,
  type FormAnswer,
  type FormError,
} from '../../content/schema/form-answer.ts';
import { env } from '../env.ts';
import { keyedHash } from '../secrets.ts';
import { visitorOf } from './rate-limits.ts';

/** A form as it arrived. `isTrapped`: the honeypot was filled. */
export type ReadForm = {
  fields: Record<string, unknown>;
  /** Pictures that came with it, where the form takes one. */
  photos: File[];
  proof: unknown;
  code: unknown;
  isTrapped: boolean;
  /** The visitor, for rate limits only. */
  visitor: string;
};

/** Proves to the endpoint that a request comes from our own web process, whose word on the visitor's address counts. */
export const webKey = (): string => keyedHash('web', 'forwards forms');

/** The form of a request, or the answer that refuses it; bodies up to `maxBytes`, and a picture where it takes one. */
export async function readForm(
  request: Request,
  maxBytes = formMaxBytes,
  takesPhoto = false,
): Promise<ReadForm | Response> {
  if (request.headers.get('x-web-key') !== webKey()) return new Response(null, { status: 404 });
  if (!isOurOrigin(request)) return refuse(403, [{ path: [], code: 'form.wrongOrigin' }]);
  const body = Buffer.from(await request.arrayBuffer());
  const type = request.headers.get('content-type') ?? '';
  const read =
    takesPhoto && type.startsWith('multipart/form-data')
      ? await readParts({ body, type, maxBytes })
      : readText({ body, type, maxBytes });
  if (read instanceof Response) return read;
  const { trap: trapped, proof: proven, code: opener } = formExtras;
  const { [trapped]: trap, [proven]: proof, [opener]: code, ...own } = read.fields;
  return {
    fields: own,
    photos: read.photos,
    proof,
    code,
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

function readText({ body, type, maxBytes }: Body): Parts | Response {
  if (body.length > maxBytes) return refuse(413, [{ path: [], code: 'form.tooLarge' }]);
  const fields = parse(type, body.toString('utf8'));
  return fields ? { fields, photos: [] } : refuse(400, [{ path: [], code: 'form.unreadable' }]);
}

async function readParts({ body, type, maxBytes }: Body): Promise<Parts | Response> {
  if (body.length > photoFormMaxBytes)
    return refuse(413, [{ path: [photoFields.file], code: 'signUp.photo.tooLarge' }]);
  const headers = { 'content-type': type };
  const form = await new Response(body, { headers }).formData().catch(() => undefined);
  // With a wrong boundary, nothing is found.
  if (!form || [...form].length === 0) return refuse(422, [{ path: [], code: 'form.unreadable' }]);
  const photos = form
    .getAll(photoFields.file)
    // Without a choice, browsers send a file without name and bytes.
    .filter((one) => typeof one === 'string' || one.name !== '' || one.size > 0);
  form.delete(photoFields.file);
  const texts = [...form].map(([, value]) => (typeof value === 'string' ? value.length : 0));
  if (texts.reduce((sum, length) => sum + length, 0) > maxBytes)
    return refuse(413, [{ path: [], code: 'form.tooLarge' }]);
  const files = photos.filter((one) => typeof one !== 'string');
  if (files.length < photos.length)
    return refuse(422, [{ path: [photoFields.file], code: 'signUp.photo.unreadable' }]);
  return { fields: Object.fromEntries(form), photos: files };
}

type Body = { body: Buffer<ArrayBuffer>; type: string; maxBytes: number };
type Parts = Pick<ReadForm, 'fields' | 'photos'>;

function parse(type: string, body: string): Record<string, unknown> | undefined {
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return Object.fromEntries(new URLSearchParams(body));
  }
  if (!type.startsWith('application/json')) return undefined;
  try {
    const value: unknown = JSON.parse(body, wellFormed);
    return value && typeof value === 'object' && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** JSON can name half a character, which PostgreSQL refuses to keep. */
const wellFormed = (_name: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value;
