/**
 * All that is kept about one person, readable by a machine. Of others only what they wrote to this person, who got it
 * by mail; who reported a page, and their words, stay confidential.
 */
import type { CollectionSlug, Payload, Where } from 'payload';
import { foldAddress, sentFrom } from './known-address.ts';
import { subjectHash } from './subject-hash.ts';

/** `talent`: id of the profile, if there is one. `email`: an address that its person was reached at. */
export async function keptData({ payload, talent, email, now }: Asked): Promise<KeptData> {
  const all = async (collection: CollectionSlug, where: Where): Promise<Doc[]> => {
    const { docs } = await payload.find({
      collection,
      where,
      pagination: false,
      depth: 0,
      locale: 'all',
      showHiddenFields: true,
    });
    return docs as unknown as Doc[];
  };
  const byId = async (collection: 'submissions' | 'comments' | 'briefs') => {
    const ids = await sentFrom(payload, collection, email);
    return ids.length > 0 ? all(collection, { id: { in: ids } }) : [];
  };
  const ofTalent = (collection: CollectionSlug, path = 'talent') =>
    talent ? all(collection, { [path]: { equals: talent } }) : Promise.resolve([]);
  const [profile] = await ofTalent('talents', 'id');
  const sent = await byId('submissions');
  const sentIds = sent.map(({ id }) => id);
  const received = (await ofTalent('submissions')).filter(
    ({ id, form, confirmedAt }) => form === 'contact' && confirmedAt && !sentIds.includes(id),
  );
  const consents = [
    ...(await ofTalent('consents')),
    ...(sentIds.length > 0 ? await all('consents', { submission: { in: sentIds } }) : []),
  ];
  const photo = String(profile?.['photo'] ?? '');
  const [picture] = photo ? await all('media', { id: { equals: photo } }) : [];
  const projects = await byId('briefs');
  const projectIds = projects.map(({ id }) => id);
  const aboutProjects = async (collection: CollectionSlug) =>
    projectIds.length > 0 ? all(collection, { brief: { in: projectIds } }) : [];
  const hash = subjectHash('address', foldAddress(email));
  const data = {
    madeAt: now.toISOString(),
    address: foldAddress(email),
    profile: profile ?? null,
    formerVersions: talent ? await versionsOf(payload, talent) : [],
    names: profile ? await namesOf(payload, profile) : {},
    photo: picture ?? null,
    messagesReceived: received.map((doc) => pick(doc, receivedFields)),
    sent: sent.map((doc) =>
      pick(
        doc,
        Object.keys(doc).filter((field) => field !== 'proof' && field !== 'sentKey'),
      ),
    ),
    comments: await byId('comments'),
    projects: projects.map((doc) =>
      pick(
        doc,
        Object.keys(doc).filter((field) => field !== 'employerCheck'),
      ),
    ),
    answers: (await ofTalent('answers')).map((doc) => pick(doc, answerFields)),
    answersReceived: (await aboutProjects('answers')).map((doc) => pick(doc, answerFields)),
    consents: distinct(consents),
    consentWordings: await wordingsOf(consents, all),
    mails: (await ofTalent('outbox')).map((doc) => pick(doc, mailFields)),
    links: (await ofTalent('signed-links')).map((doc) => pick(doc, linkFields)),
    sendersRefused: (await ofTalent('sender-blocks')).length,
    reportsAboutThePage: (await ofTalent('notices')).map((doc) => pick(doc, noticeFields)),
    reportsAboutProjects: (await aboutProjects('notices')).map((doc) => pick(doc, noticeFields)),
    formerAddresses: (await ofTalent('redirects', 'record')).map(({ slug }) => slug),
    proposedTo: (await ofTalent('people-lists', 'people.talent')).map((doc) =>
      proposal(doc, talent),
    ),
    letters: (await ofTalent('letter-recipients')).map((doc) => pick(doc, ['createdAt', 'letter'])),
    projectsToldOf: (await ofTalent('brief-recipients')).map((doc) => pick(doc, ['day', 'brief'])),
    articles: (await ofTalent('articles', 'talents')).map((doc) => pick(doc, ['title', 'slug'])),
    requests: (await all('requests', { subjectHash: { equals: hash } })).map((doc) =>
      pick(doc, requestFields),
    ),
  };
  return {
    data,
    photo: picture ? String(picture['filename'] ?? '') : undefined,
    received: sent.flatMap((doc) => (typeof doc['photo'] === 'string' ? [doc['photo']] : [])),
  };
}

