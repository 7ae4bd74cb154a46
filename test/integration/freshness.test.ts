/** A whole year of silence, by the clock of the test: what is owed on which day, and what a late answer does. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../../cms/database/rows.ts';
import { reconfirmEndpoint } from '../../cms/endpoints/my-page.ts';
import { noon } from '../../cms/fields/day.ts';
import { tokenHash } from '../../cms/endpoints/link-token.ts';
import type { Talent } from '../../cms/payload-types.ts';
import { parisDay } from '../../cms/snapshot/values.ts';
import { texts } from '../../content/locales/locale.ts';
import { freshen } from '../../scripts/lib/freshness.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { post } from '../helpers/comments.ts';
import { addGround, type Ground, talentData } from '../helpers/ground.ts';
import { codesIn, mailsAt, publicOf } from '../helpers/own-page.ts';

let cms: TestCms;
let ground: Ground;
const { reconfirm, pageHidden } = texts('fr').mail;
const nothing = { ask: 0, remind: 0, hide: 0, erase: 0 };
/** Eight in the morning in Paris, in winter. */
const at = (day: string) => new Date(`${day}T07:00:00Z`);
const later = (day: string, days: number) =>
  parisDay(new Date(at(day).getTime() + days * 86_400_000));
const sweep = (day: string, dryRun = false) =>
  freshen({ payload: cms.payload, now: at(day), dryRun });

beforeAll(async () => {
  cms = await startCms();
  cms.payload.logger.level = 'silent';
  ground = await addGround(cms.payload);
});
afterAll(() => cms.stop());

const add = (data: Partial<Talent> = {}): Promise<Talent> =>
  cms.payload.create({ collection: 'talents', data: talentData(ground, data) });
const now = ({ id }: Talent) =>
  cms.payload.findByID({ collection: 'talents', id, depth: 0, disableErrors: true });
const press = (code: string | undefined) =>
  post(reconfirmEndpoint(cms.payload), { token: code, locale: 'fr' });
const leave = ({ id }: Talent) => cms.payload.delete({ collection: 'talents', id });

describe('a person who never answers', () => {
  it('is asked, reminded twice, hidden and erased, each on its day and once', async () => {
    const talent = await add({ confirmedOn: noon('2024-11-21') });
    const demo = await add({ confirmedOn: noon('2020-01-01'), isDemo: true });
    const happened: [string, string][] = [];
    for (let day = '2025-11-01'; day <= '2027-01-31'; day = later(day, 1)) {
      const would = await sweep(day, true);
      const swept = await sweep(day);
      expect(would).toEqual(swept);
      expect(await sweep(day)).toEqual(nothing);
      const done = Object.entries(swept).filter(([, n]) => n > 0);
      for (const [step, n] of done) happened.push([day, `${step} ${n}`]);
      if (day.endsWith('-22') || done.length > 0)
        for (const { subject, to } of await mailsAt(cms.payload, at(day))) {
          expect(to).toBe(talent.privateEmail);
          happened.push([day, subject]);
        }
    }
    expect(happened).toEqual([
      ['2025-11-21', 'ask 1'],
      ['2025-11-21', reconfirm.subject],
      ['2025-12-01', 'remind 1'],
      ['2025-12-01', reconfirm.reminder],
      ['2025-12-11', 'remind 1'],
      ['2025-12-11', reconfirm.reminder],
      ['2025-12-21', 'hide 1'],
      ['2025-12-21', pageHidden.subject],
      ['2026-11-21', 'erase 1'],
    ]);
    expect(await now(talent)).toBeNull();
    expect(await now(demo)).not.toBeNull();
    await leave(demo);
  });
});

