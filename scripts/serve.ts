/** The web process: the public origin. Stops within five seconds of SIGTERM or SIGINT. */
import { env } from '../cms/env.ts';
import { createWeb } from './lib/web/create-web.ts';

const app = createWeb({
  dataDir: env.DATA_DIR,
  siteUrl: env.SITE_URL,
  cmsUrl: `http://127.0.0.1:${env.CMS_PORT}`,
  trustProxy: env.TRUST_PROXY,
  database: env.database,
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());

try {
  console.log(`Site: ${await listen()}`);
} catch (error) {
  const reason =
    error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      ? `port ${env.PORT} is taken. Stop what uses it or set PORT`
      : String(error);
  console.error(`The site could not be opened: ${reason}. Nothing else was changed.`);
  process.exitCode = 1;
}

async function listen(): Promise<string> {
  try {
    await app.listen({ host: '::', port: env.PORT });
  } catch (error) {
    const isWithoutIpv6 =
      error instanceof Error &&
      'code' in error &&
      String(error.code).match(/EAFNOSUPPORT|EADDRNOTAVAIL/);
    if (!isWithoutIpv6) throw error;
    await app.listen({ host: '0.0.0.0', port: env.PORT });
  }
  const address = app.server.address();
  return `http://localhost:${typeof address === 'object' && address ? address.port : env.PORT}`;
}

async function stop(): Promise<void> {
  // Answers under way get four seconds.
  const cut = setTimeout(() => app.server.closeAllConnections(), 4_000);
  await app.close();
  clearTimeout(cut);
}
