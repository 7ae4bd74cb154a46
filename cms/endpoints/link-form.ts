/** What the forms behind the links of our mails have in common: each is sent once, with the token of its link. */
import type { Payload } from 'payload';
import type * as z from 'zod/mini';
import { formErrors } from '../../content/schema/form-errors.ts';
import type { LinkPurpose } from '../collections/SignedLinks.ts';
import type { Rows } from '../database/rows.ts';
import { tokenHash } from './link-token.ts';
import { allows } from './rate-limits.ts';
import { readForm, refuse } from './read-form.ts';

/** The fields of a form that `schema` reads, from a visitor who may still send one; else the answer that refuses it. */
export async function readLinkForm<T extends z.ZodMiniType>(
  request: Request,
  schema: T,
): Promise<{ fields: z.infer<T> } | Response> {
  const form = await readForm(request);
  if (form instanceof Response) return form;
  const parsed = schema.safeParse(form.fields);
  if (!parsed.success) return refuse(422, formErrors(parsed.error.issues));
  if (!(await allows({ link: form.visitor })))
    return refuse(429, [{ path: [], code: 'form.tooMany' }]);
  return { fields: parsed.data };
}

/** The link that a token belongs to, used or not, where it is for one of these purposes. */
export const findLink = <L extends { id: string }>(
  payload: Payload,
  { token, purposes }: { token: string; purposes: readonly LinkPurpose[] },
): Promise<L | null> =>
  payload.db.findOne<L>({
    collection: 'signed-links',
    where: {
      and: [{ tokenHash: { equals: tokenHash(token) } }, { purpose: { in: [...purposes] } }],
    },
  });

/** Uses a link up in the transaction of `rows`; false where it was used or has expired. `at`: ISO 8601. */
export async function useUp(rows: Rows, { id, at }: { id: string; at: string }): Promise<boolean> {
  const used = await rows.update(
    'signed_links',
    { usedAt: at, updatedAt: at },
    { equal: { id }, empty: ['usedAt'], later: { expiresAt: at } },
  );
  return used.length > 0;
}

/** The answer to a link that does nothing any more. */
export const usedLink = (): Response => refuse(422, [{ path: ['token'], code: 'link.used' }]);
