/** Run as a program: of the senders in `--file`, one address a line, how many forms are stored with the mail of kind `--mail`. */
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { openPayload } from '../../lib/open-payload.ts';

const { values } = parseArgs({ options: { file: { type: 'string' }, mail: { type: 'string' } } });
if (!values.file) throw new Error('--file names the list of senders.');
const wanted = new Set(fs.readFileSync(values.file, 'utf8').split('\n'));
const { payload, close } = await openPayload();
const all = { pagination: false, depth: 0 } as const;
const { docs: mails } = await payload.find({ collection: 'outbox', ...all });
const owed = new Set(
  mails.filter(({ kind }) => kind === values.mail).map(({ submission }) => submission),
);
const { docs: submissions } = await payload.find({ collection: 'submissions', ...all });
const stored = new Set(
  submissions.filter(({ id }) => owed.has(id)).map(({ email }) => String(email)),
);
await close();
console.log(JSON.stringify({ stored: [...wanted].filter((email) => stored.has(email)).length }));
process.exit(0);
