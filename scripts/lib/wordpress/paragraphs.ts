/** Runs of words → paragraphs, tidy at their ends. */
import { linkNode, paragraph, textNode, type Block, type Inline } from './lexical.ts';

/** The paragraphs of a run of words: two line breaks in a row part them. */
export function paragraphsOf(run: Inline[]): Block[] {
  const all: Block[] = [];
  let words: Inline[] = [];
  const end = () => {
    const trimmed = trim(words);
    if (trimmed.length > 0) all.push(paragraph(withAddress(trimmed)));
    words = [];
  };
  for (const node of run) {
    const before = words.findLast((one) => !isBlank(one) || one.type === 'linebreak');
    if (node.type === 'linebreak' && before?.type === 'linebreak') end();
    else words.push(node);
  }
  end();
  return all;
}

/** Without space at both ends, where pages have none; neighbours of one form become one. */
function trim(words: Inline[]): Inline[] {
  const first = words.findIndex((node) => !isBlank(node));
  const last = words.findLastIndex((node) => !isBlank(node));
  const kept = joined(first < 0 ? [] : words.slice(first, last + 1));
  return kept.map((node, index) => {
    const before = kept[index - 1];
    const after = kept[index + 1];
    return withText(node, (text) => {
      const start = !before || before.type === 'linebreak' ? text.trimStart() : text;
      return !after || after.type === 'linebreak' ? start.trimEnd() : start;
    });
  });
}

function joined(words: Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const node of words) {
    const before = all.at(-1);
    if (node.type === 'text' && before?.type === 'text' && node.format === before.format)
      all[all.length - 1] = textNode((before.text + node.text).replace(/ {2,}/g, ' '), node.format);
    else if (
      node.type === 'link' &&
      before?.type === 'link' &&
      node.fields.url === before.fields.url
    )
      all[all.length - 1] = linkNode(
        node.fields.url,
        joined([...before.children, ...node.children]),
      );
    else all.push(node);
  }
  return all;
}

const withText = (node: Inline, change: (text: string) => string): Inline => {
  if (node.type === 'text') return textNode(change(node.text), node.format);
  const [only, ...more] = node.type === 'link' ? node.children : [];
  return node.type === 'link' && only && more.length === 0
    ? linkNode(node.fields.url, [withText(only, change)])
    : node;
};

/** A line that is an address is what WordPress shows the page or film of. */
function withAddress(words: Inline[]): Inline[] {
  const [only, ...more] = words;
  if (only?.type !== 'text' || more.length > 0) return words;
  const isAddress = /^https?:\/\/\S+$/.test(only.text) && URL.canParse(only.text);
  return isAddress ? [linkNode(new URL(only.text).href, [only])] : words;
}

const isBlank = (node: Inline): boolean =>
  node.type === 'linebreak' ||
  (node.type === 'text' ? node.text.trim() === '' : node.children.every(isBlank));
