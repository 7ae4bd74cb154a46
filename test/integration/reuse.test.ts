/** Who agreed that their commission reuses the page, from the consent to the snapshot. */
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dataFile } from '../../cms/env.ts';
import { withdraw } from '../../cms/people/withdraw.ts';
import { writeSnapshot } from '../../scripts/lib/snapshot-file.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { addGround, talentData, type Ground } from '../helpers/ground.ts';

let cms: TestCms;
let ground: Ground;

beforeAll(async () => {
  cms = await startCms();
  ground = await addGround(cms.payload);
});
afterAll(() => cms.stop());

const siteUrl = 'https://generique.example';
const file = () => dataFile('snapshot.db');
const add = async () =>
  (await cms.payload.create({ collection: 'talents', data: talentData(ground) })).id;
const say = (talent: string, purpose: 'reuse' | 'photo', isGiven: boolean, at: string) =>
  cms.payload.create({
    collection: 'consents',
    data: { talent, purpose, isGiven, wordingHash: 'x', at },
  });

/** The people in the snapshot who may be shown elsewhere, by their ids. */
function reusable(): string[] {
  const db = new DatabaseSync(file(), { readOnly: true });
  const rows = db.prepare("SELECT id, json FROM record WHERE kind = 'talent'").all();
  db.close();
  return rows.flatMap(({ id, json }) =>
    (JSON.parse(String(json)) as { reuse?: boolean }).reuse === true ? [String(id)] : [],
  );
}

it('the newest word of a person counts, and no word is none', async () => {
  const silent = await add();
  const agreed = await add();
  const refused = await add();
  const back = await add();
  const other = await add();
  await say(agreed, 'reuse', true, '2026-01-01T10:00:00.000Z');
  await say(refused, 'reuse', false, '2026-03-01T10:00:00.000Z');
  await say(refused, 'reuse', true, '2026-02-01T10:00:00.000Z');
  await say(back, 'reuse', false, '2026-02-01T10:00:00.000Z');
  await say(back, 'reuse', true, '2026-03-01T10:00:00.000Z');
  await say(other, 'photo', true, '2026-02-01T10:00:00.000Z');
  await writeSnapshot({ payload: cms.payload, file: file(), siteUrl });
  expect(reusable().toSorted()).toEqual([agreed, back].toSorted());
  expect(reusable()).not.toContain(silent);
});

it('who takes it back is out of the next snapshot, by an urgent mark and nothing else', async () => {
  const talent = await add();
  await say(talent, 'reuse', true, '2026-01-01T10:00:00.000Z');
  await writeSnapshot({ payload: cms.payload, file: file(), siteUrl });
  expect(reusable()).toContain(talent);
  await cms.payload.delete({ collection: 'changes', where: { id: { exists: true } } });
  await withdraw({ payload: cms.payload, right: 'withdrawReuse', talent, now: new Date() });
  const { docs: marks } = await cms.payload.find({ collection: 'changes' });
  expect(marks).toMatchObject([{ kind: 'talent', record: talent, isUrgent: true }]);
  await writeSnapshot({ payload: cms.payload, file: file(), siteUrl, marks });
  expect(reusable()).not.toContain(talent);
});
