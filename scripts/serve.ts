/** The web process: the public origin. Stops within five seconds of SIGTERM or SIGINT. */
import { webKey } from '../cms/endpoints/read-form.ts';
import { env } from '../cms/env.ts';
import { createWeb } from './lib/web/create-web.ts';
import type { FastifyInstance } from 'fastify';

try {
  const web = createWeb({
    dataDir: env.DATA_DIR,
    siteUrl: env.SITE_URL,
    cmsUrl: `http://127.0.0.1:${env.CMS_PORT}`,
    webKey: webKey(),
    trustProxy: env.TRUST_PROXY,
    database: env.database,
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(web));
  console.log(`Site: http://localhost:${await listen(web)}`);
} catch (error) {
  const reason = hasCode(error, ['EADDRINUSE'])
    ? `Port ${env.PORT} is taken: stop what uses it or set PORT.`
    : error instanceof Error
      ? error.message
      : String(error);
  console.error(`The site was not opened. ${reason}`);
  process.exitCode = 1;
}

/** Opens on all addresses, of both families where the machine has both; gives the port. */
async function listen(web: FastifyInstance): Promise<number> {
  try {
    await web.listen({ host: '::', port: env.PORT });
  } catch (error) {
    if (!hasCode(error, ['EAFNOSUPPORT', 'EADDRNOTAVAIL'])) throw error;
    await web.listen({ host: '0.0.0.0', port: env.PORT });
  }
  const address = web.server.address();
  return typeof address === 'object' && address !== null ? address.port : env.PORT;
}

async function stop(web: FastifyInstance): Promise<void> {
  // Answers under way get four seconds.
  const cut = setTimeout(() => web.server.closeAllConnections(), 4_000);
  await web.close();
  clearTimeout(cut);
}

function hasCode(error: unknown, codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
