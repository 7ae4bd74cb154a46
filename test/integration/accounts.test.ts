import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { addGround, addUser, type Ground, talentData } from '../helpers/ground.ts';
import { rest } from '../helpers/rest.ts';

let cms: TestCms;
let ground: Ground;
let token: string;

beforeAll(async () => {
  cms = await startCms();
  cms.payload.logger.level = 'silent';
  ground = await addGround(cms.payload);
  ({ token } = await addUser(cms.payload, 'admin'));
});
afterAll(() => cms.stop());

describe('a password', () => {
  const account = (password: string) => ({
    email: `${crypto.randomUUID()}@exemple.invalid`,
    password,
    role: 'contributor',
  });

  it('of less than 12 characters is refused, with what to do', async () => {
    const refused = await rest({ method: 'POST', path: '/users', token, body: account('abc') });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Choisissez un mot de passe de 12 caractères ou plus.');
    const body = account('douze caractères');
    const made = await rest({ method: 'POST', path: '/users', token, body });
    expect(made.status).toBe(201);
    const path = `/users/${made.json.doc?.id}`;
    const changed = await rest({ method: 'PATCH', path, token, body: { password: 'court' } });
    expect(changed.status).toBe(400);
    const { email } = body;
    const login = { method: 'POST', path: '/users/login' } as const;
    expect((await rest({ ...login, body: { email, password: 'court' } })).status).toBe(401);
    expect((await rest({ ...login, body: { email, password: body.password } })).status).toBe(200);
  });

  it('is sent to the address of the account, not to one that only looks like it', async () => {
    const body = { ...account('douze caractères'), email: 'kim@exemple.invalid' };
    await rest({ method: 'POST', path: '/users', token, body });
    const email = '\u212Aim@exemple.invalid';
    await rest({ method: 'POST', path: '/users/forgot-password', body: { email } });
    const { docs } = await cms.payload.find({ collection: 'outbox', pagination: false });
    const sentTo = docs.map(({ content }) => (content as { to?: string } | null)?.to);
    expect(sentTo).toEqual([body.email]);
  });
});

describe('a request that names no language, or none of ours', () => {
  it.each(['', '?locale=xx'])('reads and writes French (%s)', async (query) => {
    const made = await rest({
      method: 'POST',
      path: `/talents${query}`,
      token,
      body: talentData(ground, { name: `Paule ${query}`, bio: 'Je tiens la perche.' }),
    });
    expect(made.status).toBe(201);
    const read = await rest({ path: `/talents/${made.json.doc?.id}${query}`, token });
    expect(read.json['bio']).toBe('Je tiens la perche.');
  });
});

describe('a picture whose words changed', () => {
  it('wakes the worker', async () => {
    const { id } = await cms.payload.create({
      collection: 'media',
      data: { alt: 'Un plateau', credit: 'Paule Durand', purpose: 'editorial' },
      filePath: new URL('../fixtures/picture.png', import.meta.url).pathname,
    });
    await cms.payload.delete({ collection: 'changes', where: { id: { exists: true } } });
    await cms.payload.update({ collection: 'media', id, data: { alt: 'Un plateau, la nuit' } });
    const { docs } = await cms.payload.find({ collection: 'changes', pagination: false });
    expect(docs.map(({ record }) => record)).toEqual([id]);
  });
});
