import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { toHtml } from '../../../../cms/snapshot/rich-text.ts';
import { planImport, type Known, type Plan } from '../../../../scripts/lib/wordpress/plan.ts';
import { readExport, type WordPressExport } from '../../../../scripts/lib/wordpress/read-export.ts';
import { reportOf } from '../../../../scripts/lib/wordpress/report.ts';

const fixture = path.join(import.meta.dirname, '../../../fixtures/wordpress/magazine.xml');
let read: WordPressExport;
beforeAll(async () => {
  read = await readExport(fixture);
});

const nothing: Known = {
  articles: new Map(),
  comments: new Set(),
  slugs: [],
  themes: [],
  addresses: [],
};
const plan = (
  given: { known?: Partial<Known>; changed?: (copy: WordPressExport) => void } = {},
) => {
  const copy = structuredClone(read);
  given.changed?.(copy);
  return planImport({
    exports: [copy],
    known: { ...nothing, ...given.known },
    isPublishing: true,
    findPicture: (address) => (address.endsWith('feuille.png') ? '/folder/feuille.png' : undefined),
  });
};
const article = ({ articles }: Plan, id: string) => {
  const found = articles.find(({ wordPressId }) => wordPressId === id);
  if (!found) throw new Error(`Post ${id} is not planned.`);
  return found;
};

it('publishes what is whole, and says of the rest why it is a draft', () => {
  const planned = plan();
  const { data } = article(planned, '12');
  expect(data).toMatchObject({
    _status: 'published',
    title: 'Lire une feuille de service & préparer sa journée',
    standfirst: 'Ce qu’une feuille de service dit de la journée.',
    author: 'Autrice Fictive',
    publishedOn: '2010-10-13T12:00:00.000Z',
    tags: [{ tag: 'tournage' }],
    slug: 'lire-une-feuille',
    importedFrom: 'magazine.example#post-12',
  });
  expect(article(planned, '13').data).toMatchObject({ kind: 'interview', _status: 'draft' });
  expect(article(planned, '13').reasons).toEqual(['an interview: say who answers']);
  expect(article(planned, '14').reasons).toContain('it was a page, not a post');
  expect(article(planned, '15').reasons).toEqual([
    'it was draft there',
    'it has no excerpt: write the standfirst',
    'it has no date',
  ]);
});

it('leads links to the new addresses, by path and by number', () => {
  const html = toHtml(article(plan(), '12').data['body'] as never);
  expect(html).toContain('<a href="/articles/deuxieme#suite">la suite</a>');
  expect(html).toContain('<a href="/articles/a-propos">la page</a>');
  expect(html).toContain('<a href="https://ailleurs.example/a?b=1&#38;c=2">ailleurs</a>');
  expect(html).toContain('un piège');
  expect(html).not.toMatch(/javascript|alert/);
});

it('keeps old addresses but those without a path and those of our own pages', () => {
  const planned = plan({
    changed: ({ items }) => {
      const [first] = items;
      if (!first) return;
      items.push({ ...first, id: '50', link: 'https://magazine.example/metiers/son/' });
      items.push({ ...first, id: '51', link: 'https://magazine.example/?p=51' });
      items.push({ ...first, id: '52' });
      items.push({ ...first, id: '53', link: 'https://magazine.example/a/conseils.html' });
    },
  });
  expect(planned.articles.map(({ address }) => address?.row)).toEqual([
    { kind: 'address', slug: '2010/10/13/lire-une-feuille' },
    { kind: 'address', slug: '2011/02/01/deuxieme' },
    { kind: 'article', slug: 'a-propos-de-nous' },
    undefined,
    undefined,
    undefined,
    undefined,
    { kind: 'address', slug: 'a/conseils' },
  ]);
  const problems = planned.report.problems.join('\n');
  expect(problems).toMatch(/Post 50: .* lies under \/metiers/);
  expect(problems).toMatch(/Post 51: .*\?p=…\): a static site cannot serve it/);
  expect(problems).toMatch(/Post 52: .* leads to another text already/);
});

it('gives texts of the same name addresses of their own, free of what is there', () => {
  const planned = plan({
    known: { slugs: ['lire-une-feuille', 'lire-une-feuille-2'] },
    changed: ({ items }) => items[3] && (items[3].slug = '%c3%a9t%c3%a9'),
  });
  expect(planned.articles.map(({ data }) => data.slug)).toEqual([
    'lire-une-feuille-3',
    'deuxieme',
    'a-propos',
    'ete',
  ]);
});

