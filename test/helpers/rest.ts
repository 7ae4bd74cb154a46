import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes';
import { inSomeLocale } from '../../cms/endpoints/in-some-locale.ts';
import config from '../../cms/payload.config.ts';

export type Asked = {
  method?: keyof typeof handlers | undefined;
  /** Below `/api`, with its query: `/talents?limit=0`. */
  path: string;
  /** Of `addUser`; without it the request is anonymous. */
  token?: string | undefined;
  /** An object goes as JSON, a FormData as it is. */
  body?: object | undefined;
  headers?: Record<string, string>;
};

/** Asks the CMS's own REST handlers, in this process, as Next would. */
export async function rest({ method = 'GET', path, token, body, headers = {} }: Asked) {
  const url = new URL(`http://localhost:3000/api${path}`);
  const isForm = body instanceof FormData;
  const request = new Request(url, {
    method,
    headers: {
      ...(token && { authorization: `JWT ${token}` }),
      ...(body && !isForm && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body && { body: isForm ? body : JSON.stringify(body) }),
  });
  const slug = url.pathname.slice('/api/'.length).split('/').map(decodeURIComponent);
  const answer = await handlers[method](request, { params: Promise.resolve({ slug }) });
  const text = await answer.text();
  return { status: answer.status, text, headers: answer.headers, json: parsed(text) };
}

const handlers = {
  GET: inSomeLocale(REST_GET(config)),
  POST: inSomeLocale(REST_POST(config)),
  PATCH: inSomeLocale(REST_PATCH(config)),
  PUT: inSomeLocale(REST_PUT(config)),
  DELETE: inSomeLocale(REST_DELETE(config)),
  OPTIONS: REST_OPTIONS(config),
};

/** What Payload answers, as far as tests read it. */
type Json = {
  id?: string;
  doc?: Record<string, unknown> & { id: string };
  docs?: (Record<string, unknown> & { id: string })[];
  totalDocs?: number;
  errors?: { message: string; data?: { errors?: { path: string; message: string }[] } }[];
  user?: unknown;
} & Record<string, unknown>;

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return {};
  }
}
