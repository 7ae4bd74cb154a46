/** Everything that can be kept about one person, each with a word that is found nowhere else. */
import fs from 'node:fs';
import path from 'node:path';
import type { Payload } from 'payload';
import sharp from 'sharp';
import { dataFile } from '../../cms/env.ts';
import { keptMail } from '../../cms/mail/kept-mail.ts';
import { addUser, articleData, talentData, workData, type Ground } from './ground.ts';

export const canary = /zqx[a-z]+/gi;
export const address = 'Zqxmail@exemple.invalid';

/** Fills every collection that may name a person; resolves with the profile's id. */
export async function addOnePerson(payload: Payload, ground: Ground): Promise<string> {
  const work = await payload.create({ collection: 'works', data: workData() });
  const photo = await addPicture(payload, 'Zqxname Zqxfirst');
  const former = await addPicture(payload, 'Zqxname Zqxfirst, avant');
  const { id } = await payload.create({
    collection: 'talents',
    data: talentData(ground, {
      name: 'Zqxname Zqxfirst',
      sortName: 'ZQXNAME Zqxfirst',
      bio: 'zqxbio',
      photo: former,
      specialties: [{ value: 'zqxspecialty' }],
      equipment: [{ value: 'zqxequipment' }],
      trainings: [{ title: 'zqxtraining', place: 'zqxplace' }],
      links: [{ label: 'zqxlink', url: 'https://zqxlink.invalid/' }],
      credits: [{ work: work.id, role: 'zqxrole' }],
      verifications: [{ subject: 'credits', by: 'zqxchecker', on: '2026-11-01T12:00:00.000Z' }],
      email: 'zqxpublic@exemple.invalid',
      phone: 'zqxphone',
      privateEmail: address,
      privatePhone: 'zqxprivatephone',
      legalName: 'zqxlegal',
      notes: 'zqxnotes',
    }),
  });
  await payload.update({
    collection: 'talents',
    id,
    data: { photo, slug: 'zqxslug', bio: 'zqxbioafter' },
  });
  await payload.update({ collection: 'talents', id, data: { bio: 'zqxdraft' }, draft: true });
  await payload.create({
    collection: 'articles',
    data: await articleData(payload, { talents: [id] }),
  });
  const sent = (data: object) =>
    payload.create({ collection: 'submissions', data: { form: 'contact', ...data } as never });
  const toThem = await sent({
    talent: id,
    name: 'Paul',
    confirmedAt: now,
    email: 'p@x.invalid',
    message: 'zqxmessage',
  });
  const byThem = await sent({
    name: 'zqxsender',
    email: address.toLowerCase(),
    message: 'zqxsent',
  });
  const signUp = await sent({ form: 'signUp', email: address, data: { bio: 'zqxdata' } });
  for (const submission of [toThem.id, byThem.id]) {
    const mail = await payload.create({
      collection: 'outbox',
      data: { kind: 'contact-message', submission, attempts: 1, dueAt: now, lastError: 'zqxerror' },
    });
    fs.mkdirSync(dataFile('outbox'), { recursive: true });
    fs.writeFileSync(keptMail(mail.id), `To: ${address}\n\nzqxeml`);
  }
  await payload.create({
    collection: 'outbox',
    data: { kind: 'reconfirm', talent: id, attempts: 0, dueAt: now, content: { to: 'zqxcontent' } },
  });
  await payload.create({
    collection: 'consents',
    data: { talent: id, purpose: 'photo', isGiven: true, wordingHash: 'zqxwording', at: now },
  });
  await payload.create({
    collection: 'signed-links',
    data: { tokenHash: 'zqxtoken', purpose: 'manage', talent: id, expiresAt: now },
  });
  await payload.create({
    collection: 'sender-blocks',
    data: { talent: id, emailHash: 'zqxblocked' },
  });
  await payload.create({
    collection: 'previews',
    data: { kind: 'talent', record: id, locale: 'fr', html: 'zqxpreview' },
  });
  await payload.create({
    collection: 'refusals',
    data: { kind: 'talent', record: id, title: 'Zqxname Zqxfirst', problem: 'zqxproblem' },
  });
  const notice = { page: '/talents/x', text: 'zqxreported', sentAt: now, kind: 'credit' } as const;
  await payload.db.create({
    collection: 'notices',
    data: { ...notice, talent: id, state: 'received', rank: 1 },
  });
  await payload.create({
    collection: 'comments',
    data: {
      kind: 'comment',
      on: {
        relationTo: 'articles',
        value: (
          await payload.create({
            collection: 'articles',
            data: await articleData(payload, { slug: 'autre' }),
          })
        ).id,
      },
      name: 'zqxauthor',
      email: address,
      text: 'zqxcomment',
      sentAt: now,
      state: 'accepted',
      submission: signUp.id,
    },
  });
  for (const sentAt of [null, now])
    await payload.create({
      collection: 'people-lists',
      data: {
        title: 'Pour Zqxname Zqxfirst',
        day: now,
        recipient: { name: 'Ana', email: 'ana@prod.invalid', locale: 'fr' },
        asked: 'Zqxname Zqxfirst, si possible',
        message: 'Zqxname Zqxfirst est libre.',
        signature: 'La rédaction',
        people: [{ talent: id, note: 'zqxnote' }],
        sentAt,
      },
    });
  const letter = await payload.create({
    collection: 'letters',
    data: { subject: 'Rencontres', text: 'Venez.', signature: 'La commission' },
  });
  await payload.create({
    collection: 'letter-recipients',
    data: { letter: letter.id, talent: id },
  });
  await payload.create({
    collection: 'requests',
    data: { kind: 'restriction', receivedOn: now, identity: address, checkedHow: 'link' },
  });
  const { id: editor } = await addUser(payload, 'contributor');
  const user = { relationTo: 'users', value: editor } as const;
  await payload.db.create({
    collection: 'payload-preferences',
    data: { user, key: `talents-${id}`, value: { fields: 'zqxpreference' } },
  });
  await payload.db.create({
    collection: 'payload-locked-documents',
    data: { user, document: { relationTo: 'talents', value: id } },
  });
  return id;
}

/** All canaries of the files under DATA_DIR, as `file: word`. */
export function canariesOnDisk(): string[] {
  const found = new Set<string>();
  const names = fs.readdirSync(dataFile(), { recursive: true, encoding: 'utf8' });
  for (const name of names) {
    const file = path.join(dataFile(), name);
    if (/zqx/i.test(name)) found.add(`name of ${name}`);
    if (!fs.statSync(file).isFile()) continue;
    for (const [word] of fs.readFileSync(file).toString('latin1').matchAll(canary))
      found.add(`${name}: ${word.toLowerCase()}`);
  }
  return [...found].toSorted();
}

const now = new Date().toISOString();
let tint = 0;

async function addPicture(payload: Payload, alt: string): Promise<string> {
  tint += 40;
  const background = { r: tint, g: 20, b: 20 };
  const data = await sharp({ create: { width: 300, height: 300, channels: 3, background } })
    .png()
    .toBuffer();
  const { id } = await payload.create({
    collection: 'media',
    data: { alt, credit: 'zqxcredit', purpose: 'portrait' },
    file: { data, mimetype: 'image/png', name: 'a.png', size: data.length },
  });
  return id;
}
