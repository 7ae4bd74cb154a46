import fs from 'node:fs';
import type { CollectionSlug, FlattenedField } from 'payload';
import { Client } from 'pg';
import { backup, DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFile, env } from '../../cms/env.ts';
import { eraseAddress, eraseTalent, replayErasures } from '../../cms/people/erase.ts';
import { forgottenIn, goesAlong, staysWithout } from '../../cms/people/erase-along.ts';
import { ledgerFile } from '../../cms/people/ledger.ts';
import { writeSnapshot } from '../../scripts/lib/snapshot-file.ts';
import { forgetGone } from '../../scripts/lib/snapshot/forget-gone.ts';
import { writePictures } from '../../scripts/lib/pictures.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { addGround, talentData, type Ground } from '../helpers/ground.ts';
import { addOnePerson, address, canariesOnDisk } from '../helpers/one-person.ts';

let cms: TestCms;
let ground: Ground;

beforeAll(async () => {
  cms = await startCms();
  ground = await addGround(cms.payload);
});
afterAll(() => cms.stop());

const snapshot = () => dataFile('snapshot.db');
const count = async (collection: CollectionSlug) =>
  (await cms.payload.count({ collection })).totalDocs;

async function showAll() {
  const { pictures } = await writeSnapshot({
    payload: cms.payload,
    file: snapshot(),
    siteUrl: 'https://site.example',
  });
  await writePictures({ payload: cms.payload, file: snapshot(), touched: pictures });
}

describe('erasing a person', () => {
  it('leaves no word of theirs anywhere: database, versions, files, mails, snapshot', async () => {
    const other = await cms.payload.create({
      collection: 'talents',
      data: talentData(ground, { name: 'Autre Personne', slug: 'autre-personne' }),
    });
    const talent = await addOnePerson(cms.payload, ground);
    await showAll();
    const before = canariesText();
    if (env.database === 'postgres') expect(await tablesWithCanary()).not.toEqual([]);
    else
      for (const word of [
        'zqxlegal',
        'zqxdraft',
        'zqxmessage',
        'zqxsent',
        'zqxcomment',
        'zqxtoken',
      ])
        expect(before).toContain(word);
    expect(filesIn('media').length).toBeGreaterThan(0);
    expect(filesIn('uploads').length).toBeGreaterThan(0);

    expect(await eraseTalent({ payload: cms.payload, talent, reason: 'asked' })).toBe(true);
    await showAll();
    // What a release does once no copy on disk asks any more who left.
    forgetGone(snapshot(), Number.MAX_SAFE_INTEGER);

    expect(canariesOnDisk()).toEqual([]);
    expect(await tablesWithCanary()).toEqual([]);
    expect(filesIn('media')).toEqual([]);
    expect(filesIn('uploads')).toEqual([]);
    for (const collection of ['payload-locked-documents', 'payload-preferences'] as const)
      expect([collection, await count(collection)]).toEqual([collection, 0]);
    expect(await count('talents')).toBe(1);
    expect(await count('articles')).toBe(2);
    expect((await cms.payload.findByID({ collection: 'talents', id: other.id })).name).toBe(
      'Autre Personne',
    );
  });

  it('notes who must not come back by hash alone, in the database and in the file beside it', async () => {
    const { docs } = await cms.payload.find({ collection: 'erasures', depth: 0 });
    expect(docs.map(({ subject }) => subject).toSorted()).toEqual(['address', 'record']);
    const lines = fs.readFileSync(ledgerFile(), 'utf8').trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(fs.readFileSync(ledgerFile(), 'utf8')).not.toMatch(/zqx/i);
    expect(fs.statSync(ledgerFile()).mode & 0o077).toBe(0);
  });

  it('says that there was nobody where there is nobody', async () => {
    const talent = crypto.randomUUID();
    expect(await eraseTalent({ payload: cms.payload, talent, reason: 'asked' })).toBe(false);
  });

  it('keeps what another profile with the same address sent', async () => {
    const agent = { privateEmail: 'agent@exemple.invalid' };
    const make = (slug: string) =>
      cms.payload.create({ collection: 'talents', data: talentData(ground, { ...agent, slug }) });
    const [one] = [await make('artiste-une'), await make('artiste-deux')];
    const { id } = await cms.payload.create({
      collection: 'submissions',
      data: { form: 'contact', email: 'agent@exemple.invalid', message: 'Bonjour.' },
    });
    await eraseTalent({ payload: cms.payload, talent: one.id, reason: 'asked' });
    expect(await cms.payload.findByID({ collection: 'submissions', id })).toMatchObject({ id });
  });

  it('erases what somebody without a profile sent, however the address was typed', async () => {
    const sent = {
      form: 'contact' as const,
      email: 'Passant@Exemple.invalid',
      message: 'Bonjour.',
    };
    const { id } = await cms.payload.create({ collection: 'submissions', data: sent });
    await eraseAddress({ payload: cms.payload, email: 'passant@exemple.INVALID', reason: 'asked' });
    expect(
      await cms.payload.findByID({ collection: 'submissions', id, disableErrors: true }),
    ).toBeNull();
  });
});

