import { createWeb } from '../../scripts/lib/web/create-web.ts';
import type { FastifyInstance } from 'fastify';
import type { WebOptions } from '../../scripts/lib/web/create-web.ts';

/** The web process as tests need it: nothing listens at `cmsUrl` unless said. */
export const makeWeb = (options: Partial<WebOptions> & { dataDir: string }): FastifyInstance =>
  createWeb({
    siteUrl: 'http://localhost:4321',
    cmsUrl: 'http://127.0.0.1:9',
    webKey: 'key',
    trustProxy: '',
    database: 'sqlite',
    heldMs: 0,
    ...options,
  });
