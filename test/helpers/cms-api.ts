import type { Product } from './product.ts';

export type CmsApi = {
  /** The records of a collection that match a query such as `where[email][equals]=…`. */
  find: (collection: string, query: string) => Promise<Record<string, unknown>[]>;
  /** Any request under `/api`; resolves with the JSON of the answer whatever its status. */
  ask: (method: string, path: string, body?: object) => Promise<CmsAnswer>;
};

/** Signs in to the CMS as its first administrator, over HTTP. */
export async function signInToApi({ cmsUrl, admin }: Product): Promise<CmsApi> {
  let token = '';
  const ask: CmsApi['ask'] = async (method, path, body) => {
    const answer = await fetch(`${cmsUrl}/api${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `JWT ${token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const { status, body } = await ask('POST', '/users/login', admin);
  if (status !== 200) throw new Error(`The CMS refused the administrator (${status}).`);
  token = String(body['token']);
  return {
    ask,
    find: async (collection, query) => {
      const found = await ask('GET', `/${collection}?depth=0&${query}`);
      return found.body['docs'] as Record<string, unknown>[];
    },
  };
}

type CmsAnswer = { status: number; body: Record<string, unknown> };
