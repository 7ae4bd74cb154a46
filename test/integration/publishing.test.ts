import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFile, nameSnapshot } from '../../cms/env.ts';
import { inTransaction } from '../../cms/database/rows.ts';
import { importContent } from '../../scripts/lib/import-content.ts';
import { openKit, type Kit } from '../../scripts/lib/kit.ts';
import { prepareKit } from '../../scripts/lib/prepare.ts';
import { publish } from '../../scripts/lib/publish.ts';
import { liveManifest, recoverReleases, releasesDir } from '../../scripts/lib/releases.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';

let cms: TestCms;
let payload: Payload;
let kit: Kit;

beforeAll(async () => {
  cms = await startCms();
  payload = cms.payload;
  nameSnapshot(dataFile('snapshot.db'));
  await prepareKit();
  kit = await openKit();
  await importContent({ payload, demo: true, log: () => {} });
  recoverReleases();
});
afterAll(() => cms.stop());

describe('the content of the project', () => {
  it('is imported once: a second import makes nothing', async () => {
    const again = await importContent({ payload, demo: true, log: () => {} });
    expect(again).toEqual({ made: 0, linked: 0 });
  });
});

describe('a release', () => {
  it('has a page for every person in both languages, and nothing is published twice for nothing', async () => {
    const first = await publish({ payload, kit, reason: 'test' });
    expect(first.outcome).toBe('live');
    expect(page('talents/gwenola-kerbrazic.html')).toContain('Gwenola Kerbrazic');
    expect(page('en/talents/gwenola-kerbrazic.html')).toContain('<html lang="en"');
    expect(pagesOf('talents')).toHaveLength(20);
    const again = await publish({ payload, kit, reason: 'test' });
    expect(again).toEqual({ outcome: 'unchanged', release: liveManifest()?.release });
  });

  it('no longer shows who was taken offline, in no page and no index of the live site', async () => {
    await change('theo-rinaldeschi', { _status: 'draft' });
    await publish({ payload, kit, reason: 'test' });
    expect(pagesOf('talents')).not.toContain('theo-rinaldeschi.html');
    const naming = readdirSync(site(), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html') || name.endsWith('.xml'))
      .filter((name) => page(name).includes('theo-rinaldeschi'));
    expect(naming).toEqual([]);
    const releases = readdirSync(releasesDir(), { recursive: true, encoding: 'utf8' });
    expect(releases.filter((name) => name.includes('theo-rinaldeschi'))).toEqual([]);
  });

  it('leads from a former address to the present one', async () => {
    await change('lou-ferrandeix', { slug: 'lou-ferrandeix-regie' });
    await publish({ payload, kit, reason: 'test' });
    expect(page('talents/lou-ferrandeix-regie.html')).toContain('Lou Ferrandeix');
    expect(page('talents/lou-ferrandeix.html')).toContain('/talents/lou-ferrandeix-regie');
  });

  it('that fails its checks leaves the live one, and says what and why in the CMS', async () => {
    const live = liveManifest();
    const broken: Kit = {
      ...kit,
      render: async (path) =>
        path === '/metiers' ? html('<a href="/metiers/nowhere">x</a>') : kit.render(path),
    };
    await expect(publish({ payload, kit: broken, reason: 'test', scope: 'full' })).rejects.toThrow(
      `The site still serves release ${live?.release}.`,
    );
    expect(liveManifest()).toEqual(live);
    expect(readdirSync(releasesDir()).filter((name) => /^\.(?!next$)/.test(name))).toEqual([]);
    const { docs } = await payload.find({ collection: 'releases', sort: '-createdAt', limit: 1 });
    expect(docs[0]).toMatchObject({ outcome: 'failed', reason: 'test' });
    expect(docs[0]?.report).toContain('metiers.html links to /metiers/nowhere');
  });

  it('is refused when a page shows a mail address that nobody made public', async () => {
    const leaking: Kit = {
      ...kit,
      render: async (path) =>
        path === '/regions' ? html('gwenola@exemple.invalid') : kit.render(path),
    };
    await expect(publish({ payload, kit: leaking, reason: 'test', scope: 'full' })).rejects.toThrow(
      'regions.html shows a mail address that nobody made public',
    );
  });

  it('keeps the last public state of a record that can no longer be published, and says so', async () => {
    const { docs } = await payload.find({
      collection: 'crafts',
      where: { slug: { equals: 'regisseur-general' } },
    });
    await inTransaction(payload, async (rows) => {
      await rows.update('guides', { author: '' }, { equal: { craft: docs[0]?.id } });
    });
    const published = await publish({ payload, kit, reason: 'test', scope: 'full' });
    expect(published).toMatchObject({ outcome: 'live', refusals: 1 });
    expect(page('metiers/regisseur-general.html')).toContain('L’équipe de Générique');
    const report = await payload.find({ collection: 'releases', sort: '-createdAt', limit: 1 });
    expect(report.docs[0]?.report).toContain('Kept as it was: guide');
  });

  it('makes a damaged snapshot anew', async () => {
    for (const end of ['-wal', '-shm']) rmSync(dataFile(`snapshot.db${end}`), { force: true });
    writeFileSync(
      dataFile('snapshot.db'),
      'no database at all, but long enough to be read as one'.repeat(40),
    );
    const published = await publish({ payload, kit, reason: 'test', scope: 'full' });
    expect(published.outcome).toBe('live');
    expect(page('talents/gwenola-kerbrazic.html')).toContain('Gwenola Kerbrazic');
  });

  it('survives a restart: what a killed release left is removed, a dangling link is mended', () => {
    const live = liveManifest()?.release;
    const halves = ['.making-99', '98'].map((name) => path.join(releasesDir(), name, 'site'));
    for (const half of halves) mkdirSync(half, { recursive: true });
    rmSync(dataFile('current'));
    symlinkSync('releases/98', dataFile('current'));
    recoverReleases();
    expect(liveManifest()?.release).toBe(live);
    expect(halves.filter((half) => existsSync(half))).toEqual([]);
  });
});

const site = () => path.join(realpathSync(dataFile('current')), 'site');
const page = (name: string) => readFileSync(path.join(site(), name), 'utf8');
const pagesOf = (folder: string) =>
  existsSync(site())
    ? readdirSync(path.join(site(), folder)).filter((name) => name.endsWith('.html'))
    : [];

const html = (body: string) => ({
  body: Buffer.from(
    `<!doctype html><html lang="fr"><head><title>x</title></head><body>${body}</body></html>`,
  ),
  type: 'text/html',
});

async function change(slug: string, data: Record<string, unknown>): Promise<void> {
  const { docs } = await payload.find({ collection: 'talents', where: { slug: { equals: slug } } });
  await payload.update({ collection: 'talents', id: String(docs[0]?.id), data: data as never });
}
