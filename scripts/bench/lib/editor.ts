/** An editor of the CMS, over HTTP as the admin's own requests go. */

export type Editor = {
  /** A person's document. */
  person: (id: string) => Promise<Person>;
  /** Changes a person. Resolves with the moments of sending and of the answer. */
  change: (id: string, data: Partial<Person>) => Promise<Saved>;
  /** The releases recorded since a moment, oldest first. */
  releasesSince: (moment: number) => Promise<RecordedRelease[]>;
};

/** Milliseconds since the epoch. */
export type Saved = { sentAt: number; answeredAt: number };

export type Person = {
  bio?: string | null;
  credits: { role: string; [field: string]: unknown }[];
  _status: 'published' | 'draft';
};

/** `seconds` and `steps`: how long the release and each of its steps took. */
export type RecordedRelease = {
  number: number;
  outcome: string;
  /** What was made: `changes`, `removal`, `full` … */
  scope?: string | null;
  createdAt: string;
  seconds?: number | null;
  steps?: Record<string, number> | null;
};

/** Signs in once. Throws, as every request does, with what the CMS answered. */
export async function signIn({ cmsUrl, email, password }: Account): Promise<Editor> {
  let token = '';
  const ask = async (method: string, path: string, body?: object): Promise<Answer> => {
    const answer = await fetch(`${cmsUrl}/api${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `JWT ${token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 500)}`);
    return JSON.parse(text) as Answer;
  };
  token = (await ask('POST', '/users/login', { email, password })).token ?? '';
  return {
    person: async (id) => (await ask('GET', `/talents/${id}?depth=0&locale=fr`)) as Person & Answer,
    change: async (id, data) => {
      const sentAt = Date.now();
      await ask('PATCH', `/talents/${id}?depth=0&locale=fr`, data);
      return { sentAt, answeredAt: Date.now() };
    },
    releasesSince: async (moment) => {
      const since = encodeURIComponent(new Date(moment).toISOString());
      const { docs } = await ask(
        'GET',
        `/releases?depth=0&limit=0&sort=createdAt&where[createdAt][greater_than]=${since}`,
      );
      return docs ?? [];
    },
  };
}

type Account = { cmsUrl: string; email: string; password: string };
type Answer = { token?: string; docs?: RecordedRelease[] };
