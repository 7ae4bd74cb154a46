import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPublic, type PublicRow } from '../../cms/snapshot/read-public.ts';
import { loadContent } from '../../content/load.ts';
import type { Craft } from '../../content/schema/craft.ts';
import { importContent } from '../../scripts/lib/import-content.ts';
import { noLinks } from '../../scripts/lib/link-crafts.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { makeCraft } from '../helpers/records.ts';

let cms: TestCms;
let payload: Payload;
const seeded = loadContent({ demo: false }).crafts;
const lines: string[] = [];
const importAgain = () =>
  importContent({ payload, demo: false, log: (line) => void lines.push(line) });

beforeAll(async () => {
  cms = await startCms();
  ({ payload } = cms);
  await importAgain();
});
afterAll(() => cms.stop());

it('gives crafts all that the files say, links to crafts that come later included', async () => {
  expect(await publicCrafts()).toEqual(seeded);
});

it('repeats nothing', async () => {
  expect(await importAgain()).toEqual({ made: 0, linked: 0 });
});

it('links crafts that were there without links, and leaves those that editors described', async () => {
  await edit('scripte', noLinks);
  await edit('assistant-scripte', { ...noLinks, jargon: [{ value: 'mouchard' }] });
  expect(await importAgain()).toEqual({ made: 0, linked: 1 });
  expect(lines.at(-1)).toBe('1 crafts that were there, linked to others');
  const crafts = new Map((await publicCrafts()).map((craft) => [craft.slug, craft]));
  expect(crafts.get('scripte')).toEqual(seeded.find(({ slug }) => slug === 'scripte'));
  expect(crafts.get('assistant-scripte')).toMatchObject({ ...noLinks, jargon: ['mouchard'] });
});

it('refuses a craft that leads to itself', async () => {
  const id = await idOf('scripte');
  await expect(edit('scripte', { leadsTo: [id] })).rejects.toMatchObject({ status: 400 });
});

it('takes a craft that is deleted from those that named it', async () => {
  const leadsTo = async () =>
    (await publicCrafts()).find(({ slug }) => slug === 'assistant-scripte')?.leadsTo;
  const { id } = await makeCraft(payload, { slug: 'metier-de-passage' });
  await edit('assistant-scripte', { leadsTo: [id, await idOf('scripte')] });
  expect(await leadsTo()).toEqual(['metier-de-passage', 'scripte']);
  await payload.delete({ collection: 'crafts', id });
  expect(await leadsTo()).toEqual(['scripte']);
});

/** The crafts as the site sees them, in its order. */
async function publicCrafts(): Promise<Craft[]> {
  const rows: PublicRow[] = [];
  const refused: string[] = [];
  await readPublic({
    payload,
    onRow: (row) => void (row.kind === 'craft' && rows.push(row)),
    onRefusal: ({ problem }) => void refused.push(problem),
  });
  expect(refused).toEqual([]);
  const slugs = seeded.map(({ slug }) => slug);
  return rows
    .map(({ record }) => record as Craft)
    .toSorted((a, b) => slugs.indexOf(a.slug) - slugs.indexOf(b.slug));
}

async function idOf(slug: string): Promise<string> {
  const where = { slug: { equals: slug } };
  const { docs } = await payload.find({ collection: 'crafts', where, depth: 0 });
  return docs[0]?.id ?? '';
}

async function edit(slug: string, data: Record<string, unknown>): Promise<void> {
  await payload.update({ collection: 'crafts', id: await idOf(slug), data, depth: 0 });
}
