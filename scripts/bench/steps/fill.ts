/** Run as a program: the real taxonomies, then `--talents` invented people and their works. Prints what it took. */
import { parseArgs } from 'node:util';
import { loadContent } from '../../../content/load.ts';
import { importContent } from '../../lib/import-content.ts';
import { openPayload } from '../../lib/open-payload.ts';
import { generatePeople, generateWorks } from '../lib/generate-people.ts';
import { loadPeople } from '../lib/load-people.ts';

const { values } = parseArgs({ options: { talents: { type: 'string', default: '1000' } } });
const wanted = { talents: Number(values.talents), seed: 2026 };
const { payload, close } = await openPayload();
await importContent({ payload, demo: false, log: () => {} });
const started = performance.now();
const works = generateWorks(wanted);
const taxonomies = loadContent({ demo: false });
const people = generatePeople({ ...wanted, works, taxonomies });
const rows = await loadPeople({ payload, works, people });
const loadS = (performance.now() - started) / 1000;
await close();
console.log(JSON.stringify({ works: works.length, rows, loadS }));
process.exit(0);
