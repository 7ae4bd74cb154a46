import { beforeAll, afterAll, it, expect } from 'vitest';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { makeTalent } from '../helpers/records.ts';
let cms: TestCms;
beforeAll(async () => { cms = await startCms(); });
afterAll(() => cms.stop());
it('x', async () => {
  const talent = await makeTalent(cms.payload);
  const t2 = await makeTalent(cms.payload);
  expect([talent.slug, t2.slug]).toEqual(['camille-martel', 'camille-martel-2']);
});
