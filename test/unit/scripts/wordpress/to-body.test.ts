import { expect, it } from 'vitest';
import { toHtml } from '../../../../cms/snapshot/rich-text.ts';
import { TooManyElements } from '../../../../scripts/lib/wordpress/html-nodes.ts';
import { toPlain } from '../../../../scripts/lib/wordpress/plain.ts';
import { toBody } from '../../../../scripts/lib/wordpress/to-body.ts';

const anywhere = (href: string) => (/^https?:|^\//.test(href) ? href : undefined);
const read = (content: string) => {
  const { body, dropped } = toBody(content, anywhere);
  return { html: toHtml(body as never), dropped: Object.fromEntries(dropped) };
};

it('parts paragraphs of classic texts at blank lines and keeps single line ends', () => {
  expect(read('Un, <b>deux</b>\ntrois.\n\n  \n\nQuatre.').html).toBe(
    '<p>Un, <strong>deux</strong><br />trois.</p><p>Quatre.</p>',
  );
  expect(read('<strong>Question ?\n\nAutre</strong> mot').html).toBe(
    '<p><strong>Question ?</strong></p><p><strong>Autre</strong> mot</p>',
  );
});

it('takes line ends of blocks for spaces, and bold questions for bold paragraphs', () => {
  expect(
    read('<!-- wp:paragraph -->\n<p><strong>Pour\n  quoi ?</strong></p>\n<!-- /wp:paragraph -->')
      .html,
  ).toBe('<p><strong>Pour quoi ?</strong></p>');
});

it('keeps headings, lists within lists, quotes and tables in what the editor has', () => {
  expect(read('<h1>A</h1><h2>B</h2><h4>C</h4>').html).toBe('<h2>A</h2><h2>B</h2><h3>C</h3>');
  expect(read('<ol><li>un<ul><li>deux</li></ul></li></ol>').html).toBe(
    '<ol><li>un</li><li><ul><li>deux</li></ul></li></ol>',
  );
  expect(read('<blockquote><p>un</p><p>deux</p></blockquote>').html).toBe(
    '<blockquote>un<br />deux</blockquote>',
  );
  const { html, dropped } = read('<table><tr><td>un</td><td><em>deux</em></td></tr></table>');
  expect(html).toBe('<ul><li>un – <em>deux</em></li></ul>');
  expect(dropped).toEqual({ 'table (rows kept as a list)': 1 });
});

it('leaves out scripts and forms with all that is in them, and counts them', () => {
  const { html, dropped } = read('a<script>x</script><form>b<input></form><style>c</style> d');
  expect(html).toBe('<p>a d</p>');
  expect(dropped).toEqual({ script: 1, form: 1, style: 1 });
});

it('keeps the words of a link that leads nowhere', () => {
  const { html, dropped } = read('<a href="javascript:x()">un</a> <a href="#la">deux</a>');
  expect(html).toBe('<p>un deux</p>');
  expect(dropped).toEqual({ 'link that leads nowhere here (words kept)': 1 });
});

it('counts images and captions, and gives the addresses of the images', () => {
  const { dropped, pictures, isEmpty } = toBody(
    '[caption width="3"]<img src="https://a.example/b.jpg" alt="B"> mots[/caption]<figure><img src="c.png"><figcaption>d</figcaption></figure>',
    anywhere,
  );
  expect(pictures).toEqual([
    { address: 'https://a.example/b.jpg', alt: 'B' },
    { address: 'c.png', alt: '' },
  ]);
  expect(Object.fromEntries(dropped)).toEqual({ image: 2, caption: 2 });
  expect(isEmpty).toBe(true);
});

it('keeps films and embedded pages as links', () => {
  const link = (address: string) => `<p><a href="${address}">${address}</a></p>`;
  expect(read('<iframe src="//v.example/1"></iframe>').html).toBe(link('https://v.example/1'));
  expect(read('a\n\n[embed]https://v.example/2[/embed]\n\nb').html).toBe(
    `<p>a</p>${link('https://v.example/2')}<p>b</p>`,
  );
  expect(read('[video mp4="https://v.example/3.mp4"][/video]').html).toBe(
    link('https://v.example/3.mp4'),
  );
});

it('drops shortcodes but neither words in brackets nor what shortcodes enclose', () => {
  const { html, dropped } = read('[rires] [gallery ids="1"][box color="red"]dedans[/box] [sic]');
  expect(html).toBe('<p>[rires] dedans [sic]</p>');
  expect(dropped).toEqual({ '[gallery]': 1, '[box]': 1 });
});

it('loses no text after a caption that is never closed', () => {
  expect(read('[caption width="3"]<img src="a.png"> mots\n\net la suite').html).toBe(
    '<p>mots</p><p>et la suite</p>',
  );
});

it('says which blocks WordPress would have filled', () => {
  expect(read('<!-- wp:latest-posts {"a":1} /--><!-- wp:spacer /--><p>a</p>').dropped).toEqual({
    'block latest-posts': 1,
  });
});

it('reads texts that are nested deeper than the stack', () => {
  for (const tag of ['div', 'b', 'ul', 'blockquote', 'figure', 'table', 'table><tr><td'])
    expect(JSON.stringify(toBody(`${`<${tag}>`.repeat(5000)}fond`, anywhere).body)).toContain(
      'fond',
    );
});

it('gives up on a text of which the parser would make more than the memory holds', () => {
  const hostile = Array.from({ length: 10_000 }, (_, index) => `<b id="${index}"><p>`).join('');
  expect(() => toBody(hostile, anywhere)).toThrow(TooManyElements);
  expect(toPlain(`${hostile}mot`)).toBe('mot');
});
