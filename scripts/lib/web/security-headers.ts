import { inLocale, pages } from '../../../content/routes.ts';

/** Policy of everything that has none of its own. */
export const strictCsp = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

/**
 * The headers that every answer carries.
 * `siteUrl` decides about HSTS; `csp` is the pinned release's policy, null for the strict one.
 */
export function securityHeaders({
  siteUrl,
  csp,
}: {
  siteUrl: string;
  csp: string | null;
}): Headers {
  return {
    'content-security-policy': csp ?? strictCsp,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // Not `no-referrer`, on token pages either: with it browsers send `Origin: null` on a form's POST
    // (https://fetch.spec.whatwg.org/#append-a-request-origin-header). Tokens travel in fragments,
    // which no referrer carries.
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy':
      'browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(siteUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
  };
}

/** Whether a page receives a token in its fragment: nothing may keep it. */
export const isTokenPage = (path: string): boolean => tokenPages.has(inLocale(path, 'fr'));

const tokenPages = new Set<string>([
  pages.messageConfirm,
  pages.messageStop,
  pages.messageReport,
  pages.myPageManage,
  pages.myPageConfirm,
  pages.dataExport,
  pages.dataRestrict,
  pages.dataWithdraw,
  pages.dataErase,
]);

type Headers = Record<string, string>;
