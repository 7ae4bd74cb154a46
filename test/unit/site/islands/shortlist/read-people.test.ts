// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { readPeople } from '../../../../../site/islands/shortlist/read-people.ts';

const facts = (slug: string) =>
  `<article data-shortlist-person="${JSON.stringify({ slug, name: 'Ana &amp; "Bo"' }).replaceAll('"', '&quot;')}"></article>`;
const page = (html: string, status = 200) => new Response(html, { status });
const answers: Record<string, () => Response> = {
  '/talents/ana': () => page(facts('ana')),
  '/talents/hidden': () => page('<p>404</p>', 404),
  '/talents/erased': () => page('', 410),
  '/talents/broken': () => page('', 503),
  '/talents/strange': () => page('<p>Une page sans personne.</p>'),
  '/talents/bo-avant': () => page('<meta http-equiv="refresh" content="0; url=/talents/bo">'),
  '/talents/bo': () => page(facts('bo')),
  '/talents/loop': () => page('<meta http-equiv="refresh" content="0; url=/talents/loop">'),
  '/talents/elsewhere': () => page('<meta http-equiv="refresh" content="0; url=/metiers/x">'),
};
const get = vi.fn((path: string) => {
  const answer = answers[path];
  return answer ? Promise.resolve(answer()) : Promise.reject(new TypeError('offline'));
});
const read = async (...slugs: string[]) =>
  Object.fromEntries(
    (await readPeople({ slugs, locale: 'fr', get })).map((one) => [
      one.slug,
      one.is === 'here' ? one.person.slug : one.is,
    ]),
  );

it('reads people as their pages say them', async () => {
  const [one] = await readPeople({ slugs: ['ana'], locale: 'fr', get });
  expect(one).toEqual({ slug: 'ana', is: 'here', person: { slug: 'ana', name: 'Ana & "Bo"' } });
});

it('tells who has left from what could not be read now', async () => {
  expect(await read('ana', 'hidden', 'erased', 'broken', 'strange', 'offline')).toEqual({
    ana: 'ana',
    hidden: 'gone',
    erased: 'gone',
    broken: 'failed',
    strange: 'failed',
    offline: 'failed',
  });
});

it('follows somebody to their new address, once, and to no other page', async () => {
  expect(await read('bo-avant', 'loop', 'elsewhere')).toEqual({
    'bo-avant': 'bo',
    loop: 'failed',
    elsewhere: 'failed',
  });
});

it('reads a long selection whole, a few pages at a time', async () => {
  let open = 0;
  let most = 0;
  const slugs = Array.from({ length: 40 }, (_, n) => `p-${n}`);
  const found = await readPeople({
    slugs,
    locale: 'fr',
    get: async (path) => {
      most = Math.max(most, (open += 1));
      await Promise.resolve();
      open -= 1;
      return page(facts(path.slice('/talents/'.length)));
    },
  });
  expect(found.map(({ slug }) => slug).toSorted()).toEqual(slugs.toSorted());
  expect(most).toBeLessThanOrEqual(6);
});
