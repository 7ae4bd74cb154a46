/** Lexical → HTML by an allow-list: what the converters do not know is left out. */
import type {
  SerializedLinkNode,
  SerializedListItemNode,
  SerializedListNode,
} from '@payloadcms/richtext-lexical';
import type { HTMLConverters } from '@payloadcms/richtext-lexical/html';
import { convertLexicalToHTML, defaultHTMLConverters } from '@payloadcms/richtext-lexical/html';

/** HTML of a rich text, without a container. Links lead to http(s), mailto or a path of this site. */
export const toHtml = (state: never): string =>
  convertLexicalToHTML({ data: state, disableContainer: true, converters: () => converters });

/** Reading time of an HTML text, minutes, at 220 words a minute, at least 1. */
export const readingMinutes = (html: string): number =>
  Math.max(1, Math.round(html.replace(/<[^>]*>/g, ' ').split(/\s+/).filter(Boolean).length / 220));

const { paragraph, text, linebreak, heading, quote } = defaultHTMLConverters;

const converters: HTMLConverters = {
  paragraph,
  text,
  linebreak,
  heading,
  quote,
  list: ({ node, nodesToHTML }: { node: SerializedListNode; nodesToHTML: ToHtml }) => {
    const tag = node.tag === 'ol' ? 'ol' : 'ul';
    return `<${tag}>${nodesToHTML({ nodes: node.children }).join('')}</${tag}>`;
  },
  listitem: ({ node, nodesToHTML }: { node: SerializedListItemNode; nodesToHTML: ToHtml }) =>
    `<li>${nodesToHTML({ nodes: node.children }).join('')}</li>`,
  link,
  autolink: link,
} as HTMLConverters;

type ToHtml = (args: { nodes: SerializedListNode['children'] }) => string[];

function link({ node, nodesToHTML }: { node: SerializedLinkNode; nodesToHTML: ToHtml }): string {
  const inside = nodesToHTML({ nodes: node.children }).join('');
  const address = node.fields.url ?? '';
  const isSafe = /^(?:https?:\/\/|mailto:|\/(?!\/))/i.test(address);
  return isSafe ? `<a href="${escaped(address)}">${inside}</a>` : inside;
}

function escaped(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
