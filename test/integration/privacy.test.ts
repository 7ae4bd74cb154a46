import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFile, env, nameSnapshot } from '../../cms/env.ts';
import { fromMarkdown } from '../../cms/fields/rich-text.ts';
import { openKit, type Kit } from '../../scripts/lib/kit.ts';
import { prepareKit } from '../../scripts/lib/prepare.ts';
import { foldIndex } from '../../scripts/lib/fold-index.ts';
import { publish } from '../../scripts/lib/publish.ts';
import { currentLink } from '../../scripts/lib/releases.ts';
import { writeSnapshot } from '../../scripts/lib/snapshot-file.ts';
import { noon } from '../../cms/fields/day.ts';
import { wordsOfFile } from '../helpers/search-index.ts';
import { addCharter } from '../helpers/charters.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import {
  addGround,
  addUser,
  articleData,
  type Ground,
  guideData,
  talentData,
  workData,
} from '../helpers/ground.ts';

/** Words that no page may hold begin with `zqx`, words that pages do hold with `wky`: they show that the search sees. */
const hidden = /zqx[a-z]+/gi;
const shown = /wky[a-z]+/gi;

let cms: TestCms;
let ground: Ground;
let kit: Kit;
let erased: string;

beforeAll(async () => {
  cms = await startCms();
  nameSnapshot(dataFile('snapshot.db'));
  ground = await addGround(cms.payload);
  await fill();
  await prepareKit();
  kit = await openKit();
});
afterAll(() => cms.stop());

