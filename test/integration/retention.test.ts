import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CollectionSlug } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Swept } from '../../scripts/lib/retention.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { makeSubmission, makeTalent } from '../helpers/records.ts';

const now = new Date('2026-11-21T12:00:00.000Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();

let cms: TestCms;
let talent: string;
let sweep: (dryRun?: boolean) => Promise<Swept>;

beforeAll(async () => {
  cms = await startCms();
  const retention = await import('../../scripts/lib/retention.ts');
  sweep = (dryRun = false) => retention.sweep({ payload: cms.payload, now, dryRun });
  talent = (await makeTalent(cms.payload)).id;
  mkdirSync(outbox(), { recursive: true });
});
afterAll(() => cms.stop());

const outbox = () => path.join(cms.dataDir, 'outbox');
const idsIn = async (collection: CollectionSlug) => {
  const { docs } = await cms.payload.find({ collection, pagination: false, depth: 0 });
  return docs.map(({ id }) => String(id)).toSorted();
};

/** A submission with a delivered mail, kept as a file too, and a link that has not expired. */
async function makeMessage({
  age,
  ...moments
}: {
  age: number;
  confirmedAt?: string | null;
  trappedAt?: string;
  reportedAt?: string;
}) {
  const { id } = await makeSubmission(cms.payload, { talent, createdAt: daysAgo(age), ...moments });
  const mail = await cms.payload.create({
    collection: 'outbox',
    data: {
      kind: 'contact-message',
      submission: id,
      attempts: 0,
      dueAt: daysAgo(age),
      deliveredAt: daysAgo(age),
    },
  });
  const link = await cms.payload.create({
    collection: 'signed-links',
    data: { tokenHash: id, purpose: 'stop', submission: id, expiresAt: daysAgo(-1) },
  });
  const file = path.join(outbox(), `${mail.id}.eml`);
  writeFileSync(file, 'mail');
  return { id, mail: mail.id, link: link.id, file };
}

describe('a sweep', () => {
  it('deletes what the privacy page says, with all that hangs on it, and nothing else', async () => {
    const gone = [
      await makeMessage({ age: 7.1, confirmedAt: null }),
      await makeMessage({ age: 8, confirmedAt: null, trappedAt: daysAgo(7.1) }),
      await makeMessage({ age: 90.1, confirmedAt: daysAgo(90) }),
      await makeMessage({ age: 366, confirmedAt: daysAgo(366), reportedAt: daysAgo(365.1) }),
    ];
    const kept = [
      await makeMessage({ age: 6.9, confirmedAt: null }),
      await makeMessage({ age: 6.9, confirmedAt: null, trappedAt: daysAgo(6.9) }),
      await makeMessage({ age: 89.9, confirmedAt: daysAgo(89) }),
    ];
    const account = (deliveredAt: string | null, failedAt: string | null = null) =>
      cms.payload.create({
        collection: 'outbox',
        data: { kind: 'account', attempts: 0, dueAt: daysAgo(100), deliveredAt, failedAt },
      });
    await account(daysAgo(90.1));
    await account(null, daysAgo(90.1));
    const mails = [await account(daysAgo(89.9)), await account(null)];
    const [{ id: submission } = {} as never] = kept;
    const expired = { purpose: 'report' as const, submission, expiresAt: daysAgo(0.1) };
    await cms.payload.create({
      collection: 'signed-links',
      data: { tokenHash: 'expired', ...expired },
    });
    const files = [89.9, 90.1].map((age) => {
      const file = path.join(outbox(), `${age}.eml`);
      writeFileSync(file, 'mail');
      utimesSync(file, new Date(daysAgo(age)), new Date(daysAgo(age)));
      return file;
    });
    await cms.payload.delete({ collection: 'changes', where: { id: { exists: true } } });
    const change = (age: number) =>
      cms.payload.create({
        collection: 'changes',
        data: { kind: 'talent', record: talent, createdAt: daysAgo(age) },
      });
    await change(7.1);
    const changes = [await change(6.9)];
    const preview = (age: number) =>
      cms.payload.create({
        collection: 'previews',
        data: { kind: 'talent', record: talent, locale: 'fr', createdAt: daysAgo(age) },
      });
    await preview(1.1);
    const previews = [await preview(0.9)];

    const counts: Swept = {
      messages: 1,
      reported: 1,
      trapped: 1,
      unconfirmed: 1,
      refused: 0,
      authors: 0,
      notices: 0,
      reviewed: 0,
      requests: 0,
      erasures: 0,
      acts: 0,
      links: 5,
      lists: 0,
      briefs: 0,
      answers: 0,
      recipients: 0,
      photos: 0,
      mails: 6,
      files: 5,
      changes: 1,
      previews: 1,
    };
    expect(await sweep(true)).toEqual(counts);
    expect(await idsIn('submissions')).toHaveLength(7);
    expect([...gone, ...kept].every(({ file }) => existsSync(file))).toBe(true);

    expect(await sweep()).toEqual(counts);
    expect(await idsIn('submissions')).toEqual(kept.map(({ id }) => id).toSorted());
    expect(await idsIn('signed-links')).toEqual(kept.map(({ link }) => link).toSorted());
    expect(await idsIn('outbox')).toEqual(
      [...kept.map(({ mail }) => mail), ...mails.map(({ id }) => id)].toSorted(),
    );
    expect(await idsIn('changes')).toEqual(changes.map(({ id }) => id));
    expect(await idsIn('previews')).toEqual(previews.map(({ id }) => id));
    expect(readdirSync(outbox()).toSorted()).toEqual(
      [...kept.map(({ file }) => file), files[0] ?? '']
        .map((file) => path.basename(file))
        .toSorted(),
    );

    const nothing = Object.fromEntries(Object.keys(counts).map((key) => [key, 0]));
    expect(await sweep()).toEqual(nothing);
  });

  it('keeps a reported message for the editors, after its mails are gone', async () => {
    const reported = await makeMessage({
      age: 100,
      confirmedAt: daysAgo(100),
      reportedAt: daysAgo(99),
    });
    await sweep();
    expect(await idsIn('submissions')).toContain(reported.id);
    expect(await idsIn('outbox')).not.toContain(reported.mail);
  });
});
