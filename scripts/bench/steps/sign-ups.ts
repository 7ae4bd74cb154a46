/** Run as a program: writes `--count` complete sign-ups of invented people to `--file`, one JSON a line, as the form sends them. */
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { loadContent, type SeedTalent } from '../../../content/load.ts';
import { generatePeople, generateWorks } from '../lib/generate-people.ts';
import { knownProof } from '../lib/known-proof.ts';

const options = { count: { type: 'string', default: '100' }, file: { type: 'string' } } as const;
const { count, file } = parseArgs({ options }).values;
if (!file) throw new Error('--file names the file to write.');
const wanted = { talents: Number(count), seed: 4052 };
const works = generateWorks(wanted);
const workBy = new Map(works.map((work) => [work.slug, work]));
const lines: string[] = [];
for (const person of generatePeople({ ...wanted, works, taxonomies: loadContent({ demo: false }) }))
  lines.push(JSON.stringify({ ...fieldsOf(person), proof: await knownProof() }));
fs.writeFileSync(file, lines.join('\n'));
process.exit(0);

function fieldsOf(person: SeedTalent): Record<string, string> {
  const fields: Record<string, string> = {
    locale: 'fr',
    firstName: person.firstName,
    lastName: person.lastName,
    email: `nouveau-${person.privateEmail}`,
    isAdult: 'on',
    mobility: person.mobility,
    specialties: (person.specialties ?? []).join('\r\n'),
    bio: person.bio?.fr?.slice(0, 600) ?? '',
    'consents.publication': 'on',
    'consents.contact': 'on',
    website: '',
  };
  const put = (name: string, values: Record<string, string>) => {
    for (const [field, value] of Object.entries(values)) fields[`${name}.${field}`] = value;
  };
  for (const [n, craft] of person.crafts.entries()) put(`crafts.${n}`, craft);
  put('bases', Object.fromEntries(person.bases.entries()));
  put('contactFrom', Object.fromEntries((person.contactFrom ?? []).entries()));
  for (const [n, { work, role }] of person.credits.entries()) {
    const { title = '', year = 2000, director = '' } = workBy.get(work) ?? {};
    put(`credits.${n}`, { title, year: String(year), role, director: director ?? '' });
  }
  return fields;
}
