/**
 * The only owner of addresses, in both languages.
 * French addresses have no prefix, English ones begin with `/en`; the rest is the same.
 * A path never ends with a slash (`trailingSlash: 'never'`), the home pages excepted.
 * In one file because an address is looked up here and nowhere else.
 */
import type { Locale } from './schema/basics.ts';
import type { Interest } from './schema/craft.ts';
import type { ResourceKind } from './schema/resource.ts';

/** Pages without a record. The value is the path after the language prefix. */
export const pages = {
  home: '/',
  talents: '/talents',
  crafts: '/metiers',
  interests: '/metiers/envies',
  articles: '/articles',
  regions: '/regions',
  resources: '/ressources',
  glossary: '/lexique',
  search: '/recherche',
  pay: '/remunerations',
  figures: '/chiffres',
  changes: '/nouveautes',
  feedback: '/votre-avis',
  feedbackSent: '/votre-avis/recu',
  signUp: '/inscription',
  shortlist: '/ma-selection',
  myPage: '/ma-page',
  myPageSent: '/ma-page/envoye',
  myPageManage: '/ma-page/gerer',
  /** Where the link of a mail opens the form filled with what is known. */
  myPageOpen: '/ma-page/modifier',
  /** The form itself: the web process fills it in. */
  myPageForm: '/ma-page/formulaire',
  myPageUpdated: '/ma-page/recu',
  /** Where a question of the editors is answered. */
  myPageReply: '/ma-page/repondre',
  myPageConfirm: '/ma-page/confirmer',
  /** Where the link of a letter, or of a mail about projects, stops them. */
  myPageMails: '/ma-page/courriels',
  myPageMailsStopped: '/ma-page/courriels/arretes',
  myPageDone: '/ma-page/fait',
  myData: '/mes-donnees',
  dataSent: '/mes-donnees/envoye',
  dataErased: '/mes-donnees/efface',
  dataExport: '/mes-donnees/copie',
  dataRestrict: '/mes-donnees/cacher',
  dataWithdraw: '/mes-donnees/retirer',
  dataErase: '/mes-donnees/effacer',
  /** What productions look for. */
  briefs: '/projets',
  briefForm: '/projets/publier',
  /** Where the link of a mail leads an employer: it opens the page below. */
  briefManage: '/projets/gerer',
  /** The page of a project for its employer, and its form: the web process fills them in. */
  briefOwn: '/projets/mon-projet',
  briefEdit: '/projets/modifier',
  /** Where the link of a mail leads an employer about one answer. */
  answerDecide: '/projets/suite',
  answerDecided: '/projets/suite/fait',
  /** Where the link of a mail leads who answered, and was asked a question. */
  answerReply: '/projets/repondre',
  answerReplied: '/projets/repondre/fait',
  /** Texts that productions undertake to follow. */
  charters: '/chartes',
  /** Where an employer asks for that link again. */
  briefLink: '/projets/gerer/lien',
  briefLinkSent: '/projets/gerer/envoye',
  notice: '/signaler',
  noticeAnswer: '/signaler/repondre',
  noticeContest: '/signaler/contester',
  legalNotice: '/mentions-legales',
  privacy: '/confidentialite',
  terms: '/conditions',
  rightOfReply: '/droit-de-reponse',
  accessibility: '/accessibilite',
  /** How others show our people on their own pages. */
  embed: '/integrer',
  messageSent: '/message/envoye',
  messageToConfirm: '/message/a-confirmer',
  messageConfirm: '/message/confirmer',
  messageStop: '/message/bloquer',
  messageReport: '/message/signaler',
  messageDone: '/message/fait',
  notFound: '/404',
} as const;
export type PageName = keyof typeof pages;

/** Pages of one record, by kind. */
export const recordPaths = {
  talent: '/talents',
  craft: '/metiers',
  article: '/articles',
  theme: '/articles/rubriques',
  territory: '/regions',
  work: '/oeuvres',
  brief: '/projets',
  charter: '/chartes',
} as const;
export type RoutedKind = keyof typeof recordPaths;

