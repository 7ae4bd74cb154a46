import { afterAll, beforeAll, expect, it } from 'vitest';
import { startCms, type TestCms } from '../helpers/cms.ts';

let cms: TestCms;
let sweep: (dryRun?: boolean) => Promise<{ notices: number; links: number; mails: number }>;
const now = new Date('2026-11-22T12:00:00.000Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();

beforeAll(async () => {
  cms = await startCms();
  const retention = await import('../../scripts/lib/retention.ts');
  sweep = (dryRun = false) => retention.sweep({ payload: cms.payload, now, dryRun });
});
afterAll(() => cms.stop());

async function makeNotice(moments: Record<string, unknown>) {
  const { payload } = cms;
  const { id } = await payload.create({
    collection: 'notices',
    data: {
      kind: 'credit',
      page: '/chiffres',
      text: 'Un nombre est faux.',
      email: 'lou@exemple.invalid',
      sentAt: daysAgo(800),
      rank: 1,
      state: 'received',
    },
  });
  await payload.db.updateOne({ collection: 'notices', id, data: moments });
  await payload.create({
    collection: 'outbox',
    data: { kind: 'notice-received', notice: id, attempts: 0, dueAt: daysAgo(1) },
  });
  await payload.create({
    collection: 'signed-links',
    data: {
      tokenHash: crypto.randomUUID(),
      purpose: 'contest',
      side: 'reporter',
      notice: id,
      expiresAt: new Date(now.getTime() + 86_400_000).toISOString(),
    },
  });
  return id;
}
const left = async () => {
  const { docs } = await cms.payload.find({ collection: 'notices', pagination: false, depth: 0 });
  return docs.map(({ id }) => id).toSorted();
};

it('a notice goes a year after its last decision, with its links and mails; one that waits is kept', async () => {
  const decidedAt = daysAgo(366);
  await makeNotice({ state: 'decided', decidedAt });
  await makeNotice({ state: 'reversed', decidedAt, contest: { closedAt: daysAgo(366) } });
  const kept = [
    await makeNotice({ state: 'decided', decidedAt: daysAgo(364) }),
    await makeNotice({ state: 'confirmed', decidedAt, contest: { closedAt: daysAgo(364) } }),
    await makeNotice({ state: 'contested', decidedAt }),
    await makeNotice({ state: 'heard' }),
    await makeNotice({}),
  ].toSorted();
  const counts = { notices: 2, links: 2, mails: 2 };
  expect(await sweep(true)).toMatchObject(counts);
  expect(await left()).toHaveLength(7);
  expect(await sweep()).toMatchObject(counts);
  expect(await left()).toEqual(kept);
  for (const collection of ['outbox', 'signed-links'] as const)
    expect((await cms.payload.count({ collection })).totalDocs).toBe(kept.length);
  expect(await sweep()).toMatchObject({ notices: 0, links: 0, mails: 0 });
});