async function fill() {
  const { payload } = cms;
  const body = (word: string) => fromMarkdown(`Un texte, ${word}.`, payload.config);
  const picture = async (word: string, tint: string) => {
    const data = await sharp({ create: { width: 400, height: 300, channels: 3, background: tint } })
      .png()
      .toBuffer();
    const { id } = await payload.create({
      collection: 'media',
      data: { alt: word, credit: word, purpose: 'portrait' },
      file: { data, mimetype: 'image/png', name: `${word}.png`, size: data.length },
    });
    return id;
  };
  const person = (name: string, data: object) =>
    payload.create({
      collection: 'talents',
      data: talentData(ground, { name, sortName: name, ...data }),
    });
  const inside = {
    privateEmail: 'zqxemail@exemple.invalid',
    legalName: 'zqxlegal',
    privatePhone: 'zqxphone',
    notes: 'zqxnotes',
  };

  const photo = await picture('wkyphoto', '#246');
  const known = await person('Maud wkyname', { ...inside, bio: 'wkybio', photo });
  await payload.update({
    collection: 'talents',
    id: known.id,
    locale: 'en',
    data: { bio: 'zqxbioenglish' },
  });
  await payload.create({
    collection: 'consents',
    data: {
      talent: known.id,
      purpose: 'reuse',
      isGiven: true,
      wordingHash: 'zqxwording',
      at: noon('2026-11-01'),
    },
  });
  const change = {
    name: 'zqxdraftname',
    bio: 'zqxdraftbio',
    slug: 'zqxdraftslug',
    email: 'zqxdraft@exemple.invalid',
  };
  await payload.update({ collection: 'talents', id: known.id, draft: true, data: change });
  const unknown = await person('zqxunpublished', {
    ...inside,
    _status: 'draft',
    photo: await picture('zqxportrait', '#642'),
  });
  const withdrawn = await person('zqxwithdrawn', { ...inside, bio: 'zqxwithdrawnbio' });
  await payload.update({ collection: 'talents', id: withdrawn.id, data: { _status: 'draft' } });
  const renamed = await person('zqxsecretslug', { ...inside, _status: 'draft', slug: '' });
  await payload.update({
    collection: 'talents',
    id: renamed.id,
    data: { name: 'Rita', sortName: 'Rita', slug: 'rita', _status: 'published' },
  });
  ({ id: erased } = await person('Zoé wkyerased', {
    ...inside,
    bio: 'wkyerasedbio',
    photo: await picture('wkyerasedphoto', '#426'),
  }));
  await payload.update({ collection: 'talents', id: erased, data: { slug: 'zoe-wkyerasedslug' } });

  const guide = await payload.create({
    collection: 'guides',
    data: await guideData(payload, ground, {
      title: 'zqxworkingtitle',
      body: await body('wkyguide'),
    }),
  });
  await payload.update({
    collection: 'guides',
    id: guide.id,
    locale: 'en',
    data: { summary: 'zqxsummaryenglish', body: await body('zqxguideenglish') },
  });
  await payload.update({
    collection: 'guides',
    id: guide.id,
    draft: true,
    data: { summary: 'zqxdraftsummary', body: await body('zqxdraftguide') },
  });
  await payload.create({
    collection: 'guides',
    data: await guideData(payload, ground, {
      craft: ground.otherCraft,
      summary: 'zqxotherguide',
      _status: 'draft',
    }),
  });

  const { id: work } = await payload.create({ collection: 'works', data: workData() });
  const article = await payload.create({
    collection: 'articles',
    data: await articleData(payload, {
      title: 'Sur wkyarticle',
      interviewee: 'zqxinterviewee',
      talents: [known.id, unknown.id, withdrawn.id, erased],
      works: [work],
    }),
  });
  await payload.update({
    collection: 'articles',
    id: article.id,
    locale: 'en',
    data: {
      title: 'zqxtitleenglish',
      standfirst: 'zqxstandfirst',
      body: await body('zqxarticleenglish'),
    },
  });
  await payload.create({
    collection: 'articles',
    data: await articleData(payload, {
      title: 'zqxdraftarticle',
      tags: [{ tag: 'zqxtag' }],
      _status: 'draft',
      photo: await picture('zqxarticlephoto', '#264'),
    }),
  });

  const editor = await addUser(payload, 'editor');
  await payload.update({ collection: 'users', id: editor.id, data: { name: 'zqxeditor' } });
  const { id: submission } = await payload.create({
    collection: 'submissions',
    data: {
      form: 'contact',
      talent: known.id,
      name: 'zqxsender',
      email: 'zqxsender@exemple.invalid',
      phone: 'zqxsenderphone',
      message: 'zqxmessage',
    },
  });
  const asked = (state: 'accepted' | 'refused' | 'waiting', data: object) =>
    payload.create({
      collection: 'comments',
      data: {
        kind: 'question',
        on: { relationTo: 'articles', value: article.id },
        name: 'zqxasker',
        text: 'zqxquestion',
        email: 'zqxaskeremail@exemple.invalid',
        sentAt: noon('2026-11-01'),
        submission,
        state,
        ...data,
      },
    });
  await asked('accepted', {
    name: 'Ana wkyasker',
    text: 'Une wkyquestion ?',
    reply: { text: 'Une wkyreply.', author: 'La rédaction' },
  });
  await asked('refused', { refusalReason: 'zqxreason' });
  await asked('waiting', { reply: { text: 'zqxreply', author: 'zqxanswerer' } });
  const charter = (data: { title: string; text: string }) =>
    addCharter(payload, { author: 'wkycharterauthor', ...data });
  const named = await charter({ title: 'Charte wkycharter', text: 'Suivre wkychartertext.' });
  await payload.update({
    collection: 'charters',
    id: named.id,
    locale: 'en',
    data: { title: 'zqxcharterenglish', text: 'zqxchartertextenglish' },
  });
  const { id: withdrawnCharter } = await charter({
    title: 'zqxcharterdraft',
    text: 'zqxtextdraft',
  });
  await payload.update({
    collection: 'charters',
    id: withdrawnCharter,
    data: { _status: 'draft' },
  });
  const project = (data: object) =>
    payload.create({
      collection: 'briefs',
      data: {
        title: 'Un son pour wkybrief',
        project: { kind: 'series', genre: 'Policier', stakes: 'wkystakes', stage: 'writing' },
        crafts: [ground.craft],
        bases: [ground.bretagne],
        needs: { from: noon('2027-01-01'), until: noon('2027-02-01') },
        terms: { contract: 'cdd', payFrom: 1000, payUnit: 'week' },
        employer: {
          name: 'zqxemployer',
          address: 'zqxemployeraddress',
          email: 'zqxemployer@exemple.invalid',
          isHidden: true,
          idKind: 'work',
          idNumber: 'zqxnumber',
          idCountry: 'zqxcountry',
          idWork: 'zqxwork',
          locale: 'fr',
        },
        employerCheck: { register: 'rca' },
        state: 'accepted',
        charters: [named.id, withdrawnCharter],
        edit: {
          sent: { title: 'zqxedittitle', employer: 'zqxeditemployer' },
          note: 'zqxeditnote',
          sentAt: noon('2026-11-02'),
        },
        flags: 'zqxflags',
        closesOn: noon('2999-01-01'),
        publishedAt: noon('2026-11-01'),
        slug: '',
        ...data,
      },
    });
  const { id: brief } = await project({});
  await payload.create({
    collection: 'answers',
    data: {
      brief,
      talent: known.id,
      state: 'asked',
      message: 'zqxanswermessage',
      availability: 'zqxanswerdays',
      specificationHash: 'zqxanswerhash',
      chartersRead: [{ title: 'zqxanswercharter' }],
      turns: [{ by: 'employer', text: 'zqxanswerquestion', at: noon('2026-11-01') }],
      word: 'zqxanswerword',
      sentAt: noon('2026-11-01'),
      reminders: 0,
    },
  });
  await project({ title: 'Un son pour zqxwaiting', state: 'waiting' });
  await project({ title: 'Un son pour zqxclosed', state: 'closed' });
  const moments = { attempts: 0, dueAt: noon('2026-11-01') };
  await payload.create({
    collection: 'outbox',
    data: {
      kind: 'account',
      submission,
      ...moments,
      lastError: 'zqxerror',
      content: { to: 'zqxto', text: 'zqxmail' },
    },
  });
  await payload.create({
    collection: 'signed-links',
    data: { tokenHash: 'zqxtoken', purpose: 'stop', submission, expiresAt: moments.dueAt },
  });
  await payload.create({
    collection: 'sender-blocks',
    data: { talent: known.id, emailHash: 'zqxblock' },
  });
}

