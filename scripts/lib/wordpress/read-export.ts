/** Reads a WordPress export (WXR) as a stream: what is kept of it is checked and bounded on the way. */
import path from 'node:path';
import sax, { type Parser, type Tag } from 'sax';
import { decodedPieces } from './decode-file.ts';
import { ImportProblem } from './import-problem.ts';

/** Reads one file. Throws an `ImportProblem` that says what is wrong with it and where. */
export async function readExport(file: string): Promise<WordPressExport> {
  const name = path.basename(file);
  const parser = sax.parser(true, { strictEntities: true });
  const reading = collect(parser, name);
  for await (const piece of decodedPieces(file)) parser.write(piece);
  if (!reading.hasRoot())
    throw new ImportProblem(`${name} is not XML: nothing in it begins with <. ${howToExport}`);
  parser.close();
  return reading.result();
}

function collect(parser: Parser, name: string) {
  const stack: string[] = [];
  const channel: Fields = {};
  const read: Omit<WordPressExport, 'site'> = {
    authors: new Map(),
    items: [],
    others: new Map(),
    removedCharacters: 0,
  };
  let hasRoot = false;
  let item: Fields | undefined;
  let part: Fields | undefined;
  let lists: Pick<Item, 'categories' | 'meta' | 'comments'> = emptyLists();
  let attributes: Record<string, string> = {};
  let value: string[] = [];
  let length = 0;

  const refuse = (what: string): never => {
    throw new ImportProblem(`${name}, line ${parser.line + 1}: ${what}`);
  };
  const hear = (text: string) => {
    length += text.length;
    if (length > largestValue)
      refuse(`<${stack.at(-1)}> holds more than ${largestValue / 1_000_000} million characters.`);
    value.push(text);
  };
  const taken = (): string => {
    const raw = value.join('').toWellFormed();
    const clean = raw.replace(unwanted, '');
    read.removedCharacters += raw.length - clean.length;
    value = [];
    length = 0;
    return clean;
  };

  const onerror = (error: Error) => {
    const [what = ''] = error.message.split('\n');
    const isCut = /Unclosed root tag|Unexpected end/.test(what);
    const known = stack.at(-1) ? ` in <${stack.at(-1)}>` : '';
    refuse(
      isCut
        ? `the file ends${known}, before its time. It was cut off on its way: ${howToExport}`
        : `not well-formed XML${known} (${what.replace(/\.$/, '')}). ${howToExport}`,
    );
  };
  const ondoctype = () => {
    refuse(`a DOCTYPE, which WordPress does not write: this is no export. ${howToExport}`);
  };
  const onopentag = (tag: Tag) => {
    hasRoot = true;
    stack.push(tag.name);
    if (stack.length > deepest) refuse(`elements within elements, more than ${deepest} deep.`);
    if (stack.length === 1 && tag.name !== 'rss')
      refuse(`begins with <${tag.name}>, not with <rss> like an export. ${howToExport}`);
    ({ attributes } = tag);
    value = [];
    length = 0;
    const where = stack.join('/');
    if (where === itemPath) {
      if (read.items.length >= mostItems) refuse(`more than ${mostItems} posts in one file.`);
      item = {};
      lists = emptyLists();
    } else if (parts.has(where)) part = {};
  };
  const onclosetag = (tag: string) => {
    const where = stack.join('/');
    const depth = stack.length;
    const above = stack.slice(0, -1).join('/');
    const at = { ...attributes };
    const text = taken();
    stack.pop();
    if (where === itemPath && item) {
      keep(item, lists, read, refuse);
      item = undefined;
    } else if (part && parts.has(where)) {
      if (tag === 'wp:author')
        read.authors.set(part['wp:author_login'] ?? '', part['wp:author_display_name'] ?? '');
      else if (tag === 'wp:comment') lists.comments.push(toComment(part));
      else if (metaKeys.has(part['wp:meta_key'] ?? ''))
        lists.meta.set(part['wp:meta_key'] ?? '', part['wp:meta_value']?.trim() ?? '');
      part = undefined;
    } else if (part && parts.has(above)) part[tag] = text;
    else if (above === itemPath && tag === 'category')
      lists.categories.push({
        domain: at['domain'] ?? '',
        slug: at['nicename'] ?? '',
        name: text.trim(),
      });
    else if (above === itemPath && item) item[tag] = text;
    else if (depth === 3 && above === 'rss/channel') channel[tag] = text.trim();
  };
  Object.assign(parser, { onerror, ondoctype, onopentag, onclosetag, ontext: hear, oncdata: hear });

  return {
    hasRoot: () => hasRoot,
    result: (): WordPressExport => {
      if (!channel['wp:wxr_version'])
        throw new ImportProblem(
          `${name} has no channel of WordPress in it (no wp:wxr_version). ${howToExport}`,
        );
      const address = channel['wp:base_blog_url'] || channel['link'] || '';
      if (!URL.canParse(address) || !/^https?:/.test(address))
        throw new ImportProblem(
          `${name} does not say which site it comes from (wp:base_blog_url). ${howToExport}`,
        );
      const site = {
        title: channel['title'] || new URL(address).host,
        address: address.replace(/\/+$/, ''),
      };
      return { site, ...read };
    },
  };
}

