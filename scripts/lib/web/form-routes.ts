import { files, formEndpoints, photoEndpoints } from '../../../content/routes.ts';
import { jsonAnswer, redirectAnswer } from './answer.ts';
import { clientAddress } from './client-address.ts';
import { squeezed } from './compression.ts';
import { formAnswer, formFailure } from './form-answers.ts';
import { forwardedHeaders, readFormRequest } from './form-request.ts';
import { addOneClick } from './one-click.ts';
import { createBodies, multipartType, type Multipart } from './multipart.ts';
import { readPath } from './request-path.ts';
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FormAnswer } from '../../../content/schema/form-answer.ts';
import type { Answer } from './answer.ts';
import type { Send } from './create-web.ts';
import type { Forwarded, Forwarder } from './forward-form.ts';

/** Reads what comes in parts, on those form endpoints that take it. */
export function addMultipart(app: FastifyInstance): void {
  const bodies = createBodies();
  app.addContentTypeParser(multipartType, async (request: FastifyRequest, body: Readable) => {
    const path = readPath(request.raw.url ?? '')?.path ?? '';
    if (!photoEndpoints.includes(path))
      throw Object.assign(new Error('Nothing here takes parts.'), { statusCode: 415 });
    const { 'content-type': type = '', 'content-length': declared } = request.headers;
    return bodies.read({ body, type, declared: Number(declared ?? 0) });
  });
}

/** The form endpoints and the challenge, sent on to the cms under the same paths. */
export function addFormRoutes({
  app,
  dataDir,
  siteUrl,
  webKey,
  forwarder,
  send,
}: FormRoutes): void {
  const forward = (given: Sending): Promise<Forwarded> => {
    const { request, reply, path, body, type } = given;
    const peer = request.raw.socket.remoteAddress ?? '';
    const address = clientAddress({ claimed: request.ip, peer });
    const { host } = request;
    // What is not a page's form has no origin.
    const own = type === undefined ? request.headers : { 'content-type': type };
    const headers = forwardedHeaders({ headers: own, address, host, webKey });
    const method = body === null ? 'GET' : 'POST';
    const maxBytes = answerBytes[path];
    return forwarder.forward({ method, path, headers, body, maxBytes, gone: goneSignal(reply) });
  };

  app.get(files.challenge, async (request, reply) => {
    const result = await forward({ request, reply, path: files.challenge, body: null });
    return send(reply, challengeAnswer(result));
  });

  addOneClick({
    app,
    send,
    forward: (pressed) =>
      forward({ ...pressed, path: formEndpoints.stopMails, type: 'application/json' }),
  });

  for (const endpoint of Object.values(formEndpoints)) {
    app.post(endpoint, {
      errorHandler: async (error, request, reply) => {
        if (!error.statusCode || (error.statusCode >= 500 && error.statusCode !== 503)) throw error;
        const form = readForm(request);
        const status = error.statusCode ?? 400;
        const errors = [{ path: [], code: codes[status] ?? 'form.unreadable' }];
        return send(reply, await formFailure({ dataDir, endpoint, form, status, errors }));
      },
      handler: async (request, reply) => {
        const form = readForm(request);
        try {
          if (form.refusal)
            return send(reply, await formFailure({ dataDir, endpoint, form, ...form.refusal }));
          const result = await forward({ request, reply, path: endpoint, body: bodyOf(request) });
          const answer = await formAnswer({ dataDir, siteUrl, endpoint, form, result });
          return send(reply, await squeezed(answer, request.headers['accept-encoding']));
        } finally {
          partsOf(request)?.release();
        }
      },
    });
    // The address bar after a form came back: lead to the form.
    app.get(endpoint, (request, reply) => {
      const from = readPath(request.raw.url ?? '')?.query.get('from') ?? '/';
      return send(reply, redirectAnswer(303, readPath(from)?.sent ?? '/'));
    });
  }
}

const readForm = (request: FastifyRequest) =>
  readFormRequest({
    target: request.raw.url ?? '',
    headers: request.headers,
    body: bodyOf(request),
    parts: partsOf(request),
  });

const bodyOf = ({ body }: FastifyRequest): Buffer =>
  isParts(body) ? body.bytes : Buffer.isBuffer(body) ? body : Buffer.alloc(0);

const partsOf = ({ body }: FastifyRequest): Multipart | undefined =>
  isParts(body) ? body : undefined;

const isParts = (body: unknown): body is Multipart =>
  typeof body === 'object' && body !== null && 'release' in body;

const codes: Record<number, string> = { 413: 'form.tooLarge', 503: 'form.unavailable' };

/** Largest answers, bytes, of those that are not short. */
const answerBytes: Record<string, number> = {
  // A photograph of 2,400 pixels, every message and 10 versions of a profile: a few megabytes.
  [formEndpoints.export]: 50_000_000,
  // The page of a project: every answer to it with its questions.
  [formEndpoints.openBrief]: 10_000_000,
  [formEndpoints.manageBrief]: 10_000_000,
  [formEndpoints.editBrief]: 10_000_000,
};

function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  return gone.signal;
}

function challengeAnswer(result: Forwarded): Answer {
  const isGiven = result.kind === 'answer' && result.status < 500;
  if (isGiven) {
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    };
    return { status: result.status, headers, body: result.body, csp: null };
  }
  const errors = [{ path: [], code: 'form.unavailable' }];
  return jsonAnswer(503, { ok: false, errors } satisfies FormAnswer);
}

type FormRoutes = {
  app: FastifyInstance;
  /** Of the site, without a slash at its end. */
  siteUrl: string;
  dataDir: string;
  webKey: string;
  forwarder: Forwarder;
  send: Send;
};
type Sending = {
  request: FastifyRequest;
  reply: FastifyReply;
  path: string;
  body: Buffer | null;
  /** Of a body that we wrote, by no form. */
  type?: string;
};
