import type { Payload, Where } from 'payload';
import type { SignUp } from '../../content/schema/sign-up.ts';
import { fold } from '../../content/search/fold.ts';
import { fullName } from './talent-from-sign-up.ts';

/**
 * People listed who may be the one who signs up: the same e-mail, or the same name, accents and order of its words
 * apart, and a craft in common. For editors only: nobody else learns who is listed or hidden.
 */
export async function duplicatesOf({ payload, signUp }: Asked): Promise<Duplicate[]> {
  const { email } = signUp;
  const names = nameKeys(signUp);
  const byMail = await talentsWhere(payload, {
    privateEmail: { in: [...new Set([email, email.toLowerCase()])] },
  });
  const crafts = await craftsOf(payload, signUp);
  const byCraft = await talentsWhere(payload, { 'crafts.craft': { in: crafts } });
  const sameName = byCraft.filter(({ name, legalName }) =>
    [name, legalName ?? ''].some((one) => names.has(nameKey(one))),
  );
  return [...new Map([...byMail, ...sameName].map(({ id, name }) => [id, { id, name }])).values()];
}

/** "Le Goff, Maël" and "MAEL LE GOFF" are the same name. */
export const nameKey = (name: string): string => fold(name).split(' ').toSorted().join(' ');

/** The keys of the name on contracts and of the one shown. */
export const nameKeys = (
  signUp: Pick<SignUp, 'firstName' | 'lastName' | 'stageName'>,
): Set<string> => new Set([fullName(signUp), signUp.stageName].filter(Boolean).map(nameKey));

async function craftsOf(payload: Payload, { crafts }: SignUp): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'crafts',
    where: { slug: { in: crafts.map(({ craft }) => craft) } },
    pagination: false,
    limit: 0,
    select: { slug: true },
  });
  return docs.map(({ id }) => id);
}

async function talentsWhere(payload: Payload, where: Where): Promise<Named[]> {
  const { docs } = await payload.db.find<Named>({
    collection: 'talents',
    where,
    pagination: false,
    limit: 0,
    select: { name: true, legalName: true },
  });
  return docs;
}

type Named = { id: string; name: string; legalName?: string | null };
type Asked = { payload: Payload; signUp: SignUp };

/** `name`: the one shown. */
export type Duplicate = { id: string; name: string };
