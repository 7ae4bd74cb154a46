/** What a form's request says before the cms has seen it. */
import { longEndpoints, photoEndpoints } from '../../../content/routes.ts';
import {
  formMaxBytes,
  longFormMaxBytes,
  photoFields,
  photoFormMaxBytes,
  type FormError,
} from '../../../content/schema/form-answer.ts';
import { multipartType, type Multipart } from './multipart.ts';
import { localeOf } from './page-answer.ts';
import { readPath } from './request-path.ts';
import type { IncomingHttpHeaders } from 'node:http';
import type { Locale } from '../../../content/schema/basics.ts';

/** Bytes that are read: above `formMaxBytes` (or `longFormMaxBytes`) a form is refused, and up to here its text is still given back. */
export const formReadBytes = 1_000_000;

/** How the answer must look: JSON for scripts, pages for plain forms. */
export type FormStyle = 'json' | 'page';

/** Reads a POST's target, headers and body; `refusal` where it must not go further. */
export function readFormRequest({ target, headers, body, parts }: Received): FormRequest {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const typed = parts?.typed ?? new URLSearchParams(type === formType ? body.toString('utf8') : '');
  const path = readPath(target);
  const from = path?.query.get('from') ?? '';
  const endpoint = path?.path ?? '';
  const maxBytes = longEndpoints.includes(endpoint) ? longFormMaxBytes : formMaxBytes;
  const own = typed.get('locale');
  const takesPhoto = type === multipartType && photoEndpoints.includes(endpoint);
  const textRefusal =
    type !== jsonType && type !== formType
      ? refusalOf(415, 'form.unreadable')
      : body.length > maxBytes
        ? refusalOf(413, 'form.tooLarge')
        : null;
  return {
    style: type === jsonType || isScript(headers.accept) ? 'json' : 'page',
    typed,
    from,
    locale: own === 'en' || own === 'fr' ? own : localeOf(from),
    refusal: takesPhoto && parts ? partsRefusal(parts) : textRefusal,
  };
}

function partsRefusal({ bytes, isWhole, typed }: Multipart): FormRequest['refusal'] {
  if (!typed) return refusalOf(422, 'form.unreadable');
  const isTooLarge = !isWhole || bytes.length > photoFormMaxBytes;
  return isTooLarge ? refusalOf(413, 'signUp.photo.tooLarge', photoFields.file) : null;
}

const refusalOf = (status: Refusal['status'], code: string, ...path: string[]): Refusal => ({
  status,
  errors: [{ path, code }],
});

/** The headers that the cms is told: an allow-list, so that nothing a visitor forges about addresses gets through. */
export function forwardedHeaders({ headers, address, host, webKey }: Told): Record<string, string> {
  const kept = forwarded.flatMap((name) => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  return {
    ...Object.fromEntries(kept),
    accept: jsonType,
    'x-client-address': address,
    'x-site-host': host,
    'x-web-key': webKey,
  };
}

const jsonType = 'application/json';
const formType = 'application/x-www-form-urlencoded';
const isScript = (accept = ''): boolean =>
  accept.includes(jsonType) && !accept.includes('text/html');
const forwarded = [
  'content-type',
  'origin',
  'referer',
  'sec-fetch-site',
  'user-agent',
  'accept-language',
] as const;

export type FormRequest = {
  style: FormStyle;
  /** What a plain form sent; empty for JSON. */
  typed: URLSearchParams;
  /** Path of the page that the form stands on, unchecked. */
  from: string;
  locale: Locale;
  refusal: Refusal | null;
};
type Refusal = { status: 413 | 415 | 422; errors: FormError[] };
type Received = {
  target: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** Of a form that came in parts. */
  parts?: Multipart | undefined;
};
type Told = {
  headers: IncomingHttpHeaders;
  /** The visitor's, normalised. */
  address: string;
  /** Host and port that the visitor asked for. */
  host: string;
  /** Proves to the cms that we are the web process. */
  webKey: string;
};
