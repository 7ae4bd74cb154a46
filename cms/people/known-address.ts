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
  collection: 'submissions' | 'comments' | 'notices' | 'requests' | 'briefs',
  email: string,
  req?: PayloadRequest,
): Promise<string[]> {
  const field = fields[collection] ?? 'email';
  const found = await atAddress<{ id: string }>({ payload, collection, field, email, req });
  return found.map(({ id }) => id);
}

const fields: Partial<Record<CollectionSlug, string>> = {
  requests: 'identity',
  briefs: 'employer.email',
};

/** Databases compare addresses as they were typed: what is alike is read, what is the same is kept. */
async function atAddress<T>({ payload, collection, field, email, req }: Looking): Promise<T[]> {
  const { docs } = await payload.db.find<T & Record<string, unknown>>({
    collection,
    where: { [field]: { like: email } },
    pagination: false,
    limit: 0,
    ...(req && { req }),
  });
  const [name = '', inside] = field.split('.');
  const valueOf = (doc: Record<string, unknown>) =>
    inside === undefined ? doc[name] : (Object(doc[name]) as Record<string, unknown>)[inside];
  return docs.filter((doc) => foldAddress(String(valueOf(doc))) === foldAddress(email));
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