const takeSnapshot = () =>
  writeSnapshot({ payload: cms.payload, file: dataFile('snapshot.db'), siteUrl: env.SITE_URL });

/** Words of `kind` in some bytes, compressed or not, and in their name. */
const wordsIn = (kind: RegExp, bytes: Buffer): string[] => {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  return [...plain.toString('latin1').matchAll(kind)].map(([word]) => word.toLowerCase());
};

/** What a file holds; the terms of the search's index whole, as its files do not write them. */
const bytesOf = (file: string): Buffer =>
  /[\\/]search[\\/].*\.bin$/.test(file)
    ? Buffer.from(wordsOfFile(file), 'latin1')
    : fs.readFileSync(file);

/** Words of `kind` in every file below a folder, with the files that hold them. */
function wordsBelow(kind: RegExp, folder: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, file);
    for (const word of new Set([
      ...wordsIn(kind, bytesOf(file)),
      ...wordsIn(kind, Buffer.from(name)),
    ]))
      found.set(word, [...(found.get(word) ?? []), name]);
  }
  return found;
}

/** Words in the snapshot's file, in what its write-ahead log still holds, and in a compacted copy. */
function wordsInSnapshot(kind: RegExp): string[] {
  const file = dataFile('snapshot.db');
  const copy = `${file}.vacuumed`;
  fs.rmSync(copy, { force: true });
  const db = new DatabaseSync(file);
  db.prepare('VACUUM INTO ?').run(copy);
  db.close();
  return [file, `${file}-wal`, copy]
    .filter((one) => fs.existsSync(one))
    .flatMap((one) => wordsIn(kind, fs.readFileSync(one)));
}

