import fs from 'node:fs';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFile } from '../../cms/env.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { addGround, addUser, type Ground, talentData } from '../helpers/ground.ts';
import { rest } from '../helpers/rest.ts';

let cms: TestCms;
let ground: Ground;
let token: string;

beforeAll(async () => {
  cms = await startCms();
  cms.payload.logger.level = 'silent';
  ground = await addGround(cms.payload);
  ({ token } = await addUser(cms.payload, 'editor'));
});
afterAll(() => cms.stop());

describe('a picture that is sent', () => {
  const send = (data: Buffer, name = 'photo.jpg', type = 'image/jpeg') => {
    const form = new FormData();
    form.append('file', new File([new Uint8Array(data)], name, { type }));
    form.append(
      '_payload',
      JSON.stringify({ alt: 'Un plateau', credit: 'Paule Durand', purpose: 'editorial' }),
    );
    return rest({ method: 'POST', path: '/media', token, body: form });
  };
  const uploads = () =>
    fs.existsSync(dataFile('uploads')) ? fs.readdirSync(dataFile('uploads')) : [];
  const jpeg = (width = 40) =>
    sharp({ create: { width, height: 30, channels: 3, background: '#468' } })
      .withExif({ IFD0: { Artist: 'zqxartist' }, IFD3: { GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer();

  it('is kept re-encoded, without what the camera noted, under a name of ours', async () => {
    const sent = await jpeg();
    expect(sent.includes('zqxartist')).toBe(true);
    const { status, json } = await send(sent, 'Moi à la maison.jpg');
    expect(status, JSON.stringify(json)).toBe(201);
    expect(json.doc?.['filename']).toMatch(/^[0-9a-f-]{36}\.webp$/);
    const kept = fs.readFileSync(dataFile('uploads', String(json.doc?.['filename'])));
    expect(kept.includes('zqxartist')).toBe(false);
    const { format, exif } = await sharp(kept).metadata();
    expect({ format, exif }).toEqual({ format: 'webp', exif: undefined });
  });

  it.each([
    '../../secrets.jpg',
    '..\\..\\secrets.jpg',
    'a./../../b',
    '/etc/passwd.jpg',
    'a.jpg/../../x',
    '.jpg',
    'é'.repeat(300) + '.jpg',
    'con.jpg.exe',
  ])('named %j lands in the uploads under a name of ours, or is refused', async (name) => {
    const before = fs.readdirSync(dataFile());
    const { status, json } = await send(await jpeg(), name);
    if (status === 201) expect(json.doc?.['filename']).toMatch(/^[0-9a-f-]{36}\.webp$/);
    else expect(status).toBe(400);
    expect(fs.readdirSync(dataFile())).toEqual(before);
  });

  it('that is none, is another format, too large or a bomb is refused, and nothing of it stays', async () => {
    await send(await jpeg());
    const before = uploads();
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>',
    );
    const html = Buffer.from('<!doctype html><script>alert(1)</script>');
    const bomb = await sharp({
      create: { width: 8000, height: 8000, channels: 3, background: '#000' },
    })
      .png()
      .toBuffer();
    const cut = (await jpeg(2000)).subarray(0, 400);
    for (const [data, name, type] of [
      [svg, 'x.svg', 'image/svg+xml'],
      [svg, 'x.png', 'image/png'],
      [html, 'x.jpg', 'image/jpeg'],
      [html, 'x.html', 'text/html'],
      [Buffer.concat([Buffer.from('GIF89a'), html]), 'x.gif', 'image/gif'],
      [bomb, 'bomb.png', 'image/png'],
      [cut, 'cut.jpg', 'image/jpeg'],
      [Buffer.alloc(0), 'nothing.jpg', 'image/jpeg'],
      [Buffer.alloc(9_000_000, 1), 'large.jpg', 'image/jpeg'],
    ] as const) {
      const { status, json } = await send(data, name, type);
      expect([400, 413], `${name} ${type}: ${status} ${JSON.stringify(json.errors)}`).toContain(
        status,
      );
    }
    expect(uploads()).toEqual(before);
    expect((await cms.payload.count({ collection: 'media' })).totalDocs).toBe(before.length);
  });

  it('is never fetched from an address', async () => {
    for (const path of [
      '/media/paste-url?src=http://127.0.0.1:1/x.png',
      '/media/paste-url/x?src=http://127.0.0.1:1/x.png',
    ])
      expect([400, 403, 404]).toContain((await rest({ path, token })).status);
  });
});

describe('whatever an editor sends', () => {
  const wild = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '\0',
      'a\0b',
      '\ud800',
      '__proto__',
      '%',
      `'; DROP TABLE talents;--`,
      '1e999',
      'x'.repeat(5000),
    ),
    fc.jsonValue({ maxDepth: 3 }),
    fc.double(),
  );

  it('in the fields of a person, is stored whole with its version and its mark, or not at all', async () => {
    const names = Object.keys(talentData(ground)).filter((name) => name !== '_status');
    const more = ['bio', 'notes', 'links', 'photo', 'id', '__proto__'];
    const fields = fc.dictionary(fc.constantFrom(...names, ...more), wild, {
      minKeys: 1,
      maxKeys: 3,
      noNullPrototype: true,
    });
    await fc.assert(
      fc.asyncProperty(fields, async (changed) => {
        const before = await traces();
        const { status, text } = await rest({
          method: 'POST',
          path: '/talents',
          token,
          body: talentData(ground, changed),
        });
        expectNoInternals(text);
        const stored = status === 201 ? 1 : 0;
        expect(await traces()).toEqual(before.map((count) => count + stored));
      }),
      { numRuns: 60 },
    );
  });

  it('as a question, learns nothing of how the CMS is made', async () => {
    const paths = [
      'name',
      'slug',
      'id',
      'bases',
      'crafts.craft',
      '_status',
      'photo',
      'nothing',
      'confirmedOn',
      '__proto__',
    ];
    const operators = ['equals', 'in', 'like', 'contains', 'exists', 'greater_than', 'nothing'];
    const parts = fc.constantFrom('where', 'sort', 'limit', 'page', 'locale', 'depth');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.constantFrom(...operators),
        wild,
        parts,
        async (field, operator, value, part) => {
          // An object may bring a `toString` that is no function.
          const plain = typeof value === 'string' ? value : JSON.stringify(value);
          const text = encodeURIComponent(plain.toWellFormed());
          const query =
            part === 'where' ? `where[${field}][${operator}]=${text}` : `${part}=${text}`;
          expectNoInternals((await rest({ path: `/talents?${query}`, token })).text);
        },
      ),
      { numRuns: 120 },
    );
    expect((await rest({ path: '/talents?limit=1', token })).status).toBe(200);
  });

  /** People, their versions and the marks of their changes. */
  async function traces(): Promise<number[]> {
    const { totalDocs: people } = await cms.payload.count({ collection: 'talents' });
    const { totalDocs: versions } = await cms.payload.countVersions({ collection: 'talents' });
    const { totalDocs: marks } = await cms.payload.count({
      collection: 'changes',
      where: { kind: { equals: 'talent' } },
    });
    return [people, versions, marks];
  }

  const expectNoInternals = (text: string) =>
    expect(text).not.toMatch(
      /node_modules|\bat \w+ \(|SQLITE_|Failed query|\bselect .* from\b|insert into|\/work\//i,
    );
});