describe('a person who answers late', () => {
  it('comes back with one button, as the page was', async () => {
    const talent = await add({
      confirmedOn: noon('2024-11-21'),
      verifications: [{ subject: 'identity', by: 'Film France', on: noon('2024-10-01') }],
    });
    const before = await publicOf(cms.payload, talent);
    const codes: string[] = [];
    for (const day of ['2026-11-21', '2026-12-01', '2026-12-11', '2026-12-21']) {
      await sweep(day);
      for (const mail of await mailsAt(cms.payload, at(day)))
        codes.push(...codesIn(mail, 'confirmer'));
    }
    expect(codes).toHaveLength(4);
    expect(await publicOf(cms.payload, talent)).toBeUndefined();
    expect((await press(codes[3])).answer).toEqual({ ok: true, state: 'done' });
    expect(await publicOf(cms.payload, talent)).toEqual({
      ...before,
      confirmedOn: parisDay(new Date()),
    });
    for (const code of codes) expect((await press(code)).status).toBe(422);
    expect(await now(talent)).toMatchObject({ remindedAt: null, reminders: null, hiddenBy: null });
    await leave(talent);
  });

  it('is not asked again before a year has passed', async () => {
    const talent = await add({ confirmedOn: noon('2024-11-21') });
    await sweep('2026-11-21');
    const [mail] = await mailsAt(cms.payload, at('2026-11-21'));
    expect(await sweep('2026-11-30')).toEqual(nothing);
    await press(codesIn(mail, 'confirmer')[0]);
    const { confirmedOn } = (await now(talent)) ?? {};
    const acted = parisDay(new Date(String(confirmedOn)));
    expect(await sweep(later(acted, 360))).toEqual(nothing);
    expect(await sweep(later(acted, 366))).toEqual({ ...nothing, ask: 1 });
    await leave(talent);
  });
});

describe('the yearly link', () => {
  it('works for sixty days', async () => {
    const talent = await add({ confirmedOn: noon('2024-11-21') });
    await sweep('2026-11-21');
    const [mail] = await mailsAt(cms.payload);
    const [code = ''] = codesIn(mail, 'confirmer');
    const where = { tokenHash: { equals: tokenHash(code) } };
    const { docs } = await cms.payload.find({ collection: 'signed-links', where, depth: 0 });
    const days = (Date.parse(docs[0]?.expiresAt ?? '') - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(60);
    const past = { expiresAt: new Date(Date.now() - 1000).toISOString() };
    await cms.payload.update({ collection: 'signed-links', where, data: past });
    expect((await press(code)).status).toBe(422);
    expect(await now(talent)).toMatchObject({ reminders: 1 });
    await leave(talent);
  });

  it('is not written to a person who answered while the mail waited', async () => {
    const talent = await add({ confirmedOn: noon('2024-11-21') });
    await sweep('2026-11-21');
    const [first] = await mailsAt(cms.payload, at('2026-11-21'));
    await sweep('2026-12-01');
    await press(codesIn(first, 'confirmer')[0]);
    expect(await mailsAt(cms.payload, at('2026-12-01'))).toEqual([]);
    await leave(talent);
  });
});

it('asks people who hid their page, and leaves drafts and the demonstration alone', async () => {
  const old = { confirmedOn: noon('2024-11-21') };
  const people = [
    await add({ ...old, hiddenAt: noon('2024-11-21'), hiddenBy: 'person' }),
    await add({ ...old, _status: 'draft' }),
    await add({ ...old, isDemo: true }),
  ];
  expect(await sweep('2026-11-21')).toEqual({ ...nothing, ask: 1 });
  const [mail, ...others] = await mailsAt(cms.payload, at('2026-11-21'));
  expect(mail?.text).toContain('Elle est cachée en ce moment');
  expect(others).toEqual([]);
  for (const talent of people) await leave(talent);
});

it('sweeps more people than fit in one transaction, each once', async () => {
  const { payload } = cms;
  const copies = Array.from({ length: 1100 }, (_, n) => ({
    id: crypto.randomUUID(),
    name: `Personne ${n}`,
    sortName: `PERSONNE ${n}`,
    slug: `personne-${n}`,
    mobility: 'france',
    privateEmail: `p${n}@talent.example`,
    preferredLocale: 'fr',
    confirmedOn: noon('2024-11-21'),
    isDemo: false,
    _status: 'published',
    createdAt: noon('2024-11-21'),
    updatedAt: noon('2024-11-21'),
  }));
  await inTransaction(payload, async (rows) => {
    for (let n = 0; n < copies.length; n += 100)
      await rows.insert('talents', copies.slice(n, n + 100));
  });
  expect(await sweep('2026-11-21')).toEqual({ ...nothing, ask: 1100 });
  const { docs } = await payload.find({
    collection: 'outbox',
    where: { deliveredAt: { exists: false }, kind: { equals: 'reconfirm' } },
    pagination: false,
    depth: 0,
  });
  expect(new Set(docs.map(({ talent: to }) => to)).size).toBe(1100);
  expect(await sweep('2026-11-21')).toEqual(nothing);
});