it('every field that names a person is known to the erasure', () => {
  const known = [...goesAlong, ...staysWithout, ...forgottenIn].map(
    ({ collection, path: at }) => `${collection}.${at}`,
  );
  const naming = cms.payload.config.collections.flatMap(({ slug, flattenedFields }) =>
    namesOf(flattenedFields).map((at) => `${slug}.${at}`),
  );
  // Payload's own rows about open documents are found by the id of the document.
  const own = ['payload-locked-documents.document'];
  expect(naming.filter((one) => !own.includes(one)).toSorted()).toEqual(known.toSorted());
});

describe('a restored backup', () => {
  it.runIf(env.database === 'sqlite')(
    'erases again whom the ledger names, before anything else, and nobody else',
    async () => {
      const { payload } = cms;
      const talent = await addOnePerson(payload, ground);
      const backup = dataFile('backup.db');
      copyDatabase(backup);
      const uploads = new Map(
        filesIn('uploads').map((name) => [name, fs.readFileSync(dataFile('uploads', name))]),
      );
      await eraseTalent({ payload, talent, reason: 'asked' });
      const after = await payload.create({
        collection: 'submissions',
        data: { form: 'contact', email: address, message: 'Je reviens.' },
      });
      const people = await count('talents');

      await restore(backup);
      for (const [name, bytes] of uploads) {
        fs.writeFileSync(dataFile('uploads', name), bytes);
        fs.utimesSync(dataFile('uploads', name), 1, 1);
      }
      fs.rmSync(backup);
      expect(await count('talents')).toBe(people + 1);
      await payload.create({
        collection: 'submissions',
        data: { form: 'contact', email: address, message: 'Je reviens.' },
      });
      const replayed = await replayErasures(payload);
      expect(replayed).toMatchObject({ talents: 1 });
      expect(canariesText()).toBe('zqxmail');
      expect(await count('talents')).toBe(people);
      const left = await payload.find({
        collection: 'submissions',
        where: { email: { equals: address } },
      });
      expect(left.docs.map(({ message }) => message)).toEqual([after.message]);
      expect(filesIn('uploads')).toEqual([]);
      expect(await replayErasures(payload)).toEqual({
        talents: 0,
        submissions: 0,
        comments: 0,
        briefs: 0,
        files: 0,
      });
    },
  );
});

const filesIn = (folder: string): string[] =>
  fs.existsSync(dataFile(folder)) ? fs.readdirSync(dataFile(folder)) : [];

/** Every canary on disk, each once. */
const canariesText = (): string =>
  [...new Set(canariesOnDisk().map((line) => line.split(': ').at(-1)))].join(' ');

/** Names of the tables of PostgreSQL that hold a canary; on SQLite the file was searched. */
async function tablesWithCanary(): Promise<string[]> {
  if (env.database === 'sqlite') return [];
  const client = new Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query(`SELECT 1 FROM "${name}" t WHERE t::text ILIKE '%zqx%'`);
      if (rows.length > 0) found.push(name);
    }
    return found;
  } finally {
    await client.end();
  }
}

function copyDatabase(to: string): void {
  const db = new DatabaseSync(dataFile('cms.db'));
  db.exec(`VACUUM INTO '${to}'`);
  db.close();
}

/** Puts the copy's pages into the database, under the open connections of the CMS. */
async function restore(from: string): Promise<void> {
  const source = new DatabaseSync(from);
  await backup(source, dataFile('cms.db'));
  source.close();
}

/** Paths of the fields that refer to people, in rows too. */
function namesOf(fields: readonly FlattenedField[]): string[] {
  return fields.flatMap((field) => [
    ...('relationTo' in field && [field.relationTo].flat().includes('talents') ? [field.name] : []),
    ...('flattenedFields' in field
      ? namesOf(field.flattenedFields).map((at) => `${field.name}.${at}`)
      : []),
  ]);
}
