/** What is kept under an address of mail, however it was typed. */
import type { CollectionSlug, Payload, PayloadRequest } from 'payload';

/** The form in which addresses are compared. */
export const foldAddress = (email: string): string => email.trim().toLowerCase();

/** Profiles whose private address is this one, drafts too. */
export const talentsAt = (payload: Payload, email: string, req?: PayloadRequest) =>
  atAddress<TalentAt>({ payload, collection: 'talents', field: 'privateEmail', email, req });

/** Ids of what somebody sent from this address, or asked for in the register. */
export async function sentFrom(
  payload: Payload,
  collection: 'submissions' | 'comments' | 'notices' | 'requests',
  email: string,
  req?: PayloadRequest,
): Promise<string[]> {
  const field = collection === 'requests' ? 'identity' : 'email';
  const found = await atAddress<{ id: string }>({ payload, collection, field, email, req });
  return found.map(({ id }) => id);
}

/** Databases compare addresses as they were typed: what is alike is read, what is the same is kept. */
async function atAddress<T>({ payload, collection, field, email, req }: Looking): Promise<T[]> {
  const { docs } = await payload.db.find<T & Record<string, unknown>>({
    collection,
    where: { [field]: { like: email } },
    pagination: false,
    limit: 0,
    ...(req && { req }),
  });
  return docs.filter((doc) => foldAddress(String(doc[field])) === foldAddress(email));
}

export type TalentAt = {
  id: string;
  name: string;
  preferredLocale?: 'fr' | 'en';
  hiddenAt?: string | null;
};
type Looking = {
  payload: Payload;
  collection: CollectionSlug;
  field: string;
  email: string;
  req?: PayloadRequest | undefined;
};
