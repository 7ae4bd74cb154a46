import { formEndpoints, pageHref } from '../../../content/routes.ts';
import { redirectAnswer, type Answer } from './answer.ts';
import { readPath } from './request-path.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Locale } from '../../../content/schema/basics.ts';
import type { Send } from './create-web.ts';
import type { Forwarded } from './forward-form.ts';

/**
 * The address in the headers of a mail, which its reader's program presses (RFC 8058): a POST stops these mails, whatever
 * its body says; opened by hand it leads to the page with the button, so that nothing that merely looks stops them.
 */
export function addOneClick({ app, forward, send }: OneClick): void {
  const path = `${formEndpoints.stopMails}/:token`;
  app.post(path, {
    // Before the body is read: providers send it as a form or in parts, and it says nothing.
    onRequest: async (request, reply) => {
      const { token, locale } = asked(request);
      const body = Buffer.from(JSON.stringify({ token, locale }));
      return send(reply, pressed(await forward({ request, reply, body })));
    },
    handler: () => undefined,
  });
  app.get(path, (request, reply) => {
    const { token, locale } = asked(request);
    return send(reply, redirectAnswer(303, `${pageHref('myPageMails', locale)}#${token}`));
  });
}

function asked(request: FastifyRequest): { token: string; locale: Locale } {
  const target = readPath(request.raw.url ?? '');
  const token = target?.path.split('/').at(-1) ?? '';
  const isEnglish = target?.query.get('locale') === 'en';
  return { token: encodeURIComponent(token), locale: isEnglish ? 'en' : 'fr' };
}

/** For a program: the status says all. */
function pressed(result: Forwarded): Answer {
  const status = result.kind === 'answer' && result.status < 500 ? result.status : 503;
  const headers = {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    ...(status === 503 && { 'retry-after': '60' }),
  };
  return { status, headers, body: Buffer.alloc(0), csp: null };
}

type OneClick = {
  app: FastifyInstance;
  /** Sends a JSON body on to the cms as the form of that endpoint. */
  forward: (given: {
    request: FastifyRequest;
    reply: Parameters<Send>[0];
    body: Buffer;
  }) => Promise<Forwarded>;
  send: Send;
};