/** Files and endpoints that have no language. */
export const files = {
  sitemapIndex: '/sitemap-index.xml',
  sitemapPages: '/sitemap-pages.xml',
  /** Of lists of people by craft, team, place and specialty. */
  sitemapLists: '/sitemap-lists.xml',
  robots: '/robots.txt',
  searchWords: '/data/search-words.json',
  /** Folder of the lists of people that other sites may read. */
  openPeople: '/data/gens',
  searchIndex: '/search',
  health: '/api/health',
  challenge: '/api/forms/challenge',
  media: '/media',
  /** Pictures for those who share a page. */
  share: '/partage',
} as const;

/** Form endpoints on the site's own origin: a plain POST gets a page, JSON gets JSON. */
export const formEndpoints = {
  contact: '/api/forms/contact',
  shortlist: '/api/forms/shortlist',
  question: '/api/forms/question',
  comment: '/api/forms/comment',
  feedback: '/api/forms/feedback',
  signUp: '/api/forms/sign-up',
  page: '/api/forms/page',
  manage: '/api/forms/manage',
  /** What holds, for the form of the line above. */
  manageState: '/api/forms/manage-state',
  fill: '/api/forms/fill',
  update: '/api/forms/update',
  reply: '/api/forms/reply',
  reconfirm: '/api/forms/reconfirm',
  stopMails: '/api/forms/stop-mails',
  rights: '/api/forms/rights',
  export: '/api/forms/export',
  restrict: '/api/forms/restrict',
  withdraw: '/api/forms/withdraw',
  erase: '/api/forms/erase',
  notice: '/api/forms/notice',
  brief: '/api/forms/brief',
  openBrief: '/api/forms/open-brief',
  manageBrief: '/api/forms/manage-brief',
  editBrief: '/api/forms/edit-brief',
  briefList: '/api/forms/brief-list',
  propose: '/api/forms/propose',
  decideAnswer: '/api/forms/decide-answer',
  replyToQuestion: '/api/forms/reply-to-question',
  briefLink: '/api/forms/brief-link',
  answer: '/api/forms/answer',
  contest: '/api/forms/contest',
  confirm: '/api/forms/confirm',
  stop: '/api/forms/stop',
  report: '/api/forms/report',
} as const;

/**
 * What programs that read mails press for their user (RFC 8058), without a form: the code is part of the address, as
 * such a press has no other place for it. Opened by hand it leads to the page with the button.
 */
export const oneClickHref = (token: string, locale: Locale): string =>
  `${formEndpoints.stopMails}/${token}?locale=${locale}`;

/** The long forms, which may come with a picture, as `multipart/form-data`. */
export const photoEndpoints: readonly string[] = [formEndpoints.signUp, formEndpoints.update];

/** All long forms. */
export const longEndpoints: readonly string[] = [
  ...photoEndpoints,
  formEndpoints.brief,
  formEndpoints.editBrief,
];

/** The page that a plain POST leads to, by what became of the form. */
export const pageAfter = (endpoint: string, state: 'accepted' | 'toConfirm' | 'done'): PageName => {
  if (endpoint === formEndpoints.rights) return 'dataSent';
  if (endpoint === formEndpoints.erase) return 'dataErased';
  if (state === 'toConfirm') return 'messageToConfirm';
  if (endpoint === formEndpoints.page) return 'myPageSent';
  if (endpoint === formEndpoints.briefLink) return 'briefLinkSent';
  if (endpoint === formEndpoints.update) return 'myPageUpdated';
  if (endpoint === formEndpoints.manage || endpoint === formEndpoints.reconfirm)
    return 'myPageDone';
  if (endpoint === formEndpoints.stopMails) return 'myPageMailsStopped';
  if (endpoint === formEndpoints.decideAnswer) return 'answerDecided';
  if (endpoint === formEndpoints.replyToQuestion) return 'answerReplied';
  if (state === 'done') return 'messageDone';
  return endpoint === formEndpoints.feedback ? 'feedbackSent' : 'messageSent';
};

const prefixed = (path: string, locale: Locale): string =>
  locale === 'fr' ? path : path === '/' ? '/en' : `/en${path}`;

/** Path of a page without a record. */
export const pageHref = (page: PageName, locale: Locale): string => prefixed(pages[page], locale);

