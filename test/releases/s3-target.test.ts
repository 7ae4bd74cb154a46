import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { env } from '../../cms/env.ts';
import { targetsOf } from '../../scripts/lib/targets/make-targets.ts';
import { makeGround } from '../helpers/bucket-releases.ts';
import { startBucket } from '../helpers/bucket-server.ts';
import { makeRelease } from '../helpers/web-releases.ts';

const picture = '0123456789abcdef01234567-320.webp';
const first = {
  'index.html': '<script src="/_astro/a1.js">home',
  '404.html': 'not here',
  'talents.html': 'ada, bob',
  'talents/ada.html': '<script src="/_astro/a1.js">ada',
  'talents/bob.html': 'bob',
  'message/confirmer.html': 'confirm',
  '_astro/a1.js': 'one',
  'search/b1/names': 'ada bob',
  'search/entry.json': 'b1',
  'sitemap-1.xml': 'ada bob',
  'sitemap-index.xml': 'index',
  'robots.txt': 'all',
};
/** Bob's page changes, Cleo joins, the code changes. */
const second = {
  ...without(first, '_astro/a1.js', 'search/b1/names'),
  'index.html': '<script src="/_astro/a2.js">home',
  'talents.html': 'ada, bob, cleo',
  'talents/ada.html': '<script src="/_astro/a2.js">ada',
  'talents/cleo.html': 'cleo',
  '_astro/a2.js': 'two',
  'search/b2/names': 'ada bob cleo',
  'search/entry.json': 'b2',
};

let onRequest: (asked: { method: string; key: string }) => void = () => undefined;
let server: Awaited<ReturnType<typeof startBucket>>;
let ground: ReturnType<typeof makeGround>;
beforeEach(async () => {
  onRequest = () => undefined;
  server = await startBucket((asked) => onRequest(asked));
  ground = makeGround(server.settings);
  ground.write(1, first);
  ground.write(2, second);
});
afterEach(async () => {
  ground.remove();
  await server.remove();
});

const text = async (key: string) => {
  const answer = await server.get(key);
  return answer.ok ? answer.text() : answer.status;
};
const keysOf = (site: Record<string, string>) =>
  Object.keys(site)
    .map((name) => (/^(index|404)\.html$/.test(name) ? name : name.replace(/\.html$/, '')))
    .toSorted();
const put = () => asked('PUT').filter((key) => !key.startsWith('.generique'));
const asked = (method: string) =>
  server.log.filter((line) => line.method === method && line.at === 'asked').map(({ key }) => key);

