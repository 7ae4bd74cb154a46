/** A path that may be looked up: decoded, beginning with one slash, without empty, dot or hidden segments. */
export type RequestPath = {
  /** Decoded; ends with a slash where the address did. */
  path: string;
  /** The same path as it was sent, still encoded: safe to redirect to. */
  sent: string;
  query: URLSearchParams;
  /** The query as it was sent, `?` included, or empty. */
  search: string;
};

/** Reads the target of a request. Null where it cannot name a file of the site. */
export function readPath(target: string): RequestPath | null {
  const mark = target.indexOf('?');
  const sent = mark < 0 ? target : target.slice(0, mark);
  const search = mark < 0 ? '' : target.slice(mark);
  if (!sent.startsWith('/') || /\\|%5c|%2f/i.test(sent)) return null;
  const path = decoded(sent);
  if (path === null || /\p{Cc}/u.test(path)) return null;
  const segments = path.slice(1).split('/');
  if (segments.at(-1) === '') segments.pop();
  const isOrdinary = segments.every(
    (segment) => segment === '.well-known' || (segment !== '' && !segment.startsWith('.')),
  );
  return isOrdinary ? { path, sent, query: new URLSearchParams(search), search } : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
