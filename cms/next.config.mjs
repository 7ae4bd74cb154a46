import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withPayload } from '@payloadcms/next/withPayload';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

export default withPayload(
  {
    poweredByHeader: false,
    outputFileTracingRoot: root,
    turbopack: { root },
    // Types are checked by `npm run check`, once, for the whole project.
    typescript: { ignoreBuildErrors: true },
    headers: async () => [
      {
        source: '/:path*',
        headers: [
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'X-Frame-Options', value: 'DENY' },
          { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        ],
      },
      {
        // Pages of drafts state their own (see endpoints/preview.ts), which these would replace.
        source: '/((?!api/previews/).*)',
        headers: [
          { key: 'Referrer-Policy', value: 'same-origin' },
          {
            key: 'Content-Security-Policy',
            value:
              "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
          },
        ],
      },
    ],
  },
  { devBundleServerPackages: false },
);
