import { files, inLocale, pages } from '../../../content/routes.ts';

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
    ...(!isFramable(csp) && { 'x-frame-options': 'DENY' }),
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

/** The policy of a page that any site may show in a frame. */
export const framable = (csp: string | null): string =>
  (csp ?? strictCsp).replace("frame-ancestors 'none'", 'frame-ancestors *');

/** The headers of a file that pages of other sites may read. */
export const readByAll: Headers = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
};

/** Whether a path is a list made for a frame of another site; the page that tells of them is not. */
export const isEmbed = (path: string): boolean =>
  inLocale(path, 'fr').startsWith(`${pages.embed}/`);

/** Whether a path is a file for other sites. */
export const isOpenData = (path: string): boolean => path.startsWith(`${files.openPeople}/`);

/** Whether a page receives a token in its fragment: nothing may keep it. */
export const isTokenPage = (path: string): boolean => tokenPages.has(inLocale(path, 'fr'));

const tokenPages = new Set<string>([
  pages.messageConfirm,
  pages.messageStop,
  pages.messageReport,
  pages.myPageManage,
  pages.myPageOpen,
  pages.myPageForm,
  pages.myPageReply,
  pages.myPageConfirm,
  pages.myPageMails,
  pages.dataExport,
  pages.dataRestrict,
  pages.dataWithdraw,
  pages.dataErase,
  pages.noticeAnswer,
  pages.noticeContest,
  pages.briefManage,
  pages.briefOwn,
  pages.briefEdit,
  pages.answerDecide,
  pages.answerReply,
]);

const isFramable = (csp: string | null): boolean =>
  csp?.split('; ').includes('frame-ancestors *') ?? false;

type Headers = Record<string, string>;
