/** An answer of the web process, before the headers that all of them carry. */
export type Answer = {
  status: number;
  /** Lower-case names. A `content-security-policy` here wins over the release's. */
  headers: Record<string, string>;
  body: Buffer;
  /** Policy of the release that was read; null: the strict one. */
  csp: string | null;
};

/** An HTML answer that nobody keeps. */
export const htmlAnswer = (status: number, page: { html: string; csp: string | null }): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  body: Buffer.from(page.html),
  csp: page.csp,
});

/** A JSON answer that nobody keeps. */
export const jsonAnswer = (status: number, value: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: Buffer.from(JSON.stringify(value)),
  csp: null,
});

/** A redirection to a path of this site. */
export const redirectAnswer = (status: 301 | 303, location: string): Answer => ({
  status,
  headers: { location, 'cache-control': status === 301 ? 'public, max-age=3600' : 'no-store' },
  body: Buffer.alloc(0),
  csp: null,
});
