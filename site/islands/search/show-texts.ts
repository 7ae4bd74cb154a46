/** The texts found, works after them: some at once, more where asked. */
import type { Answer, Results } from './ask.ts';
import { button, element, onAxis } from './element.ts';
import { textLine, workLine } from './lines.ts';
import type { FoundPage } from './pagefind.ts';
import type { Said } from './said.ts';

/** The section of texts and works; nothing where none was found. */
export const textsSection = async (
  found: Results<HTMLElement>,
  { words }: Said,
): Promise<HTMLElement[]> => {
  if (found.count === 0) return [];
  const list = element(
    'ul',
    { className: 'credits listing stacked' },
    ...(await found.some(0, atOnce)),
  );
  const more = button(words.more, async () => {
    const from = list.childElementCount;
    const next = await found.some(from, from + atOnce);
    list.append(...next);
    next[0]?.querySelector('a')?.focus();
    if (list.childElementCount >= found.count) foot.remove();
  });
  const foot = onAxis(element('p', { className: 'after' }, more));
  return [onAxis(element('h2', {}, words.texts)), list, ...(found.count > atOnce ? [foot] : [])];
};

/** Texts, and works after them, as lines. */
export const textLines = (
  texts: Results<FoundPage>,
  { works }: Answer,
  said: Said,
): Results<HTMLElement> => {
  const first = linesOf(texts, (one) => textLine(one, said));
  const second = linesOf(works, (one) => workLine(one, said));
  return {
    count: first.count + second.count,
    some: async (from, to) => {
      const after = (place: number) => Math.max(0, place - first.count);
      const parts = [first.some(from, to), second.some(after(from), after(to))];
      return (await Promise.all(parts)).flat();
    },
  };
};

const atOnce = 12;

const linesOf = <T>(
  { count, some }: Results<T>,
  line: (one: T) => HTMLElement,
): Results<HTMLElement> => ({
  count,
  some: async (from, to) => (await some(from, to)).map(line),
});