function keep(
  item: Fields,
  lists: Pick<Item, 'categories' | 'meta' | 'comments'>,
  read: Omit<WordPressExport, 'site'>,
  refuse: (what: string) => never,
): void {
  const type = item['wp:post_type'] || 'post';
  if (!['post', 'page', 'attachment'].includes(type)) {
    read.others.set(type, (read.others.get(type) ?? 0) + 1);
    return;
  }
  const id = item['wp:post_id']?.trim() ?? '';
  if (!/^[1-9]\d{0,18}$/.test(id)) refuse('a post without a number (wp:post_id) ends here.');
  read.items.push({
    id,
    type: type as Item['type'],
    status: item['wp:status']?.trim() ?? '',
    title: item['title']?.trim() ?? '',
    link: item['link']?.trim() ?? '',
    slug: item['wp:post_name']?.trim() ?? '',
    author: item['dc:creator']?.trim() ?? '',
    content: item['content:encoded'] ?? '',
    excerpt: item['excerpt:encoded'] ?? '',
    date: item['wp:post_date']?.trim() ?? '',
    hasPassword: Boolean(item['wp:post_password']?.trim()),
    file: item['wp:attachment_url']?.trim() ?? '',
    ...lists,
  });
}

const toComment = (part: Fields): WordPressComment => ({
  id: part['wp:comment_id']?.trim() ?? '',
  author: part['wp:comment_author'] ?? '',
  date: part['wp:comment_date']?.trim() ?? '',
  dateGmt: part['wp:comment_date_gmt']?.trim() ?? '',
  content: part['wp:comment_content'] ?? '',
  state: part['wp:comment_approved']?.trim() ?? '',
  type: part['wp:comment_type']?.trim() ?? '',
  parent: part['wp:comment_parent']?.trim() ?? '',
});

const emptyLists = () => ({ categories: [], meta: new Map<string, string>(), comments: [] });

const itemPath = 'rss/channel/item';
const parts = new Set([
  'rss/channel/wp:author',
  `${itemPath}/wp:comment`,
  `${itemPath}/wp:postmeta`,
]);
/** Characters of one element. */
const largestValue = 4_000_000;
const deepest = 32;
const mostItems = 100_000;
/** What no text may hold: control characters other than tab and line ends. */
const unwanted = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;
/** What is read of the many notes that extensions leave. */
const metaKeys = new Set(['_thumbnail_id', '_wp_attachment_image_alt']);
const howToExport = 'Export it again: in WordPress, Tools → Export → All content.';

type Fields = Record<string, string>;

/** What an export holds, as WordPress wrote it. */
export type WordPressExport = {
  site: { title: string; /** Without a slash at its end. */ address: string };
  /** Display names by login. */
  authors: Map<string, string>;
  items: Item[];
  /** How many there are of the types that are not read (menus, revisions…). */
  others: Map<string, number>;
  /** Control characters that were taken out of texts. */
  removedCharacters: number;
};

/** A post, a page, or a file of the library. `content` is HTML, `date` local time, `file` the address of a file. */
export type Item = {
  id: string;
  type: 'post' | 'page' | 'attachment';
  status: string;
  title: string;
  link: string;
  slug: string;
  author: string;
  content: string;
  excerpt: string;
  date: string;
  hasPassword: boolean;
  file: string;
  categories: { domain: string; slug: string; name: string }[];
  meta: Map<string, string>;
  comments: WordPressComment[];
};

/** `state`: 1, 0, spam or trash. `parent`: the number of a comment, or 0. */
export type WordPressComment = {
  id: string;
  author: string;
  date: string;
  dateGmt: string;
  content: string;
  state: string;
  type: string;
  parent: string;
};
