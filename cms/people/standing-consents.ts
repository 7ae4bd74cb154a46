/** Which consents a listed person stands by: what the form of an update shows ticked, and what it changes. */
import type { Payload, PayloadRequest } from 'payload';
import type { ConsentPurpose } from '../../content/schema/sign-up.ts';
import { chunks } from '../database/chunks.ts';
import type { Talent } from '../payload-types.ts';
import type { AskedPurpose } from './consents.ts';

/** The purposes whose newest row says yes. `talent`: id. */
export async function agreedBy({ payload, talent, req }: Asked): Promise<Set<ConsentPurpose>> {
  const { docs } = await payload.find({
    collection: 'consents',
    where: { talent: { equals: talent } },
    sort: '-at',
    pagination: false,
    depth: 0,
    ...(req && { req }),
  });
  const newest = new Map(docs.toReversed().map(({ purpose, isGiven }) => [purpose, isGiven]));
  return new Set([...newest].flatMap(([purpose, isGiven]) => (isGiven ? [purpose] : [])));
}

/** Of these people, those whose newest row of a purpose says yes; who was never asked is not among them. */
export async function agreedAmong({ payload, ids, purpose, req }: Among): Promise<Set<string>> {
  const agreed = new Set<string>();
  for (const some of chunks(ids)) {
    const { docs } = await payload.db.find<{ talent: string; isGiven: boolean }>({
      collection: 'consents',
      where: { and: [{ talent: { in: some } }, { purpose: { equals: purpose } }] },
      sort: 'at',
      pagination: false,
      select: { talent: true, isGiven: true },
      ...(req && { req }),
    });
    for (const { talent, isGiven } of docs) agreed[isGiven ? 'add' : 'delete'](talent);
  }
  return agreed;
}

/** What holds: people who were entered before consents were kept stand by what their page shows. */
export function standingConsents({ talent, agreed }: Standing): Record<AskedPurpose, boolean> {
  return {
    publication: agreed.has('publication'),
    photo: Boolean(talent.photo),
    contact: agreed.has('contact') || (talent.contactFrom ?? []).length > 0,
    reuse: agreed.has('reuse'),
    letters: agreed.has('letters'),
    projects: agreed.has('projects'),
  };
}

type Among = {
  payload: Payload;
  ids: string[];
  purpose: ConsentPurpose;
  req?: PayloadRequest | undefined;
};
type Asked = { payload: Payload; talent: string; req?: PayloadRequest };
type Standing = {
  talent: Pick<Talent, 'photo' | 'contactFrom'>;
  agreed: ReadonlySet<ConsentPurpose>;
};
