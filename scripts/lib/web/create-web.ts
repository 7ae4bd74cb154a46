import fastify from 'fastify';
import { texts } from '../../../content/locales/locale.ts';
import { files, formEndpoints, pageHref } from '../../../content/routes.ts';
import { htmlAnswer, jsonAnswer } from './answer.ts';
import { trustedProxies } from './client-address.ts';
import { createCompressor } from './compression.ts';
import { formReadBytes } from './form-request.ts';
import { addFormRoutes, addMultipart } from './form-routes.ts';
import { createForwarder } from './forward-form.ts';
import { createHealth } from './health.ts';
import { answerPage, localeOf } from './page-answer.ts';
import { plainPage } from './plain-page.ts';
import { readPath } from './request-path.ts';
import { securityHeaders } from './security-headers.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import type { Answer } from './answer.ts';
import type { HealthOptions } from './health.ts';

/**
 * The public origin: pages and files of the live release, pictures, health, and the forms sent on to the cms.
 * Throws where `trustProxy` cannot be used. Closing ends held requests at once.
 */
export function createWeb(options: WebOptions): FastifyInstance {
  const { dataDir, siteUrl, cmsUrl, webKey } = options;
  const compress = createCompressor({ maxBytes: 32_000_000 });
  const health = createHealth(options);
  const forwarder = createForwarder({
    cmsUrl,
    heldMs: options.heldMs ?? 10_000,
    maxHeld: options.maxHeld ?? 200,
  });
  const app = fastify({
    logger: options.logger ?? false,
    trustProxy: trustedProxies(options.trustProxy),
    bodyLimit: formReadBytes,
    // A picture of 8 MB over a connection of 1 Mbit/s takes a minute.
    requestTimeout: 120_000,
    return503OnClosing: false,
    exposeHeadRoutes: false,
    frameworkErrors: (_error, request, reply) =>
      void answerFile(request, reply).catch((error: unknown) =>
        send(reply, failed(error, request)),
      ),
  });

  let isClosing = false;
  const send: Send = (reply, answer) =>
    reply
      .code(answer.status)
      .headers({ ...securityHeaders({ siteUrl, csp: answer.csp }), ...answer.headers })
      .headers(isClosing ? { connection: 'close' } : {})
      .send(answer.status === 304 ? null : answer.body);

  async function answerFile(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    return send(
      reply,
      await answerPage({
        dataDir,
        compress,
        target: request.raw.url ?? '/',
        acceptEncoding: request.headers['accept-encoding'],
        ifNoneMatch: request.headers['if-none-match'],
      }),
    );
  }

  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.setErrorHandler((error, request, reply) => send(reply, failed(error, request)));
  app.setNotFoundHandler((request, reply) => send(reply, notAllowed(request)));
  app.get(files.health, async (_request, reply) => send(reply, jsonAnswer(200, await health())));
  addMultipart(app);
  addFormRoutes({ app, dataDir, siteUrl, webKey, forwarder, send });
  app.route({ method: ['GET', 'HEAD'], url: '*', handler: answerFile });
  app.route({
    method: app.supportedMethods.filter((method) => method !== 'GET' && method !== 'HEAD'),
    url: '*',
    // Before the body is read: nobody wants it.
    onRequest: (request, reply) => void send(reply, notAllowed(request)),
    handler: (request, reply) => send(reply, notAllowed(request)),
  });
  app.addHook('preClose', (done) => {
    isClosing = true;
    forwarder.close();
    done();
  });
  return app;
}

function notAllowed(request: FastifyRequest): Answer {
  const isForm = Object.values<string>(formEndpoints).includes(
    readPath(request.raw.url ?? '')?.path ?? '',
  );
  const answer = messagePage(request, 405);
  return { ...answer, headers: { ...answer.headers, allow: isForm ? 'GET, POST' : 'GET, HEAD' } };
}

function failed(error: unknown, request: FastifyRequest): Answer {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status >= 400 && status < 500) return messagePage(request, status);
  console.error('The site could not answer a request; it goes on serving.', error);
  const answer = messagePage(request, 503);
  return { ...answer, headers: { ...answer.headers, 'retry-after': '60' } };
}

function messagePage(request: FastifyRequest, status: number): Answer {
  const locale = localeOf(request.raw.url ?? '/');
  const words = texts(locale).web;
  const [title, text] =
    status === 503 ? [words.brokenTitle, words.broken] : [words.refusedTitle, words.refused];
  const link = { href: pageHref('home', locale), text: words.home };
  return htmlAnswer(status, plainPage([{ locale, title, paragraphs: [text], link }]));
}

/** Sends an answer with the headers that all answers carry. */
export type Send = (reply: FastifyReply, answer: Answer) => FastifyReply;

export type WebOptions = HealthOptions & {
  /** Address of the site as visitors see it: decides about HSTS. */
  siteUrl: string;
  /** Sent with every form: the cms takes forms from nobody else. */
  webKey: string;
  /** TRUST_PROXY as set. */
  trustProxy: string;
  logger?: NonNullable<FastifyServerOptions['logger']>;
  /** How long a form waits for a cms that is away, milliseconds. Default 10,000. */
  heldMs?: number;
  /** How many forms may wait at once. Default 200. */
  maxHeld?: number;
};
