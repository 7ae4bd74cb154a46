/**
 * Run as a program: `--count` confirmed submissions that wait for review, one in four of them an update of somebody
 * listed, and an editor's account, `--email` and `--password`.
 */
import { parseArgs } from 'node:util';
import { inTransaction, type Row } from '../../../cms/database/rows.ts';
import { loadContent, type SeedTalent } from '../../../content/load.ts';
import { SignUp } from '../../../content/schema/sign-up.ts';
import { openPayload } from '../../lib/open-payload.ts';
import { generatePeople, generateWorks } from '../lib/generate-people.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { count: text, email: text, password: text } });
const { count = '0', email = '', password = '' } = values;
const { payload, close } = await openPayload();
const account = { email, password, role: 'editor' as const, name: 'Bench' };
await payload.create({ collection: 'users', data: account });
const wanted = { talents: Number(count), seed: 4052 };
const works = generateWorks(wanted);
const workBy = new Map(works.map((work) => [work.slug, work]));
const people = generatePeople({ ...wanted, works, taxonomies: loadContent({ demo: false }) });
const { docs: listed } = await payload.db.find<{ id: string }>({
  collection: 'talents',
  limit: Math.ceil(wanted.talents / 4),
  select: { createdAt: true },
});
const rows = [...people].map(rowOf);
for (let n = 0; n < rows.length; n += 100)
  await inTransaction(payload, ({ insert }) => insert('submissions', rows.slice(n, n + 100)));
await close();
console.log(JSON.stringify({ rows: rows.length }));
process.exit(0);

function rowOf(person: SeedTalent, n: number): Row {
  const at = new Date(Date.now() - n * 60_000).toISOString();
  const data = signUpOf(person);
  const isUpdate = n % 4 === 0;
  return {
    id: crypto.randomUUID(),
    createdAt: at,
    updatedAt: at,
    confirmedAt: at,
    form: isUpdate ? 'update' : 'signUp',
    ...(isUpdate && { talent: listed[n / 4]?.id }),
    data,
    name: person.name,
    email: data.email,
    locale: data.locale,
    reviewState: n % 20 === 1 ? 'asked' : 'waiting',
  };
}

function signUpOf({ firstName, lastName, privateEmail, bio, ...person }: SeedTalent): SignUp {
  const { crafts, bases, mobility, specialties, equipment, languages, contactFrom } = person;
  return SignUp.parse({
    locale: 'fr',
    firstName,
    lastName,
    isAdult: true,
    email: `nouveau-${privateEmail}`,
    crafts,
    bases,
    mobility,
    specialties,
    equipment,
    languages,
    contactFrom,
    bio: bio?.fr?.slice(0, 600) ?? '',
    credits: person.credits.map(({ work, role }) => {
      const { title = '', year = 2000, director = '' } = workBy.get(work) ?? {};
      return { title, year: String(year), role, director };
    }),
    consents: { publication: true, contact: true, reuse: false },
  });
}