/** Path of a record's page. */
export const recordHref = (kind: RoutedKind, slug: string, locale: Locale): string =>
  prefixed(`${recordPaths[kind]}/${slug}`, locale);

/** Path of the page to ask about an article or a guide (a guide's slug is its craft's), or to comment on an article. */
export const writeHref = (
  { form, kind, slug }: { form: 'question' | 'comment'; kind: 'article' | 'guide'; slug: string },
  locale: Locale,
): string => `${textHref(kind, slug, locale)}/${form === 'question' ? 'question' : 'commentaire'}`;

/** Path of an article or of a guide, which is its craft's. */
export const textHref = (kind: 'article' | 'guide', slug: string, locale: Locale): string =>
  recordHref(kind === 'guide' ? 'craft' : 'article', slug, locale);

/** Link to the form that reports a page: its address goes behind `#`, where a script finds it and no server sees it. */
export const noticeHref = (page: string, locale: Locale): string =>
  `${pageHref('notice', locale)}#${page}`;

/** Part of a text's page on which a comment stands. */
export const commentAnchor = (id: string): string => `message-${id}`;

/** Path of one alphabetical range of a list; `list` is the path of the list without language. */
export const rangeHref = (list: string, range: string, locale: Locale): string =>
  prefixed(`${list}/noms/${range}`, locale);

/** Path of the ranges of one letter of a long list; `list` as above. */
export const letterHref = (list: string, letter: string, locale: Locale): string =>
  prefixed(`${list}/lettres/${letter}`, locale);

/** Path of one team's people in a region. */
export const regionTeamHref = (region: string, department: string, locale: Locale): string =>
  prefixed(`${recordPaths.territory}/${region}/${department}`, locale);

/** Path of the people with a base in a region. */
export const regionPeopleHref = (region: string, locale: Locale): string =>
  prefixed(`${recordPaths.territory}/${region}/talents`, locale);

/** Path of those who hold a craft and have a base in a region. */
export const craftRegionHref = (craft: string, region: string, locale: Locale): string =>
  prefixed(`${recordPaths.craft}/${craft}/${region}`, locale);

/** Path of a team's people. */
export const teamPeopleHref = (department: string, locale: Locale): string =>
  `${teamHref(department, locale)}/talents`;

/** Path of those who share a specialty; `slug` as `phraseSlug` makes it. */
export const specialtyHref = (slug: string, locale: Locale): string =>
  prefixed(`${recordPaths.talent}/specialites/${slug}`, locale);

/** Path of a list made to stand in a page of another site: the people of a region, or those who hold a craft there. */
export const embedHref = ({ region, craft }: OpenList, locale: Locale): string =>
  prefixed([pages.embed, region, ...(craft === undefined ? [] : [craft])].join('/'), locale);

/** Path of the same list as data. */
export const openPeopleFile = ({ region, craft }: OpenList): string =>
  `${[files.openPeople, region, ...(craft === undefined ? [] : [craft])].join('/')}.json`;

/** What other sites may show; without `craft`, a whole region. Slugs. */
export type OpenList = { region: string; craft?: string | undefined };

/** Path of a team's page. */
export const teamHref = (department: string, locale: Locale): string =>
  prefixed(`${recordPaths.craft}/equipes/${department}`, locale);

/** Path of two crafts side by side, the same whichever is named first. */
export const compareHref = (a: string, b: string, locale: Locale): string => {
  const [first, second] = a < b ? [a, b] : [b, a];
  return prefixed(`${recordPaths.craft}/${first}/comparer/${second}`, locale);
};

/** Path of the crafts that an interest or two of them lead to, the same whichever is named first. */
export const interestHref = (locale: Locale, ...interests: [Interest, Interest?]): string => {
  const named = interests
    .flatMap((one) => (one === undefined ? [] : interestPaths[one]))
    .toSorted();
  return prefixed([pages.interests, ...named].join('/'), locale);
};

