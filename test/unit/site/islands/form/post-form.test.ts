import { afterEach, describe, expect, it, vi } from 'vitest';
import { postForm } from '../../../../../site/islands/form/post-form.ts';

afterEach(() => vi.unstubAllGlobals());

describe('posting a form', () => {
  it('gives the answer of the endpoint, accepted or not', async () => {
    const refused = { ok: false, errors: [{ path: ['name'], code: 'contact.name.missing' }] };
    answer(Response.json({ ok: true, state: 'accepted' }, { status: 202 }));
    expect(await postForm(form)).toEqual({ ok: true, state: 'accepted' });
    answer(Response.json(refused, { status: 422 }));
    expect(await postForm(form)).toEqual(refused);
  });

  it('takes the page of a proxy, or any other JSON, for a server that is away', async () => {
    const away = { ok: false, errors: [{ path: [], code: 'form.unavailable' }] };
    answer(new Response('<h1>Bad gateway</h1>', { status: 502 }));
    expect(await postForm(form)).toEqual(away);
    answer(Response.json({ errors: [{ message: 'Not found' }] }, { status: 404 }));
    expect(await postForm(form)).toEqual(away);
    answer(Response.json({ ok: true }));
    expect(await postForm(form)).toEqual(away);
  });

  it('fails where the network does, so that the caller can say so', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(postForm(form)).rejects.toThrow(TypeError);
  });
});

const form = { action: '/api/forms/contact', body: { name: 'Ana' } };

const answer = (response: Response) => vi.stubGlobal('fetch', async () => response);