describe('nothing private', () => {
  it('is in the snapshot, in no byte of its file', async () => {
    await takeSnapshot();
    expect(wordsInSnapshot(shown)).toEqual(
      expect.arrayContaining([
        'wkyname',
        'wkybio',
        'wkyphoto',
        'wkyguide',
        'wkyarticle',
        'wkyerased',
        'wkyerasedbio',
        'wkyerasedphoto',
        'wkyerasedslug',
        'wkyasker',
        'wkyquestion',
        'wkyreply',
        'wkybrief',
        'wkystakes',
        'wkycharter',
        'wkycharterauthor',
        'wkychartertext',
      ]),
    );
    expect(wordsInSnapshot(hidden)).toEqual([]);
  });

  it('is on the page of a project whose employer is hidden, nor in what it says to machines', async () => {
    await takeSnapshot();
    const lists = ['/projets/equipes/son', '/projets/lieux/bretagne'];
    const around = ['/metiers/perchiste', '/regions/bretagne'];
    const own = ['/projets/un-son-pour-wkybrief', '/en/projets/un-son-pour-wkybrief'];
    for (const path of [...own, ...lists, ...around, '/projets', '/projets/rss.xml']) {
      const { body } = await kit.render(path);
      expect(wordsIn(shown, body)).toContain('wkybrief');
      expect(wordsIn(hidden, body)).toEqual([]);
    }
    const { body } = await kit.render('/projets/un-son-pour-wkybrief');
    expect(body.toString()).toContain('"hiringOrganization":"confidential"');
  });

  it('is in a release: no page, index, list, picture or file name', async () => {
    await publish({ payload: cms.payload, kit, reason: 'test' });
    const seen = wordsBelow(shown, fs.realpathSync(currentLink()));
    expect(seen.get('wkybio')?.some((file) => file.startsWith('site/search/'))).toBe(true);
    expect(seen.get('wkyarticle')?.some((file) => file.endsWith('.pf_fragment'))).toBe(true);
    expect(seen.get('wkyname')?.length).toBeGreaterThan(3);
    const elsewhere = (word: string) =>
      seen.get(word)?.filter((file) => /^site\/(en\/)?(data\/gens|integrer)\//.test(file)).length;
    // Two lists in each language and two files of whoever agreed; nobody and nothing else is there.
    expect(['wkyname', 'wkyerased', 'wkybio', 'wkyphoto'].map(elsewhere)).toEqual([6, 0, 0, 0]);
    expect(seen.get('wkybrief')).toContain('site/projets/un-son-pour-wkybrief.html');
    expect(seen.get('wkyreply')).toContain('site/articles/sur-wkyarticle.html');
    expect(wordsBelow(hidden, fs.realpathSync(currentLink()))).toEqual(new Map());
  });

  it('is in the folder of public pictures: it holds those of published pages, stripped, and no other', async () => {
    const { docs } = await cms.payload.find({
      collection: 'media',
      where: { alt: { like: 'wky' } },
    });
    const names = fs.readdirSync(dataFile('media'));
    expect(new Set(names.map((name) => name.split('-')[0]))).toEqual(
      new Set(docs.map(({ hash }) => hash)),
    );
    expect(docs).toHaveLength(2);
    for (const name of names)
      expect((await sharp(dataFile('media', name)).metadata()).exif).toBeUndefined();
  });
});

describe('what was public and is so no longer', () => {
  it('leaves no byte in the snapshot and none in the next release: texts that were changed', async () => {
    await cms.payload.update({
      collection: 'talents',
      where: { slug: { equals: 'maud-wkyname' } },
      data: { bio: 'Tout autre chose.', _status: 'published' },
    });
    await publish({ payload: cms.payload, kit, reason: 'test' });
    // Unfindable at once; the bytes of the search's base are made anew every night.
    await foldIndex({ always: true });
    await publish({ payload: cms.payload, kit, reason: 'test', scope: 'full' });
    expect(wordsInSnapshot(/wkybio/g)).toEqual([]);
    expect(wordsBelow(/wkybio/g, fs.realpathSync(currentLink()))).toEqual(new Map());
  });

  it('leaves no byte in the snapshot and none in the next release: a person who was erased', async () => {
    await cms.payload.delete({ collection: 'talents', id: erased });
    await publish({ payload: cms.payload, kit, reason: 'test' });
    expect(wordsInSnapshot(/wkyerased[a-z]*/gi)).toEqual([]);
    expect(wordsBelow(/wkyerased[a-z]*/gi, fs.realpathSync(currentLink()))).toEqual(new Map());
    expect(new Set(fs.readdirSync(dataFile('media')).map((name) => name.split('-')[0])).size).toBe(
      1,
    );
    const { docs } = await cms.payload.findVersions({
      collection: 'talents',
      where: { parent: { equals: erased } },
    });
    expect(docs).toEqual([]);
    expect(
      (await cms.payload.count({ collection: 'redirects', where: { record: { equals: erased } } }))
        .totalDocs,
    ).toBe(0);
  });
});