it('finds themes by name or address and makes the others', () => {
  expect(plan().themes.map(({ slug, description }) => [slug, description])).toEqual([
    ['pratique', 'Textes importés de Magazine d’essai.'],
    ['entretiens', 'Textes importés de Magazine d’essai.'],
  ]);
  const themes = [
    { slug: 'sur-le-plateau', name: 'pratique' },
    { slug: 'entretiens', name: 'Paroles' },
  ];
  const planned = plan({ known: { themes } });
  expect(planned.themes).toEqual([]);
  expect(article(planned, '12').themes).toEqual(['sur-le-plateau']);
  expect(article(planned, '13').themes).toEqual(['entretiens']);
});

it('puts comments after those they answer, as plain text, and leaves spam and pings', () => {
  const planned = plan();
  expect(article(planned, '12').comments).toEqual([
    {
      importedFrom: 'magazine.example#comment-1',
      name: 'Lectrice Inventée',
      text: 'Merci & bravo',
      sentAt: '2010-10-14T08:00:00.000Z',
      state: 'accepted',
    },
    {
      importedFrom: 'magazine.example#comment-2',
      name: 'Lecteur Inventé',
      text: 'Je réponds ici.\n\nDeux fois.',
      sentAt: '2010-10-15T08:00:00.000Z',
      state: 'waiting',
      parent: 'magazine.example#comment-1',
    },
  ]);
  expect(Object.fromEntries(planned.report.comments)).toEqual({
    'pingbacks, not imported': 1,
    'spam, not imported': 1,
    'to import, accepted': 1,
    'to import, waiting': 1,
  });
});

it('opens circles of comments, and takes the first of two of one number', () => {
  const planned = plan({
    changed: ({ items }) => {
      const [second, first] = items[0]?.comments ?? [];
      if (!first || !second) return;
      first.parent = '2';
      items[0]?.comments.push({ ...first, content: 'autre' });
    },
  });
  expect(article(planned, '12').comments.map(({ parent }) => parent)).toEqual([
    undefined,
    undefined,
  ]);
  expect(planned.report.problems.join('\n')).toMatch(/comment 1 is there twice[^]*in a circle/);
});

it('plans nothing that was imported before, but comments that came since', () => {
  const there = { id: 'a', slug: 'autre-adresse' };
  const planned = plan({
    known: {
      articles: new Map([['magazine.example#post-12', there]]),
      comments: new Set(['magazine.example#comment-1']),
    },
  });
  const { id, comments, address, data } = article(planned, '12');
  expect({ id, slug: data.slug, address }).toEqual({ ...there, address: undefined });
  expect(comments.map(({ importedFrom }) => importedFrom)).toEqual(['magazine.example#comment-2']);
});

it('takes the picture shown above a post, with the words that are known of it', () => {
  expect(article(plan(), '12').picture).toMatchObject({
    file: '/folder/feuille.png',
    alt: 'Une feuille posée. Photo : Photographe Fictif',
    credit: 'Photographe Fictif',
  });
  const without = plan({ changed: ({ items }) => items[0]?.meta.clear() });
  expect(article(without, '12').picture).toMatchObject({
    alt: 'Une feuille',
    credit: 'Photographe Fictif',
  });
  expect(article(without, '12').dropped.get('image')).toBeUndefined();
});

it('takes what stands above "read more" for the standfirst where there is no excerpt', () => {
  const planned = plan({
    changed: ({ items }) =>
      items[3] && (items[3].content = 'Le <b>début</b>.\n\n<!--more-->\n\nLa suite.'),
  });
  const { standfirst, body } = article(planned, '15').data;
  expect([standfirst, toHtml(body as never)]).toEqual(['Le début.', '<p>La suite.</p>']);
});

it('leaves out a post that would fill the memory, and imports the others', () => {
  const planned = plan({
    changed: ({ items }) =>
      items[1] &&
      (items[1].content = Array.from({ length: 10_000 }, (_, n) => `<b id="${n}"><p>`).join('')),
  });
  expect(planned.articles.map(({ wordPressId }) => wordPressId)).toEqual(['12', '14', '15']);
  expect(planned.report.problems).toEqual([
    'Post 13 is left out: its HTML has more elements than any text.',
  ]);
});

it('refuses exports of two sites at once', () => {
  const other = structuredClone(read);
  other.site.address = 'https://autre.example';
  expect(() =>
    planImport({
      exports: [read, other],
      known: nothing,
      isPublishing: false,
      findPicture: () => undefined,
    }),
  ).toThrow(/come from two sites/);
});

it('reports what it does, post by post', () => {
  const lines = reportOf(
    plan({ changed: ({ items }) => items[1] && (items[1].title = 'A\u001b[2JB') }),
  );
  expect(lines).toContain('  articles: 4 to import (1 published, 3 drafts), 0 imported before');
  expect(lines).toContain('  addresses: 3 go on leading to their text');
  expect(lines.join('\n')).toMatch(
    /12 “Lire une feuille.*” → lire-une-feuille, published; left out: .*1 script/,
  );
  expect(lines.join('')).not.toContain('\u001b');
});
