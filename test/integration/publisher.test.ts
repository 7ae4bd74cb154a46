import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFile, nameSnapshot } from '../../cms/env.ts';
import { want } from '../../scripts/lib/hold.ts';
import { importContent } from '../../scripts/lib/import-content.ts';
import { openKit, type Kit } from '../../scripts/lib/kit.ts';
import { prepareKit } from '../../scripts/lib/prepare.ts';
import { createPublisher, type Publisher } from '../../scripts/lib/publisher.ts';
import { liveManifest, recoverReleases, releasesDir } from '../../scripts/lib/releases.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';

let cms: TestCms;
let payload: Payload;
let kit: Kit;
let publisher: Publisher;
const said: string[] = [];

beforeAll(async () => {
  cms = await startCms();
  payload = cms.payload;
  nameSnapshot(dataFile('snapshot.db'));
  await prepareKit();
  kit = await openKit();
  await importContent({ payload, demo: true, log: () => {} });
  const data = { email: 'admin@exemple.invalid', password: 'a long password', name: 'Admin' };
  await payload.create({ collection: 'users', data: { ...data, role: 'admin' } });
  recoverReleases();
  publisher = makePublisher(kit);
  await publisher.publishNow('start');
});
afterAll(() => cms.stop());

describe('the publisher', () => {
  it('shows what was saved, makes the pages that it touches and no others, and forgets its marks', async () => {
    await change('gwenola-kerbrazic', { bio: 'Une phrase que personne n’avait écrite.' });
    await publisher.publishDue();
    expect(page('talents/gwenola-kerbrazic.html')).toContain('Une phrase que personne');
    const [release] = await releases();
    expect(release).toMatchObject({ outcome: 'live', reason: 'change', scope: 'changes' });
    expect(release?.records).toEqual([
      { kind: 'talent', id: expect.any(String), change: 'changed' },
    ]);
    expect(release?.written).toBeLessThan(20);
    expect((await payload.count({ collection: 'changes' })).totalDocs).toBe(0);
  });

  it('goes back to the release before, holds what follows, and shows all of it when it is resumed', async () => {
    const before = liveManifest()?.release;
    await change('gwenola-kerbrazic', { bio: 'Un mot de trop.' });
    await publisher.publishDue();
    await want(payload, { what: 'rollback', by: 'Ada' });
    await soon(publisher.publishDue);
    expect(liveManifest()?.release).toBe(before);
    expect(page('talents/gwenola-kerbrazic.html')).not.toContain('Un mot de trop');

    await change('gwenola-kerbrazic', { bio: 'Un mot juste.' });
    await publisher.publishDue();
    expect(await publisher.publishNow('schedule')).toBeUndefined();
    expect(liveManifest()?.release).toBe(before);
    expect(await payload.findGlobal({ slug: 'publishing' })).toMatchObject({ heldBy: 'Ada' });

    await want(payload, { what: 'resume', by: 'Ada' });
    await soon(publisher.publishDue);
    expect(page('talents/gwenola-kerbrazic.html')).toContain('Un mot juste.');
  });

  it('takes off who left even while releases are held, and nothing else', async () => {
    await change('gwenola-kerbrazic', { bio: 'Avant le retour.' });
    await publisher.publishDue();
    await want(payload, { what: 'rollback', by: 'Ada' });
    await soon(publisher.publishDue);
    await change('gwenola-kerbrazic', { bio: 'Pendant la suspension.' });
    await change('theo-rinaldeschi', { _status: 'draft' });
    await publisher.publishDue();
    await expect.poll(() => filesNaming('theo-rinaldeschi'), { timeout: 20_000 }).toEqual([]);
    expect(page('talents/gwenola-kerbrazic.html')).not.toContain('Pendant la suspension');
    const [release] = await releases();
    expect(release).toMatchObject({ outcome: 'live', reason: 'removal', scope: 'removal' });

    await want(payload, { what: 'resume', by: 'Ada' });
    await soon(publisher.publishDue);
    expect(page('talents/gwenola-kerbrazic.html')).toContain('Pendant la suspension');
  });

  it('takes off who left though another record cannot be shown, and tells the admins of that one', async () => {
    const failing = makePublisher({
      ...kit,
      render: async (asked) => {
        if (asked === '/talents/gwenola-kerbrazic') throw new Error('No ink.');
        return kit.render(asked);
      },
    });
    await change('gwenola-kerbrazic', { bio: 'Ne se montre pas.' });
    await failing.publishDue();
    expect(said.at(-1)).toContain('No ink.');
    const [failed] = await releases();
    expect(failed).toMatchObject({ outcome: 'failed' });
    expect(failed?.report).toContain(`The site still serves release ${liveManifest()?.release}.`);

    await change('lou-ferrandeix', { _status: 'draft' });
    await failing.publishDue();
    await expect.poll(() => filesNaming('lou-ferrandeix'), { timeout: 20_000 }).toEqual([]);
    expect(page('talents/gwenola-kerbrazic.html')).toContain('Pendant la suspension');
    const mails = await payload.find({
      collection: 'outbox',
      where: { kind: { equals: 'account' } },
    });
    expect(
      mails.docs.filter(({ content }) => JSON.stringify(content).includes('No ink.')),
    ).toHaveLength(1);

    await publisher.publishDue();
    await publisher.publishNow('schedule');
    expect(page('talents/gwenola-kerbrazic.html')).toContain('Ne se montre pas.');
  });

  it('drops a whole release under way for who leaves, then makes it', async () => {
    const someone = String((await shownPeople())[0]);
    let isLeaving: Promise<void> | undefined;
    let rendered = 0;
    const slow = makePublisher({
      ...kit,
      render: async (asked) => {
        isLeaving ??= change(someone, { _status: 'draft' });
        await isLeaving;
        rendered += 1;
        if (rendered < 150) await new Promise((resolve) => setTimeout(resolve, 20));
        return kit.render(asked);
      },
    });
    const watching = setInterval(() => void slow.overtake(), 100);
    await expect(slow.publishWhole('asked')).rejects.toThrow('was dropped');
    clearInterval(watching);
    await slow.publishDue();
    await expect.poll(() => filesNaming(someone), { timeout: 20_000 }).toEqual([]);
    const kinds = (await releases()).map(({ scope }) => scope);
    expect(kinds.slice(0, 2)).toEqual(['full', 'removal']);
  });

  it('finds at night that nothing differs', async () => {
    const whole = await publisher.publishWhole('night');
    expect(whole).toMatchObject({ outcome: 'live', scope: 'full', written: 0, removed: 0 });
  });
});