/** The last part of an interest's address. */
export const interestPaths: Record<Interest, string> = {
  images: 'images',
  sounds: 'sons',
  stories: 'histoires',
  acting: 'jeu',
  drawing: 'dessin',
  hands: 'mains',
  machines: 'machines',
  computers: 'ordinateurs',
  fabrics: 'tissus',
  places: 'lieux',
  organising: 'organisation',
  leading: 'direction',
  numbers: 'chiffres',
  law: 'droit',
  people: 'rencontres',
  precision: 'precision',
};

/** Path of the resources of one kind. */
export const resourcesHref = (kind: ResourceKind, locale: Locale): string =>
  prefixed(`${pages.resources}/${resourcePaths[kind]}`, locale);

/** The last part of the address of a kind of resources. */
export const resourcePaths: Record<ResourceKind, string> = {
  school: 'ecoles',
  workshop: 'formations',
  aid: 'aides',
  festival: 'festivals',
  platform: 'financement-participatif',
  union: 'syndicats',
  association: 'associations',
};

/** Path of the terms of the glossary that begin with a letter. */
export const glossaryHref = (letter: string, locale: Locale): string =>
  prefixed(`${pages.glossary}/${letter}`, locale);

/** Path of the pay references of a team. */
export const teamPayHref = (department: string, locale: Locale): string =>
  prefixed(`${pages.pay}/${department}`, locale);

/** Path of the open projects that look for a team's people. */
export const teamBriefsHref = (department: string, locale: Locale): string =>
  prefixed(`${pages.briefs}/equipes/${department}`, locale);

/** What stands below the address of projects and is no project. */
export const ownBriefPages: readonly string[] = [
  'equipes',
  'lieux',
  ...Object.values(pages)
    .filter((path) => path.startsWith(`${pages.briefs}/`))
    .map((path) => path.slice(pages.briefs.length + 1)),
];

/** Path of the open projects of a region. */
export const regionBriefsHref = (region: string, locale: Locale): string =>
  prefixed(`${pages.briefs}/lieux/${region}`, locale);

/** Path of the articles of a year. */
export const yearHref = (year: string, locale: Locale): string =>
  prefixed(`${pages.articles}/annees/${year}`, locale);

/** Path of the feed. */
export const feedHref = (locale: Locale): string => prefixed('/rss.xml', locale);

/** Path of the feed of open projects. */
export const briefFeedHref = (locale: Locale): string =>
  prefixed(`${pages.briefs}/rss.xml`, locale);

/** Path of the feed of a theme. */
export const themeFeedHref = (theme: string, locale: Locale): string =>
  `${recordHref('theme', theme, locale)}/rss.xml`;

/** Path of the sitemap of one alphabetical range of people or works. */
export const sitemapHref = (kind: 'talent' | 'work', range: string): string =>
  `/sitemap-${kind}s-${range}.xml`;

/** Path of a public picture at one width. */
export const pictureHref = (hash: string, width: number): string =>
  `${files.media}/${hash}-${width}.webp`;

/**
 * True where a path of a site that was here before (no slash at its ends) may lead to the page that took its place:
 * in letters that every server and disk keeps, and not where this site has pages or files of its own.
 */
export const isFormerAddress = (path: string): boolean =>
  path.length <= 200 &&
  /^[a-z0-9_~-][a-z0-9._~-]*(?:\/[a-z0-9_~-][a-z0-9._~-]*)*$/i.test(path) &&
  !/\.[^/]*$/.test(path) &&
  !ownRoots.has(path.toLowerCase().split('/')[0] ?? '');

const ownRoots = new Set([
  'en',
  'index',
  '_astro',
  'fonts',
  'pagefind',
  ...[pages, recordPaths, files, formEndpoints].flatMap((paths) =>
    Object.values<string>(paths).map((path) => path.split('/')[1] ?? ''),
  ),
]);

/** The other language's path of the same page. */
export const inLocale = (path: string, locale: Locale): string => {
  const bare = path === '/en' ? '/' : path.startsWith('/en/') ? path.slice(3) : path;
  return prefixed(bare, locale);
};

/** The file of a release that answers a path: `/talents/x` → `talents/x.html`. */
export const releaseFile = (path: string): string =>
  path === '/' ? 'index.html' : /\.[a-z0-9]+$/.test(path) ? path.slice(1) : `${path.slice(1)}.html`;
