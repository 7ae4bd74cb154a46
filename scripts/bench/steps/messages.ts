/**
 * Run as a program: writes `--count` complete contact messages to `--file`, one JSON a line: different people
 * write to different people, each with the proof of a challenge of its own.
 */
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { openPayload } from '../../lib/open-payload.ts';
import { bioWords, firstNames } from '../lib/french-words.ts';
import { knownProof } from '../lib/known-proof.ts';
import { chanceOf } from '../lib/seeded.ts';

const options = { count: { type: 'string', default: '100' }, file: { type: 'string' } } as const;
const { count, file } = parseArgs({ options }).values;
if (!file) throw new Error('--file names the file to write.');
const { payload, close } = await openPayload();
const { docs } = await payload.find({
  collection: 'talents',
  where: { contactFrom: { equals: 'production' } },
  pagination: false,
  depth: 0,
  select: { slug: true },
});
await close();
if (docs.length === 0) throw new Error('Nobody can be written to.');
const chance = chanceOf(7);
const lines: string[] = [];
for (let n = 0; n < Number(count); n += 100) {
  const group = Array.from({ length: Math.min(100, Number(count) - n) }, (_, i) => message(n + i));
  lines.push(...(await Promise.all(group)));
}
fs.writeFileSync(file, lines.join('\n'));
process.exit(0);

async function message(n: number): Promise<string> {
  const words = Array.from({ length: 40 }, () => chance.favourite(bioWords)).join(' ');
  const form = {
    talent: docs[n % docs.length]?.id,
    sender: 'production',
    purpose: 'offer',
    name: `${chance.one(firstNames)} Exemple`,
    email: `sender-${n}@exemple.invalid`,
    phone: '+33 1 99 00 00 00',
    message: `Bonjour, ${words}.`,
    locale: chance.happens(0.8) ? 'fr' : 'en',
    website: '',
  };
  return JSON.stringify({ ...form, proof: await knownProof() });
}