const makePublisher = (ofKit: Kit) =>
  createPublisher({ payload, kit: ofKit, say: (line) => said.push(line) });

/** The publisher looks at what is asked once a second. */
async function soon(work: () => Promise<void>): Promise<void> {
  await expect
    .poll(
      async () => {
        await work();
        return (await payload.findGlobal({ slug: 'publishing' })).wanted ?? null;
      },
      { timeout: 10_000 },
    )
    .toBeNull();
}

const shownPeople = async () => {
  const where = { _status: { equals: 'published' } };
  return (await payload.find({ collection: 'talents', where })).docs.map(({ slug }) => slug);
};

const releases = async () =>
  (await payload.find({ collection: 'releases', sort: '-createdAt', limit: 5 })).docs;

const site = () => path.join(realpathSync(dataFile('current')), 'site');
const page = (name: string) => readFileSync(path.join(site(), name), 'utf8');

/** Files of every copy on disk that name a slug. */
const filesNaming = (slug: string): string[] =>
  readdirSync(releasesDir()).flatMap((copy) => {
    const root = path.join(releasesDir(), copy);
    return existsSync(root)
      ? readdirSync(root, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => path.join(entry.parentPath, entry.name))
          .filter((file) => file.includes(slug) || readFileSync(file).includes(slug))
      : [];
  });

async function change(slug: string, data: Record<string, unknown>): Promise<void> {
  const { docs } = await payload.find({ collection: 'talents', where: { slug: { equals: slug } } });
  await payload.update({ collection: 'talents', id: String(docs[0]?.id), data: data as never });
}
