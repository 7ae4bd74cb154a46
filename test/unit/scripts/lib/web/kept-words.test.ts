import { expect, test } from 'vitest';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { formEndpoints } from '../../../../../content/routes.ts';
import { snapshotTables } from '../../../../../content/schema/snapshot.ts';
import { keptWords } from '../../../../../scripts/lib/web/kept-words.ts';

const none = path.join(os.tmpdir(), 'no-such-snapshot.db');
const kept = (
  endpoint: string,
  fields: Record<string, string>,
  { snapshotFile = none, locale = 'fr' as 'fr' | 'en' } = {},
) =>
  keptWords({ endpoint, typed: Object.entries(fields), locale, snapshotFile }).map((text) =>
    text.replaceAll('\u00a0', ' '),
  );

test('a project is given back with the labels of its form and the words of its choices', () => {
  const fields = {
    title: 'Une perchiste ou un perchiste',
    kind: 'series',
    contract: 'cdduTechnician',
    payUnit: 'week',
    'languages.0': 'de',
    'english.title': 'A boom operator',
    isHidden: 'on',
    specification: 'Lire.\r\nRépondre.',
  };
  expect(kept(formEndpoints.brief, fields)).toEqual([
    'Titre de l’annonce : Une perchiste ou un perchiste',
    'Sorte de projet : série',
    'Forme du contrat : CDD d’usage, technicienne ou technicien',
    'Pour : par semaine',
    'Langue 1 : allemand',
    'En anglais, si vous le souhaitez, Titre de l’annonce : A boom operator',
    'Ne pas montrer ce nom sur la page : il n’est donné qu’à la personne que j’accepte.',
    'Cahier des charges :\nLire.\nRépondre.',
  ]);
  expect(kept(formEndpoints.brief, { contract: 'cdi' }, { locale: 'en' })[0]).toMatch(/: \D+$/);
});

test('trades and places are given back by their names', () => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'kept-'));
  const snapshotFile = path.join(dir, 'snapshot.db');
  const db = new DatabaseSync(snapshotFile);
  db.exec(snapshotTables);
  const put = db.prepare("INSERT INTO record VALUES (?, ?, ?, '', '', 0, ?)");
  const craft = { feminine: 'monteuse', masculine: 'monteur', english: 'editor' };
  put.run('craft', 'monteur', '1', JSON.stringify(craft));
  put.run(
    'territory',
    'bretagne',
    '2',
    JSON.stringify({ name: { fr: 'Bretagne', en: 'Brittany' } }),
  );
  db.close();
  const typed = { 'crafts.0': 'monteur', 'bases.1': 'bretagne', 'crafts.1': 'inconnu' };
  const french = kept(formEndpoints.brief, typed, { snapshotFile });
  expect(french[0]).toMatch(/^Métier 1 : Monteuse/);
  expect(french.slice(1)).toEqual(['Lieu 2 : Bretagne', 'Métier 2 : inconnu']);
  expect(kept(formEndpoints.signUp, { 'bases.0': 'bretagne' }, { snapshotFile })).toEqual([
    'Base 1 : Bretagne',
  ]);
  fs.rmSync(dir, { recursive: true });
});

test('a sign-up is given back row by row, with what was agreed to', () => {
  const fields = {
    'credits.2.title': 'Les Marées',
    'crafts.0.experience': 'senior',
    'links.0.url': 'https://lou.example',
    'consents.letters': 'on',
  };
  expect(kept(formEndpoints.signUp, fields)).toEqual([
    'Crédit 3, Titre : Les Marées',
    'Métier 1, Expérience dans ce métier : senior',
    'Lien 1, Adresse, avec https:// : https://lou.example',
    expect.stringContaining('m’écrive par courriel'),
  ]);
});
