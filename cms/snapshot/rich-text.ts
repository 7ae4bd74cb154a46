/** Lexical → HTML by an allow-list: what the converters do not know is left out. */
import { escapeHtml } from '../../content/escape-html.ts';
import type {
  SerializedAutoLinkNode,
  SerializedLinkNode,
  SerializedListItemNode,
  SerializedListNode,
} from '@payloadcms/richtext-lexical';
import type { HTMLConverter, HTMLConverters } from '@payloadcms/richtext-lexical/html';
import { convertLexicalToHTML, defaultHTMLConverters } from '@payloadcms/richtext-lexical/html';

/** HTML of a rich text, without a container. Links lead to http(s), mailto or a path of this site. */
export const toHtml = (state: never): string =>
  convertLexicalToHTML({ data: state, disableContainer: true, converters: () => converters });

/** Reading time of an HTML text, minutes, at 220 words a minute, at least 1. */
export const readingMinutes = (html: string): number =>
  Math.max(
    1,
    Math.round(
      html
        .replace(/<[^>]*>/g, ' ')
        .split(/\s+/)
        .filter(Boolean).length / 220,
    ),
  );

const { paragraph, text, linebreak, heading, quote } = defaultHTMLConverters;

const list: HTMLConverter<SerializedListNode> = ({ node, nodesToHTML }) => {
  const tag = node.tag === 'ol' ? 'ol' : 'ul';
  return `<${tag}>${nodesToHTML({ nodes: node.children }).join('')}</${tag}>`;
};

const listitem: HTMLConverter<SerializedListItemNode> = ({ node, nodesToHTML }) =>
  `<li>${nodesToHTML({ nodes: node.children }).join('')}</li>`;

const link: HTMLConverter<SerializedLinkNode | SerializedAutoLinkNode> = ({
  node,
  nodesToHTML,
}) => {
  const inside = nodesToHTML({ nodes: node.children }).join('');
  const address = node.fields.url ?? '';
  const isSafe = /^(?:https?:\/\/|mailto:|\/(?![/\\]))/i.test(address);
  return isSafe ? `<a href="${escapeHtml(address)}">${inside}</a>` : inside;
};

const converters = {
  paragraph,
  text,
  linebreak,
  heading,
  quote,
  list,
  listitem,
  link,
  autolink: link,
} as HTMLConverters;
