/**
 * Deleting a profile is erasing a person, whoever does it: what is kept about them elsewhere goes in the same
 * transaction, after the ledger has noted who must not come back. Pages, index and public pictures follow by the
 * urgent mark that every deletion leaves (hooks/public-hooks.ts).
 */
import type {
  CollectionAfterDeleteHook,
  CollectionBeforeDeleteHook,
  CollectionSlug,
  PayloadRequest,
  Where,
} from 'payload';
import { fr } from '../../content/locales/fr.ts';
import { rowsOf } from '../database/rows.ts';
import { today } from '../fields/day.ts';
import { forgetInLists } from '../commission/forget-in-lists.ts';
import { forgetMails } from './forget-mails.ts';
import { forgetInShortlists } from './relay-shortlist.ts';
import { sentFrom } from './known-address.ts';
import { mergedInto } from '../merging/merged-into.ts';
import { noteInFile, type Erasure, type ErasureReason } from './ledger.ts';
import { personOf, unusedPictures, type Person } from './person.ts';
import { subjectHash } from './subject-hash.ts';

/** Rows that mean nothing without the person, by the field that names them. A test knows every field that does. */
export const goesAlong = [
  { collection: 'submissions', path: 'talent' },
  { collection: 'notices', path: 'talent' },
  { collection: 'sender-blocks', path: 'talent' },
  { collection: 'signed-links', path: 'talent' },
  { collection: 'outbox', path: 'talent' },
  { collection: 'consents', path: 'talent' },
  { collection: 'letter-recipients', path: 'talent' },
  { collection: 'brief-recipients', path: 'talent' },
  { collection: 'answers', path: 'talent' },
] as const satisfies { collection: CollectionSlug; path: string }[];

/** Records that stay and only lose the person. */
export const staysWithout = [{ collection: 'articles', path: 'talents' }] as const;

/** Records that name several people, each by its own rule: cms/commission/forget-in-lists.ts. */
export const forgottenIn = [{ collection: 'people-lists', path: 'people.talent' }] as const;

/** `isReplay`: the ledger knows already. */
export type ErasureContext = { reason: ErasureReason; at: string; isReplay?: boolean };

/** To be the last of a profile's `beforeDelete`. */
export const eraseAlong: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const person = await personOf({ payload: req.payload, talent: String(id), req });
  if (!person) return;
  const { reason, at, isReplay } = contextOf(req);
  const former = await mergedInto(req, person.id);
  if (!isReplay) await note({ req, erasures: erasuresOf({ person, former, reason, at }) });
  req.context[`erased ${person.id}`] = person;
  await forgetInLists({ req, talent: person.id, names: person.names });
  await forgetInShortlists(req, person.id);
  for (const { collection, path } of goesAlong)
    await erase({ req, collection, where: { [path]: { equals: person.id } } });
  // A replay looks at the day of each thing sent: its sender may have begun anew.
  if (!isReplay) for (const address of person.addresses) await eraseSent(req, address);
  await dropTraces(req, person.id, person.names);
};

/** Erases the pictures that nothing else shows. */
export const erasePictures: CollectionAfterDeleteHook = async ({ id, req }) => {
  const { payload, context } = req;
  const person = context[`erased ${String(id)}`] as Person | undefined;
  if (!person) return;
  const { docs } = await payload.find({
    collection: 'media',
    where: {
      and: [
        { purpose: { equals: 'portrait' } },
        { or: person.names.map((name) => ({ alt: { like: name } })) },
      ],
    },
    pagination: false,
    depth: 0,
    locale: 'fr',
    req,
  });
  // Portraits that were replaced are named by nothing but their own words.
  const ofPerson = docs.filter(({ alt }) => person.names.some((name) => alt.includes(name)));
  const pictures = [...new Set([...person.photos, ...ofPerson.map(({ id: photo }) => photo)])];
  for (const picture of await unusedPictures({ payload, pictures, req }))
    await payload.delete({ collection: 'media', id: picture, req });
};

/** What somebody sent from an address, the mails about it, and the comments and projects that came of it. */
export async function eraseSent(req: PayloadRequest, address: string): Promise<void> {
  for (const collection of ['comments', 'submissions', 'briefs'] as const) {
    const ids = await sentFrom(req.payload, collection, address, req);
    if (ids.length > 0) await erase({ req, collection, where: { id: { in: ids } } });
  }
  // What somebody reported about others is decided without them.
  const notices = await sentFrom(req.payload, 'notices', address, req);
  const rows = await rowsOf(req);
  if (notices.length > 0)
    await rows.update('notices', { name: null, email: null }, { equal: { id: notices } });
  // What they asked for before has no object any more; that they asked stays to be proven.
  const requests = await sentFrom(req.payload, 'requests', address, req);
  const closed = { doneOn: today(), isDone: true, doneBy: fr.requests.automatic, identity: null };
  const hash = subjectHash('address', address);
  if (requests.length > 0)
    await rows.update('requests', { ...closed, subjectHash: hash }, { equal: { id: requests } });
}

/** Notes erasures in the file, then in the transaction of the request. */
export async function note({ req, erasures }: Noting): Promise<void> {
  noteInFile(erasures);
  const rows = await rowsOf(req);
  await rows.insert(
    'erasures',
    erasures.map((erasure) => ({
      id: crypto.randomUUID(),
      createdAt: erasure.at,
      updatedAt: erasure.at,
      ...erasure,
    })),
  );
}

/** How rows of the outbox name what their mails are about. */
const namedInOutbox: Partial<Record<CollectionSlug, string>> = {
  submissions: 'submission',
  notices: 'notice',
  briefs: 'brief',
  answers: 'answer',
  outbox: 'id',
};

async function erase({ req, collection, where }: Erasing): Promise<void> {
  const { payload } = req;
  const field = namedInOutbox[collection];
  if (field) {
    const { docs } = await payload.find({ collection, where, pagination: false, depth: 0, req });
    const ids = docs.map(({ id }) => id);
    if (ids.length > 0) await forgetMails({ req, where: { [field]: { in: ids } } });
  }
  await payload.delete({ collection, where, depth: 0, overrideLock: true, req });
}

/** Marks, drafts that were looked at, refusals, open editors and their preferences. */
export async function dropTraces(
  req: PayloadRequest,
  id: string,
  names: string[] = [],
): Promise<void> {
  const drop = (collection: CollectionSlug, where: Where) =>
    req.payload.db.deleteMany({ collection, where, req });
  await drop('previews', { record: { equals: id } });
  await drop('refusals', {
    or: [{ record: { contains: id } }, ...names.map((name) => ({ title: { equals: name } }))],
  });
  await drop('payload-locked-documents', { 'document.value': { equals: id } });
  await drop('payload-preferences', { key: { contains: id } });
}

/** A backup from before a merge brings back the other record of the person too: the ledger names it as well. */
const erasuresOf = ({ person, former, reason, at }: Erased): Erasure[] => [
  ...[person.id, ...former].map((id) => ({
    subject: 'record' as const,
    subjectHash: subjectHash('record', id),
    at,
    reason,
  })),
  ...person.addresses.map((address) => ({
    subject: 'address' as const,
    subjectHash: subjectHash('address', address),
    at,
    reason,
  })),
];

const contextOf = ({ context }: PayloadRequest): ErasureContext =>
  (context['erasure'] as ErasureContext | undefined) ?? {
    reason: 'decided',
    at: new Date().toISOString(),
  };

type Erased = ErasureContext & { person: Person; former: string[] };
type Noting = { req: PayloadRequest; erasures: Erasure[] };
type Erasing = { req: PayloadRequest; collection: CollectionSlug; where: Where };
