/**
 * What an empty CMS needs before any port opens: the first administrator, and the seed content.
 * `--empty`: without the invented people and works. Run again, it repeats nothing.
 */
import crypto from 'node:crypto';
import { env } from '../cms/env.ts';
import { importContent } from './lib/import-content.ts';
import { openPayload } from './lib/open-payload.ts';

const { payload, close } = await openPayload();
const { totalDocs: accounts } = await payload.count({ collection: 'users' });
if (accounts === 0) {
  console.log('Loading the content:');
  await importContent({
    payload,
    demo: !process.argv.includes('--empty'),
    log: (line) => console.log(`  ${line}`),
  });
  // The account comes last: where it is missing, the import was cut and goes on at the next start.
  const password = env.ADMIN_PASSWORD ?? crypto.randomBytes(15).toString('base64url');
  await payload.create({
    collection: 'users',
    data: { email: env.ADMIN_EMAIL, password, role: 'admin', name: 'Administration' },
  });
  const shown = env.ADMIN_PASSWORD
    ? 'the one in ADMIN_PASSWORD'
    : `${password}   (shown this once: note it)`;
  console.log(`\nFirst account of the CMS\n  e-mail:   ${env.ADMIN_EMAIL}\n  password: ${shown}\n`);
}
await close();
process.exit(0);
