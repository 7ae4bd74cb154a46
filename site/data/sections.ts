/** The sections of a guide's text, as the converter of the CMS writes headings: `<h2>words</h2>`. */
import { fold } from '../../content/search/fold.ts';
import { guideSections } from '../../content/guide-sections.ts';

/** The text with an anchor on each heading, and its main sections in order. */
export const withAnchors = (html: string): { html: string; sections: Section[] } => {
  const sections: Section[] = [];
  const taken = new Set(pageAnchors);
  const anchored = html.replace(headings, (_, level: string, inner: string) => {
    const title = plain(inner);
    const id = freeAnchor(title, taken);
    if (level === '2') sections.push({ id, title });
    return `<h${level} id="${id}">${inner}</h${level}>`;
  });
  return { html: anchored, sections };
};

/** The questions of the section that holds them, each with its answer in plain words. */
export const questionsIn = (html: string): Question[] => {
  const after = html
    .split('<h2>')
    .find((part) => questionTitles.has(plain(part.split('</h2>')[0] ?? '')));
  return (after ?? '')
    .split('<h3>')
    .slice(1)
    .map((part) => part.split('</h3>'))
    .map(([question = '', answer = '']) => ({ question: plain(question), answer: plain(answer) }))
    .filter(({ question, answer }) => question !== '' && answer !== '');
};

const headings = /<h([23])>(.*?)<\/h\1>/gs;
const questionTitles = new Set<string>(Object.values(guideSections.questions));

/** Anchors that the page has besides those of its text. */
const pageAnchors = ['content', 'contact', 'people', 'sources', 'pay'];

const freeAnchor = (title: string, taken: Set<string>): string => {
  const stem =
    fold(title)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'section';
  let id = stem;
  for (let n = 2; taken.has(id); n += 1) id = `${stem}-${n}`;
  taken.add(id);
  return id;
};

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|apos|#(\d+)|#x([0-9a-f]+));/gi, (whole, name: string, n, hex) =>
      n || hex
        ? String.fromCodePoint(n ? Number(n) : Number.parseInt(hex, 16))
        : (entities[name.toLowerCase()] ?? whole),
    )
    .replace(/\s+/g, ' ')
    .replace(/ ([,.)])/g, '$1')
    .trim();

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A main section: its anchor and its title in plain words. */
export type Section = { id: string; title: string };
export type Question = { question: string; answer: string };
