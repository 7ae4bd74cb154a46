/** WordPress shortcodes → HTML, in one pass over the text. Words in brackets, as "[rires]", are words. */

/** Replaces shortcodes; `drop` is told the name of each that has no counterpart here. */
export function withoutShortcodes(content: string, drop: (what: string) => void): string {
  const codes = [...content.matchAll(shortcode)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    isEnd: match[1] === '/',
    name: (match[2] ?? '').toLowerCase(),
    attributes: match[3] ?? '',
  }));
  const ends = new Map<string, number>();
  for (const { isEnd, name, start } of codes) if (isEnd) ends.set(name, start);
  const opened = new Set<string>();
  let html = '';
  let from = 0;
  for (const { start, end, isEnd, name, attributes } of codes) {
    const isClosed = isEnd ? opened.has(name) : (ends.get(name) ?? -1) > start;
    if (!isClosed && !isCode(name, attributes)) continue;
    html += content.slice(from, start);
    from = end;
    if (!isEnd) opened.add(name);
    html += replacement({ name, attributes, isEnd, isClosed, drop });
  }
  return html + content.slice(from);
}

function replacement({ name, attributes, isEnd, isClosed, drop }: Code): string {
  if (captions.has(name)) return !isClosed ? '' : isEnd ? '</figure>' : '<figure>';
  if (name === 'embed') return '\n\n';
  if (isEnd) return '';
  const [, address] =
    /(?:src|mp3|m4a|ogg|mp4|webm|url)\s*=\s*["']?(https?:\/\/[^"'\s\]]+)/.exec(attributes) ?? [];
  drop(address ? `[${name}] (kept as a link)` : `[${name}]`);
  return address ? `\n\n${address.replace(/[<&]/g, encodeURIComponent)}\n\n` : '';
}

/** One of WordPress's own, or one that only a program writes: with attributes or a hyphen in its name. */
const isCode = (name: string, attributes: string): boolean =>
  own.has(name) || /=\s*["'\d]/.test(attributes) || /\w[-_]\w/.test(name);

const shortcode = /\[(\/?)([a-z][\w-]{0,60})((?:\s[^[\]]{0,2000})?)\/?\]/gi;
const captions = new Set(['caption', 'wp_caption']);
const own = new Set([...captions, 'audio', 'embed', 'gallery', 'playlist', 'video']);

type Code = {
  name: string;
  attributes: string;
  isEnd: boolean;
  isClosed: boolean;
  drop: (what: string) => void;
};
