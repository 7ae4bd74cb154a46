import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPublic } from '../../cms/snapshot/read-public.ts';
import { loadContent } from '../../content/load.ts';
import type { Brief } from '../../content/schema/brief.ts';
import type { Charter } from '../../content/schema/charter.ts';
import type { SeedCharter } from '../../content/schema/seed.ts';
import { briefData } from '../../scripts/lib/brief-data.ts';
import { charterData } from '../../scripts/lib/import-references.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { makeCraft, makeDepartment, makeTerritory } from '../helpers/records.ts';

const { briefs, charters } = loadContent({ demo: true });
let cms: TestCms;

/** As the import makes it; resolves with its id. */
async function makeSeeded(payload: TestCms['payload'], charter: SeedCharter): Promise<string> {
  const { inEnglish, ...data } = charterData(charter);
  const collection = 'charters';
  const { id } = await payload.create({ collection, data: data as never, locale: 'fr' });
  await payload.update({ collection, id, data: inEnglish as never, locale: 'en' });
  return id;
}

beforeAll(async () => {
  cms = await startCms();
  const { payload } = cms;
  const { id: department } = await makeDepartment(payload);
  const known = new Map<string, string>();
  for (const slug of briefs.flatMap(({ needs }) => needs.crafts))
    known.set(slug, (await makeCraft(payload, { slug, department })).id);
  for (const slug of briefs.flatMap(({ needs }) => needs.bases))
    known.set(slug, (await makeTerritory(payload, { slug })).id);
  for (const charter of charters) known.set(charter.slug, await makeSeeded(payload, charter));
  const ids = (_: string, slugs: string[]) => slugs.map((slug) => known.get(slug) ?? '');
  for (const brief of briefs)
    await payload.create({
      collection: 'briefs',
      data: briefData(brief, ids, new Date()) as never,
    });
});
afterAll(() => cms.stop());

it('the invented projects are published as their file says, open, and without a hidden employer', async () => {
  const found: Brief[] = [];
  await readPublic({
    payload: cms.payload,
    onRow: ({ kind, record }) => void (kind === 'brief' && found.push(record as Brief)),
    onRefusal: ({ problem }) => {
      throw new Error(problem);
    },
  });
  expect(found).toHaveLength(briefs.length);
  for (const brief of briefs) {
    const { slug, title, project, terms, needs, employer, specification } = brief;
    const shown = found.find((one) => one.slug === slug);
    expect(shown).toMatchObject({ isDemo: true, title, project, terms, needs });
    expect(shown?.employer).toBe(employer.isHidden ? undefined : employer.name);
    expect(shown?.specification?.text).toBe(specification);
    expect(shown?.charters).toEqual(brief.charters);
    expect(JSON.stringify(shown)).not.toContain(employer.email);
    expect(shown?.closesOn.localeCompare(new Date().toISOString().slice(0, 10))).toBe(1);
  }
});

it('the invented charters are published in both languages, as their file says', async () => {
  const found = new Map<string, Charter>();
  await readPublic({
    payload: cms.payload,
    onRow: ({ kind, slug, record }) =>
      void (kind === 'charter' && found.set(slug, record as Charter)),
    onRefusal: ({ problem }) => {
      throw new Error(problem);
    },
  });
  expect(charters.length).toBeGreaterThan(0);
  for (const charter of charters) expect(found.get(charter.slug)).toMatchObject(charter);
});

it('owes nobody a mail', async () => {
  expect((await cms.payload.count({ collection: 'outbox' })).totalDocs).toBe(0);
});
