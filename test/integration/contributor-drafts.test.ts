import { afterAll, beforeAll, expect, it } from 'vitest';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { addUser, articleData } from '../helpers/ground.ts';
import { rest } from '../helpers/rest.ts';

let cms: TestCms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms.stop());

it('a contributor’s saves go on from each other, and from an editor’s', async () => {
  const contributor = await addUser(cms.payload, 'contributor');
  const editor = await addUser(cms.payload, 'editor');
  const body = await articleData(cms.payload, { _status: 'draft' });
  const made = await rest({
    method: 'POST',
    path: '/articles?draft=true',
    body,
    token: contributor.token,
  });
  const path = `/articles/${made.json.doc?.id}?draft=true`;
  const save = async (account: { token: string }, data: object) =>
    (await rest({ method: 'PATCH', path, body: data, token: account.token })).status;
  const statuses = [
    await save(contributor, { title: 'Deux' }),
    await save(editor, { standfirst: 'Relu.' }),
    await save(contributor, { author: 'Trois' }),
  ];
  expect(statuses).toEqual([200, 200, 200]);
  const { json } = await rest({ path, token: editor.token });
  expect(json).toMatchObject({
    title: 'Deux',
    standfirst: 'Relu.',
    author: 'Trois',
    writer: contributor.id,
  });
});