describe('a bucket', () => {
  it('gets the whole of its first release, and of pictures, and nothing else', async () => {
    ground.addPicture(picture, 'picture');
    ground.addPicture('half-written.tmp', 'not yet');
    const shown = await ground.show(1);
    const keys = [...keysOf(first), `media/${picture}`];
    expect(await server.keys()).toEqual(keys.toSorted());
    expect(shown).toMatchObject({ uploaded: keys.length, deleted: 0 });
    expect(await text('talents/ada')).toBe(first['talents/ada.html']);
    expect(await ground.target.live()).toBe(1);
  });

  it('describes every object as the web process does', async () => {
    ground.addPicture(picture, 'picture');
    await ground.show(1);
    const headers = async (key: string) => {
      const answer = await server.get(key);
      return [answer.headers.get('content-type'), answer.headers.get('cache-control')];
    };
    const html = 'text/html; charset=utf-8';
    const immutable = 'public, max-age=31536000, immutable';
    expect(await headers('index.html')).toEqual([html, 'no-cache']);
    expect(await headers('talents/ada')).toEqual([html, 'no-cache']);
    expect(await headers('message/confirmer')).toEqual([html, 'no-store']);
    expect(await headers('_astro/a1.js')).toEqual(['text/javascript; charset=utf-8', immutable]);
    expect(await headers('search/entry.json')).toEqual([
      'application/json; charset=utf-8',
      'no-cache',
    ]);
    expect(await headers(`media/${picture}`)).toEqual(['image/webp', immutable]);
  });

  it('gets only what the next release changed, and keeps the code of open pages for one more', async () => {
    await ground.show(1);
    server.log.length = 0;
    const shown = await ground.show(2);
    expect(put().toSorted()).toEqual([
      '_astro/a2.js',
      'index.html',
      'search/b2/names',
      'search/entry.json',
      'talents',
      'talents/ada',
      'talents/cleo',
    ]);
    expect(shown).toMatchObject({ uploaded: 7, deleted: 0 });
    expect(await text('_astro/a1.js')).toBe('one');
    ground.write(3, { ...second, 'talents/bob.html': 'Bob' });
    expect(await ground.show(3)).toMatchObject({ uploaded: 1, deleted: 2 });
    expect(await server.keys()).toEqual(keysOf(second));
    server.log.length = 0;
    expect(await ground.show(3)).toEqual({ uploaded: 0, deleted: 0, bytes: 0 });
    expect(put()).toEqual([]);
  });

  it('never has a page before what it loads, nor an entry before what it names, and loses files last', async () => {
    await ground.show(1);
    ground.write(2, without(second, 'talents/bob.html'));
    server.log.length = 0;
    await ground.show(2);
    const at = (key: string, step: 'asked' | 'answered') =>
      server.log.findIndex((line) => line.key === key && line.at === step);
    const inOrder = ['_astro/a2.js', 'talents/cleo', 'talents', 'search/entry.json', 'talents/bob'];
    for (const [before, after] of pairs(inOrder))
      expect(at(before, 'answered'), `${before} before ${after}`).toBeLessThan(at(after, 'asked'));
    expect(at('search/b2/names', 'answered')).toBeLessThan(at('talents/ada', 'asked'));
    expect(at('talents/ada', 'answered')).toBeLessThan(at('index.html', 'asked'));
  });

  it('loses who left before anything else when it is urgent, in the search as well', async () => {
    await ground.show(1);
    ground.addPicture(picture, 'Bob');
    await ground.show(1);
    ground.removePicture(picture);
    ground.write(2, without(second, 'talents/bob.html'));
    server.log.length = 0;
    await ground.show(2, { isUrgent: true });
    const changes = server.log
      .filter(({ method, key }) => /PUT|DELETE/.test(method) && !key.startsWith('.generique'))
      .filter(({ at }) => at === 'asked')
      .map(({ method, key }) => `${method} ${key}`);
    expect(changes.slice(0, 2).toSorted()).toEqual([
      `DELETE media/${picture}`,
      'DELETE talents/bob',
    ]);
    expect(await text('search/b1/names')).toBe(404);
    expect(await text('_astro/a1.js')).toBe('one');
  });

  it('stays urgent until it could be done', async () => {
    await ground.show(1);
    ground.write(2, { ...first, 'search/entry.json': 'b2', 'search/b2/names': 'ada' });
    fs.rmSync(path.join(ground.folderOf(2), 'site/search/b2/names'));
    await expect(ground.show(2, { isUrgent: true })).rejects.toThrow('It still shows release 1');
    ground.write(3, without({ ...first, 'search/entry.json': 'b3' }, 'search/b1/names'));
    await ground.show(3);
    expect(await text('search/b1/names')).toBe(404);
  });

  it('goes back to an older release, and forward from there', async () => {
    await ground.show(1);
    await ground.show(2);
    await ground.show(1);
    expect(await server.keys()).toEqual(expect.arrayContaining(keysOf(first)));
    expect(await text('talents')).toBe(first['talents.html']);
    expect(await text('talents/cleo')).toBe(404);
    ground.write(3, { ...first, 'talents/bob.html': 'Bob' });
    await ground.show(3);
    expect(await text('talents')).toBe(first['talents.html']);
    expect(await text('talents/bob')).toBe('Bob');
    expect(await ground.target.live()).toBe(3);
  });

  it('keeps what is not of the site', async () => {
    await fetch(`${server.settings.endpoint}/site/google123.html`, { method: 'PUT', body: 'mine' });
    await ground.show(1);
    await ground.show(2);
    expect(await text('google123.html')).toBe('mine');
  });

  it('holds the site in a folder of its own if there is a prefix', async () => {
    const other = makeGround({ ...server.settings, prefix: 'public/' });
    await fetch(`${server.settings.endpoint}/site/talents/x`, { method: 'PUT', body: 'outside' });
    other.write(1, { 'index.html': 'home', 'talents/ada.html': 'ada' });
    await other.show(1);
    fs.rmSync(other.memoryFile);
    other.write(2, { 'index.html': 'home' });
    expect(await other.show(2)).toMatchObject({ uploaded: 0, deleted: 1 });
    expect(await server.keys()).toEqual(['public/index.html', 'talents/x']);
    other.remove();
  });
});