const receivedFields = ['createdAt', 'name', 'email', 'phone', 'sender', 'purpose', 'message'];
const mailFields = ['createdAt', 'kind', 'deliveredAt', 'failedAt'];
const linkFields = ['createdAt', 'purpose', 'expiresAt', 'usedAt'];
/** Of whom they are from and for is said what the mails said: nothing. */
const answerFields = [
  'brief',
  'sentAt',
  'state',
  'message',
  'availability',
  'specificationHash',
  'chartersRead',
  'readAt',
  'turns',
  'word',
  'decidedAt',
];
const noticeFields = ['sentAt', 'kind', 'state', 'decidedAt'];
const requestFields = ['kind', 'receivedOn', 'doneOn', 'answer'];

const pick = (doc: Doc, fields: string[]): Doc =>
  Object.fromEntries(fields.flatMap((field) => (field in doc ? [[field, doc[field]]] : [])));

/** A list that names the person: for whom it was made, and what it says of them. Others in it are not theirs to know. */
function proposal(doc: Doc, talent: string | undefined): Doc {
  const rows = (doc['people'] ?? []) as { talent?: unknown; note?: unknown }[];
  const { company } = Object(doc['recipient']) as { company?: unknown };
  const note = rows.find((row) => row.talent === talent)?.note ?? null;
  return { ...pick(doc, ['day', 'sentAt', 'signature']), company: company ?? null, note };
}

const distinct = (docs: Doc[]): Doc[] => [...new Map(docs.map((doc) => [doc['id'], doc])).values()];

async function versionsOf(payload: Payload, talent: string): Promise<Doc[]> {
  const { docs } = await payload.findVersions({
    collection: 'talents',
    where: { parent: { equals: talent } },
    pagination: false,
    depth: 0,
    locale: 'all',
    showHiddenFields: true,
  });
  return docs.map(({ createdAt, version }) => ({ createdAt, version }));
}

/** What the ids of a profile mean: trades, places, films. */
async function namesOf(payload: Payload, profile: Doc): Promise<Record<string, string>> {
  const refs = (rows: unknown, field: string) =>
    ((rows ?? []) as Doc[]).map((row) => String(row[field]));
  const wanted = [
    ['crafts', refs(profile['crafts'], 'craft'), 'masculine'],
    ['territories', ((profile['bases'] ?? []) as string[]).map(String), 'name'],
    ['works', refs(profile['credits'], 'work'), 'title'],
  ] as const;
  const names: [string, string][] = [];
  for (const [collection, ids, field] of wanted) {
    const { docs } = await payload.find({
      collection,
      where: { id: { in: [...ids] } },
      pagination: false,
      depth: 0,
    });
    for (const doc of docs as unknown as Doc[]) names.push([String(doc['id']), String(doc[field])]);
  }
  return Object.fromEntries(names);
}

async function wordingsOf(
  consents: Doc[],
  all: (collection: CollectionSlug, where: Where) => Promise<Doc[]>,
): Promise<Doc[]> {
  const hashes = [...new Set(consents.map(({ wordingHash }) => String(wordingHash)))];
  if (hashes.length === 0) return [];
  const docs = await all('consent-wordings', { hash: { in: hashes } });
  return docs.map((doc) => pick(doc, ['hash', 'text']));
}

/** `photo`: name of the file under `uploads/`. `received`: keys of the pictures that wait for an editor. */
export type KeptData = {
  data: Record<string, unknown>;
  photo: string | undefined;
  received: string[];
};
type Doc = Record<string, unknown>;
type Asked = { payload: Payload; talent?: string | undefined; email: string; now: Date };
