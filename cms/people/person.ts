/** What has to be known about a listed person before they are erased, because it finds the rest. */
import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload';
import { foldAddress, talentsAt } from './known-address.ts';

/** `addresses`: private ones, present and former, that no other profile has (an agent's may be several people's). */
export type Person = { id: string; names: string[]; addresses: string[]; photos: string[] };

/** Reads the document and all its versions; undefined where there is no such profile. */
export async function personOf({ payload, talent, req }: Asked): Promise<Person | undefined> {
  const doc = await payload.db.findOne<Told>({
    collection: 'talents',
    where: { id: { equals: talent } },
    ...(req && { req }),
  });
  if (!doc) return undefined;
  const { docs: versions } = await payload.db.findVersions<Told>({
    collection: 'talents',
    where: { parent: { equals: talent } },
    pagination: false,
    limit: 0,
    ...(req && { req }),
  });
  const told = [doc, ...versions.map(({ version }) => version)];
  const known = distinct(told.map(({ privateEmail }) => privateEmail && foldAddress(privateEmail)));
  const addresses: string[] = [];
  for (const address of known) {
    const at = await talentsAt(payload, address, req);
    if (at.every(({ id }) => id === talent)) addresses.push(address);
  }
  return {
    id: talent,
    names: distinct(told.flatMap(({ name, legalName }) => [name, legalName])),
    addresses,
    photos: distinct(told.map(({ photo }) => (typeof photo === 'object' ? photo?.id : photo))),
  };
}

/** Of these pictures, those that nothing shows any more, in any version of anything. */
export async function unusedPictures({ payload, pictures, req }: Shown): Promise<string[]> {
  const unused = new Set(pictures);
  for (const { collection, path, hasVersions } of pictureFields(payload))
    for (const picture of unused) {
      const isShown = async (where: Where) =>
        (await payload.count({ collection, where, req })).totalDocs > 0;
      const isKept = async (where: Where) =>
        (await payload.countVersions({ collection, where, req })).totalDocs > 0;
      const inVersions = { [`version.${path}`]: { equals: picture } };
      if (
        (await isShown({ [path]: { equals: picture } })) ||
        (hasVersions && (await isKept(inVersions)))
      )
        unused.delete(picture);
    }
  return [...unused];
}

/** Every field at the top of a collection that shows a picture. */
function pictureFields(payload: Payload): PictureField[] {
  return payload.config.collections.flatMap(({ slug, flattenedFields, versions }) =>
    flattenedFields.flatMap((field) =>
      field.type === 'upload' && field.relationTo === 'media'
        ? [{ collection: slug, path: field.name, hasVersions: Boolean(versions) }]
        : [],
    ),
  );
}

const distinct = (values: (string | null | undefined)[]): string[] =>
  [
    ...new Set(values.filter((value) => typeof value === 'string' && value.trim() !== '')),
  ] as string[];

type Asked = { payload: Payload; talent: string; req?: PayloadRequest };
type Shown = { payload: Payload; pictures: string[]; req: PayloadRequest };
type PictureField = { collection: CollectionSlug; path: string; hasVersions: boolean };
type Told = {
  id: string;
  name?: string | null;
  legalName?: string | null;
  privateEmail?: string | null;
  photo?: string | { id: string } | null;
};