describe('the targets', () => {
  it('are this machine, then the bucket if one is set', async () => {
    const names = (bucket?: typeof server.settings) =>
      targetsOf({ DATA_DIR: env.DATA_DIR, bucket }).map(({ name }) => name);
    expect(names()).toEqual(['local']);
    expect(names(server.settings)).toEqual(['local', 's3']);
    const [local] = targetsOf(env);
    expect(await local?.live()).toBeUndefined();
    for (const number of [1, 2, 1]) {
      makeRelease({ dataDir: env.DATA_DIR, release: number, site: {} });
      await local?.show({ number, folder: `${env.DATA_DIR}/releases/${number}` });
      expect(await local?.live()).toBe(number);
    }
  });
});

describe('what this machine remembers of a bucket', () => {
  it('is made again from a listing where it is lost', async () => {
    await ground.show(1);
    fs.rmSync(ground.memoryFile);
    server.log.length = 0;
    expect(await ground.show(2)).toMatchObject({ uploaded: 7 });
    expect(asked('GET').filter((key) => key === '').length).toBeGreaterThan(1);
  });

  it('is not believed where another machine has written since', async () => {
    await ground.show(1);
    const other = makeGround(server.settings);
    other.write(5, { ...first, 'talents/bob.html': 'somebody else' });
    await other.show(5);
    other.remove();
    await ground.show(2);
    expect(await text('talents/bob')).toBe('bob');
    expect(await ground.target.live()).toBe(2);
  });

  it('is not believed where the bucket lost its state', async () => {
    await ground.show(1);
    const state = `${server.settings.endpoint}/site/.generique/state.json`;
    await fetch(state, { method: 'DELETE' });
    await fetch(`${server.settings.endpoint}/site/talents/bob`, { method: 'PUT', body: 'spoilt' });
    await ground.show(2);
    expect(await text('talents/bob')).toBe('bob');
  });
});

describe('a showing that is cut', () => {
  it.each([1, 3, 5, 7])(
    'after %i files leaves whole pages, and the next completes it',
    async (count) => {
      await ground.show(1);
      const stop = new AbortController();
      let puts = 0;
      onRequest = ({ method, key }) => {
        if (method === 'PUT' && !key.startsWith('.generique') && (puts += 1) >= count) stop.abort();
      };
      await expect(ground.show(2, { signal: stop.signal })).rejects.toThrow(
        /could not be brought to release 2: it was stopped\. It still shows release 1, with \d of 7 changed files of release 2\. The next/,
      );
      onRequest = () => undefined;
      expect(await ground.target.live()).toBeUndefined();
      for (const key of ['index.html', 'talents/ada']) {
        const [, code = ''] = /src="\/([^"]+)"/.exec(String(await text(key))) ?? [];
        expect(await text(code), `${code} of ${key}`).toMatch(/^(one|two)$/);
      }
      const entry = await text('search/entry.json');
      expect(await text(`search/${entry}/names`)).toMatch(/^ada bob/);
      ground.write(3, { ...second, 'talents/ada.html': first['talents/ada.html'] });
      await ground.show(3);
      expect(await text('talents/ada')).toBe(first['talents/ada.html']);
      expect(await text('talents')).toBe(second['talents.html']);
      expect(await ground.target.live()).toBe(3);
    },
  );

  it('because the provider went away says so', async () => {
    await ground.show(1);
    onRequest = ({ key }) => {
      if (key === 'talents/cleo') server.goAway();
    };
    await expect(ground.show(2)).rejects.toThrow(
      /http:\/\/127\.0\.0\.1:\d+ does not answer \(\w+\): look at S3_ENDPOINT\. It still shows release 1, with \d of 7/,
    );
  });
});

describe('a bucket that refuses', () => {
  it('the keys is said so, without the secret', async () => {
    const other = makeGround({
      ...server.settings,
      accessKeyId: 'nobody',
      secretAccessKey: 'hidden-secret',
    });
    other.write(1, first);
    const refused: unknown = await other.show(1).catch((error: unknown) => error);
    other.remove();
    expect(String(refused)).toMatch(
      /could not be brought to release 1: the provider refuses the keys \(InvalidAccessKeyId\): look at S3_ACCESS_KEY_ID/,
    );
    expect(JSON.stringify(refused) + String(refused)).not.toContain('hidden-secret');
    expect(await server.keys()).toEqual([]);
  });

  it('its name is said so', async () => {
    const other = makeGround({ ...server.settings, name: 'elsewhere' });
    other.write(1, first);
    await expect(other.show(1)).rejects.toThrow(/there is no such bucket at http.*S3_BUCKET/);
    other.remove();
  });
});

function without(site: Record<string, string>, ...names: string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(site).filter(([name]) => !names.includes(name)));
}

const pairs = <T>(items: T[]): [T, T][] =>
  items.slice(1).map((item, index) => [items[index] ?? item, item]);
