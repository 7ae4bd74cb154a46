import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillTemplate, type Values } from '../../../../../scripts/lib/web/fill-template.ts';
import { readHtml, writeHtml } from '../../../../../scripts/lib/web/html-tree.ts';

const bodyOf = (inside: string, values: Values, name = 'page') => {
  const document = readHtml(
    `<body><template data-fill="page">${inside}</template><p data-unfilled>Rien.</p></body>`,
  );
  const isFilled = fillTemplate(document, name, values);
  const [, body] = /<body>([^]*)<\/body>/.exec(writeHtml(document)) ?? [];
  return { isFilled, body };
};

test('words of texts and attributes are their values, and what is for others is gone', () => {
  const { isFilled, body } = bodyOf('<p id="own-{id}">Jusqu’au {day}, {day} !</p>', {
    id: 7,
    day: 'lundi',
  });
  expect(isFilled).toBe(true);
  expect(body).toBe('<p id="own-7">Jusqu’au lundi, lundi !</p>');
});

test('an element stands once for each of a list, whose words come before those around', () => {
  const values = { day: 'lundi', people: [{ name: 'Lou' }, { name: 'Zoé', day: 'mardi' }] };
  expect(bodyOf('<ul><li data-each="people">{name}, {day}</li></ul>', values).body).toBe(
    '<ul><li>Lou, lundi</li><li>Zoé, mardi</li></ul>',
  );
  expect(bodyOf('<ul><li data-each="nobody">x</li></ul>', values).body).toBe('<ul></ul>');
});

test('an element stands only where there is what it asks for, and an attribute too', () => {
  const inside =
    '<a data-when="href" data-set-href="href">a</a><details data-set-open="isFirst"></details>';
  expect(bodyOf(inside, { href: '/x?a=1&b=2', isFirst: true }).body).toBe(
    '<a href="/x?a=1&amp;b=2">a</a><details open=""></details>',
  );
  expect(bodyOf(inside, { href: '', isFirst: false }).body).toBe('<details></details>');
});

test('a page without such a part stays as it is', () => {
  const { isFilled, body } = bodyOf('<p>{day}</p>', { day: 'lundi' }, 'other');
  expect(isFilled).toBe(false);
  expect(body).toContain('Rien.');
});

test('no value becomes a tag, an attribute or a word, whatever it holds', () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.constantFrom('<script>x</script>', '" onload="x', '{secret}', '</p></template>', '&lt;'),
  );
  fc.assert(
    fc.property(hostile, (name) => {
      const document = readHtml(
        '<body><template data-fill="page"><p title="{name}">{name}</p></template></body>',
      );
      fillTemplate(document, 'page', { name, secret: 'Kanari' });
      const html = writeHtml(document);
      expect(html).not.toContain('Kanari');
      const [p, ...more] = readHtml(html).childNodes.flatMap((node) =>
        'tagName' in node ? allOf(node) : [],
      );
      expect(more).toEqual([]);
      expect(p?.attrs.map((attr) => attr.name)).toEqual(['title']);
    }),
  );
});

type Node = ReturnType<typeof readHtml>['childNodes'][number];
type Tag = Extract<Node, { tagName: string }>;
const allOf = (tag: Tag): Tag[] =>
  tag.childNodes.flatMap((node) =>
    'tagName' in node ? (['head', 'body'].includes(node.tagName) ? allOf(node) : [node]) : [],
  );
