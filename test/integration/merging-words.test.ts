import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../cms/merging/compare.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { addGround, addUser, talentData } from '../helpers/ground.ts';

let cms: TestCms;
beforeAll(async () => {
  cms = await startCms();
  cms.payload.logger.level = 'silent';
});
afterAll(() => cms.stop());

describe('Two records beside each other', () => {
  it.each([
    ['fr', 'les deux', 'Crédits vérifiés'],
    ['en', 'both', 'Credits checked'],
  ])('say choices in the words of the form, not in those of the code: %s', async (...said) => {
    const [locale, ...words] = said;
    const { payload } = cms;
    const ground = await addGround(payload);
    const { id: user } = await addUser(payload, 'editor');
    const add = (mobility: string) =>
      payload.create({
        collection: 'talents',
        data: talentData(ground, {
          mobility,
          crafts: [{ craft: ground.craft, form: 'both', experience: 'senior' }],
          verifications: [{ subject: 'credits', by: 'Ciclic', on: '2026-11-01T12:00:00.000Z' }],
        }),
      });
    const ids: [string, string] = [(await add('france')).id, (await add('world')).id];
    const account = await payload.findByID({ collection: 'users', id: user });
    const req = await createLocalReq({ user: account }, payload);
    req.i18n.language = locale === 'en' ? 'en' : 'fr';
    const compared = JSON.stringify(await compare({ req, collection: 'talents', ids }));
    for (const word of words) expect(compared).toContain(word);
    expect(compared).not.toMatch(/credits · |"(?:france|world)"/);
  });
});
