/**
 * Which pages a record touches: the only place that knows. A release makes the pages named here again, those
 * that have no content any more are removed; all others are what they were. A rule that is missing shows as a
 * difference between a release of changes and a full one (test/releases/same-release.test.ts). In one file
 * because whoever changes a template must find all the rules.
 */
import { createHash } from 'node:crypto';
import {
  briefFeedHref,
  compareHref,
  feedHref,
  files,
  inLocale,
  interestPaths,
  openPeopleFile,
  pageHref,
  pages,
  recordHref,
  recordPaths,
  textHref,
  resourcesHref,
  teamHref,
  teamPayHref,
  type PageName,
  type RoutedKind,
} from '../../content/routes.ts';
import { locales } from '../../content/schema/basics.ts';
import type { Interest } from '../../content/schema/craft.ts';
import type { PublicKind } from '../../content/schema/snapshot.ts';
import { articles, articlesAbout } from './articles.ts';
import { briefListRoots, briefLists, pagesWithBrief } from './brief-lists.ts';
import { briefsFor, briefsUnder } from './briefs.ts';
import { everyWritePage, pagesAnsweredBy } from './comments.ts';
import { comparedWith } from './comparisons.ts';
import { craftPagePaths, isCraftPage } from './craft-pages.ts';
import { craftsOf } from './crafts.ts';
import { rows } from './database.ts';
import { perSnapshot } from './digest.ts';
import { changedPagesOfList, everyList, isSpecialtyList, pagesOfList, peopleOf } from './lists.ts';
import { magazinePages, magazineRoots, themePages } from './magazine-paths.ts';
import { pagesCounting, pagesLeadingTo, regionListsOf } from './neighbours.ts';
import { openListAt } from './open-people.ts';
import { payPages, referencePages } from './reference-paths.ts';
import { sortKey, weekOf, weekStart } from './people-lists.ts';
import { regionsOfOrganisation } from './regions.ts';
import { regionsOfResource } from './resources.ts';
import { sitemapsOf } from './sitemap.ts';
import { asOf, record, records } from './snapshot.ts';
import { specialtyLabel } from './specialties.ts';
import { listsOf, talentsOfWork } from './talents.ts';
import { hasPage, workKey } from './works.ts';

/**
 * What a record touches besides its own page, kept with the release so that it is known when the record has
 * changed or gone. `key` orders it in lists and sitemaps; `shown` is a hash of what many pages show of it.
 */
export type Touch = {
  key?: string;
  lists?: string[];
  /** As the person wrote them. */
  specialties?: string[];
  works?: string[];
  talents?: string[];
  regions?: string[];
  craft?: string;
  crafts?: string[];
  teams?: string[];
  interests?: Interest[];
  /** French path of the page that it stands on. */
  page?: string;
  /** French paths of pages that show its line. */
  shownOn?: string[];
  shown?: string;
};

/** A record that came (no `before`), changed, or went (no `after`). A redirect has the slug `kind/slug`. */
export type RecordChange = {
  kind: PublicKind | 'redirect';
  slug: string;
  before?: Touch | undefined;
  after?: Touch | undefined;
};

/** The release that is to be brought up to date. `under` lists its French paths that begin with a text. */
export type Former = { asOf: string; under: (beginning: string) => string[] };

/** Paths to make or, where there is nothing to show any more, to remove; `all` where everything may differ. */
export type Affected = { isAll: true } | { isAll: false; paths: Set<string> };

/** What a record of the present snapshot touches. */
export const touchOf = (kind: PublicKind, slug: string): Touch => {
  switch (kind) {
    case 'talent': {
      const talent = record('talent', slug);
      if (!talent) return {};
      const works = [...new Set(talent.credits.map(({ work }) => work))];
      const { specialties, name, sortName, crafts, bases, isDemo, reuse, verifications } = talent;
      const shown = hashOf([
        name,
        sortName,
        crafts,
        bases,
        isDemo,
        reuse,
        specialties,
        verifications,
      ]);
      return { key: sortKey(talent), lists: listsOf(talent), specialties, works, shown };
    }
    case 'work':
      return { key: workKey(slug) };
    case 'article': {
      const article = record('article', slug);
      if (!article) return {};
      return { works: article.works, talents: article.talents, crafts: article.crafts };
    }
    case 'comment': {
      const on = record('comment', slug)?.on;
      return on ? { page: textHref(on.kind, on.slug, 'fr') } : {};
    }
    case 'brief': {
      const brief = record('brief', slug);
      if (!brief) return {};
      const { title, project, needs, terms, closesOn, publishedOn } = brief;
      const { kind, genre } = project;
      const line = [title, kind, genre, needs.crafts, needs.bases, terms, closesOn, publishedOn];
      return { shownOn: pagesWithBrief(brief), shown: hashOf(line) };
    }
    case 'organisation': {
      const organisation = record('organisation', slug);
      return organisation ? { regions: regionsOfOrganisation(organisation) } : {};
    }
    case 'resource': {
      const resource = record('resource', slug);
      if (!resource) return {};
      return { regions: regionsOfResource(resource), teams: resource.departments };
    }
    case 'craft': {
      const craft = record('craft', slug);
      if (!craft) return {};
      const { department, order, masculine, feminine, english, interests } = craft;
      return { shown: hashOf([department, order, masculine, feminine, english]), interests };
    }
    case 'site': {
      const site = record('site', 'site');
      if (!site) return {};
      // Whether people may sign up stands on the form's page alone, which is made in every release.
      const { opening, ...identity } = site;
      return { shown: hashOf([identity, opening?.employers ?? null]) };
    }
    case 'term':
      return { crafts: record('term', slug)?.crafts ?? [] };
    case 'pay': {
      const pay = record('pay', slug);
      return pay ? { crafts: [pay.craft] } : {};
    }
    default:
      return {};
  }
};

/** The pages that changes touch, and those that the date alone makes others. */
export const affectedPages = (changes: RecordChange[], live: Former): Affected => {
  const former = remembering(live);
  if (changes.some(isEverywhere)) return { isAll: true };
  const paths = new Set<string>();
  const add = (...french: string[]) => {
    for (const path of french) for (const locale of locales) paths.add(inLocale(path, locale));
  };
  for (const path of everyRelease) paths.add(path);
  const keysOfLists = new Map<string, Set<string>>();
  /** Lists in which somebody came or left. */
  const counted = new Set<string>();
  const written: { came: string[][]; left: string[][] } = { came: [], left: [] };
  const keysOfSitemaps = { talent: new Set<string>(), work: new Set<string>() };
  const works = new Set<string>();
  const cameOrWent = new Set<string>();

  for (const change of changes) {
    const { kind, slug, before, after } = change;
    const touches = [before, after].filter((touch) => touch !== undefined);
    const own = ownPage(change);
    if (own !== undefined) add(own);
    if (own !== undefined && !(before && after)) cameOrWent.add(own);
    if (kind === 'article' || kind === 'guide')
      add(...everyWritePage({ kind, slug }), ...pagesAnsweredBy({ kind, slug }));
    for (const { crafts = [], teams = [] } of touches) {
      const shown = [...crafts, ...teams.flatMap((team) => craftsOf(team).map((one) => one.slug))];
      add(...shown.map((craft) => recordHref('craft', craft, 'fr')));
    }
    switch (kind) {
      case 'talent':
        for (const { key, lists = [], works: named = [] } of touches) {
          if (key === undefined) continue;
          keysOfSitemaps.talent.add(key);
          // What lists show of a person is little: most changes are of the page alone.
          for (const list of isSameInLists(change) ? [] : lists) keysOf(keysOfLists, list).add(key);
          for (const work of named) works.add(work);
        }
        for (const list of new Set(before?.lists).symmetricDifference(new Set(after?.lists)))
          counted.add(list);
        written.left.push(before?.specialties ?? []);
        written.came.push(after?.specialties ?? []);
        add(...articlesAbout('talents', slug).map((one) => recordHref('article', one.slug, 'fr')));
        break;
      case 'work':
        works.add(slug);
        break;
      case 'guide':
      case 'craft': {
        add(...articlesAbout('crafts', slug).map((one) => recordHref('article', one.slug, 'fr')));
        const present = record('craft', slug);
        if (present) add(teamHref(present.department, 'fr'));
        const interests = [
          ...touches.flatMap((one) => one.interests ?? []),
          ...(present?.interests ?? []),
        ];
        for (const page of [...comparePages(slug, former), ...interestPages(interests, former)]) {
          add(page);
          if (former.under(page).includes(page) !== isCraftPage(page)) cameOrWent.add(page);
        }
        // Its lists by region name the crafts around it.
        if (kind === 'craft') add(...regionListsOf(slug));
        // Those it is compared with say so, or no longer do.
        add(...comparePages(slug, former).flatMap(craftsOfComparison));
        break;
      }
      case 'article':
        // Each article shows those that are closest to it, and lists show all.
        add(...themePages(), ...magazinePages(), ...magazineRoots.flatMap(former.under));
        add(...articles().map((one) => recordHref('article', one.slug, 'fr')));
        for (const { works: named = [] } of touches)
          add(...named.map((work) => recordHref('work', work, 'fr')));
        break;
      case 'theme':
        add(...themePages(), ...magazinePages(), ...magazineRoots.flatMap(former.under));
        add(...articles().map((one) => recordHref('article', one.slug, 'fr')));
        break;
      case 'resource':
      case 'term':
        add(...former.under(`${pages[kind === 'term' ? 'glossary' : 'resources']}/`));
        add(...referencePages());
        for (const { regions = [] } of touches)
          add(...regions.map((region) => recordHref('territory', region, 'fr')));
        break;
      case 'pay':
        for (const team of touches.flatMap(({ crafts = [] }) => crafts.flatMap(teamOf))) {
          const page = teamPayHref(team, 'fr');
          add(page);
          if (former.under(page).includes(page) === payPages().includes(page)) continue;
          cameOrWent.add(page);
          add(teamHref(team, 'fr'));
        }
        // Projects say where they offer less.
        for (const { crafts = [] } of touches)
          add(...crafts.flatMap(briefsFor).map((one) => recordHref('brief', one.slug, 'fr')));
        break;
      case 'brief':
        // How many people fit is counted each night, and stands on its own page alone.
        for (const { shownOn = [] } of isSameInLists(change) ? [] : touches) add(...shownOn);
        break;
      case 'charter':
        add(...briefsUnder(slug).map((one) => recordHref('brief', one.slug, 'fr')));
        break;
      case 'comment':
        for (const { page } of touches) if (page !== undefined) add(page);
        break;
      case 'organisation':
        for (const { regions = [] } of touches)
          add(...regions.map((region) => recordHref('territory', region, 'fr')));
        break;
      default:
    }
  }
  for (const work of works) {
    const page = recordHref('work', work, 'fr');
    add(page, ...articlesAbout('works', work).map((one) => recordHref('article', one.slug, 'fr')));
    const wasThere = former.under(page).includes(page);
    if (wasThere === hasPage(work)) continue;
    // Those who name it link to its page, or no longer do.
    add(...talentsOfWork(work).map(({ talent }) => recordHref('talent', talent.slug, 'fr')));
    keysOfSitemaps.work.add(workKey(work));
    cameOrWent.add(page);
  }
  for (const [list, keys] of keysOfLists) {
    const before = [...former.under(`${list}/noms/`), ...former.under(`${list}/lettres/`)];
    const { made, gone } = changedPagesOfList({ list, keys: [...keys], before });
    // The entry page changes or goes even where nobody is left; a region shows its teams.
    add(list, regionAbove(list), ...countedOn(list, former), ...made, ...gone);
    for (const path of [...made, ...gone]) cameOrWent.add(path);
    if (counted.has(list)) add(...pagesCounting(list));
    // The page of everybody is always there, and all their pages lie under it.
    const wasThere = list === pages.talents || former.under(list).includes(list);
    if (wasThere !== peopleOf(list).length > 0) {
      add(...pagesLeadingTo(list));
      paths.add(files.sitemapLists);
    }
    // The title of each of its pages.
    if (isSpecialtyList(list) && specialtyLabel(list) !== specialtyLabel(list, written))
      add(...pagesOfList(list));
    const open = openListAt(list);
    if (open) paths.add(openPeopleFile(open));
  }
  for (const kind of ['talent', 'work'] as const) {
    const present = sitemapsOf(kind);
    const beginning = `/sitemap-${kind}s-`;
    const known = new Set(former.under(beginning));
    const keys = [...keysOfSitemaps[kind]];
    for (const { path, holds } of present)
      if (!known.has(path) || keys.some((key) => holds(key))) paths.add(path);
    const there = new Set(present.map(({ path }) => path));
    for (const path of known) if (!there.has(path)) paths.add(path);
  }
  addTurned(former.asOf, add);
  // Lists of projects come and go with what stands in them, and with the days.
  const listsBefore = briefListRoots.flatMap(former.under);
  for (const list of new Set(briefLists()).symmetricDifference(new Set(listsBefore))) {
    add(list);
    cameOrWent.add(list);
  }
  addTextsThatLinkTo(cameOrWent, add);
  return { isAll: false, paths };
};

/** Asks for the same beginning once: under `/metiers/` are tens of thousands. */
const remembering = ({ asOf, under }: Former): Former => {
  const known = new Map<string, string[]>();
  return {
    asOf,
    under: (beginning) => {
      const before = known.get(beginning) ?? under(beginning);
      known.set(beginning, before);
      return before;
    },
  };
};

/** Pages without a record, feeds and indexes: few, and some count what there is. */
const everyRelease: string[] = [
  ...locales.flatMap((locale) => [
    ...(Object.keys(pages) as PageName[]).map((page) => pageHref(page, locale)),
    feedHref(locale),
    briefFeedHref(locale),
  ]),
  files.sitemapIndex,
  files.sitemapPages,
  files.robots,
  files.searchWords,
];

/** Names of trades, teams and places, and the publisher's identity, stand on pages everywhere. */
const isEverywhere = ({ kind, before, after }: RecordChange): boolean =>
  kind === 'department' ||
  kind === 'territory' ||
  ((kind === 'craft' || kind === 'site') && before?.shown !== after?.shown);

const isSameInLists = ({ before, after }: RecordChange): boolean =>
  before !== undefined && after !== undefined && before.shown === after.shown;

/** The French path of a record's own page, if it has one; a guide's is its craft's. */
const ownPage = ({ kind, slug }: Pick<RecordChange, 'kind' | 'slug'>): string | undefined => {
  const cut = slug.indexOf('/');
  const [of, name] = kind === 'redirect' ? [slug.slice(0, cut), slug.slice(cut + 1)] : [kind, slug];
  if (of === 'address') return `/${name}`;
  const routed = of === 'guide' ? 'craft' : of;
  return routed !== undefined && routed in recordPaths
    ? recordHref(routed as RoutedKind, name, 'fr')
    : undefined;
};

/** Pages that say how many hold a craft, by the path of its list. */
const countedOn = (list: string, former: Former): string[] => {
  const craft = list.startsWith(`${pages.crafts}/`)
    ? record('craft', list.slice(pages.crafts.length + 1))
    : undefined;
  return craft ? [teamHref(craft.department, 'fr'), ...comparePages(craft.slug, former)] : [];
};

/** The team of a craft that is there. */
const teamOf = (craft: string): string[] => {
  const team = record('craft', craft)?.department;
  return team === undefined ? [] : [team];
};

/** The pages of a craft beside others, those that were among them. */
const comparePages = (craft: string, former: Former): string[] => [
  ...new Set([
    ...comparedWith(craft).map(({ slug }) => compareHref(craft, slug, 'fr')),
    ...former
      .under(`${pages.crafts}/`)
      .filter(
        (path) =>
          path.includes('/comparer/') &&
          craftsOfComparison(path).includes(recordHref('craft', craft, 'fr')),
      ),
  ]),
];

/** `/metiers/x/comparer/y` → `/metiers/x` and `/metiers/y`. */
const craftsOfComparison = (path: string): string[] => {
  const [, , a = '', , b = ''] = path.split('/');
  return [recordHref('craft', a, 'fr'), recordHref('craft', b, 'fr')];
};

/** The pages of interests and of two of them, those that were among them. */
const interestPages = (interests: Interest[], former: Former): string[] => {
  const named = new Set(interests.map((interest) => interestPaths[interest]));
  const all = [...craftPagePaths(), ...former.under(`${pages.interests}/`)];
  return [...new Set(all)].filter(
    (path) =>
      path.startsWith(`${pages.interests}/`) &&
      path
        .split('/')
        .slice(3)
        .some((part) => named.has(part)),
  );
};

/** `/regions/x/y` → `/regions/x`, any other list → itself. */
const regionAbove = (list: string): string =>
  list.startsWith(`${pages.regions}/`) ? list.split('/').slice(0, 3).join('/') : list;

const keysOf = (groups: Map<string, Set<string>>, list: string): Set<string> => {
  const keys = groups.get(list) ?? new Set();
  groups.set(list, keys);
  return keys;
};

/** Texts show a link only while its page is there. */
const addTextsThatLinkTo = (targets: Set<string>, add: (...paths: string[]) => void): void => {
  for (const target of targets)
    for (const locale of locales) add(...(textsByLink().get(inLocale(target, locale)) ?? []));
};

const textsByLink = perSnapshot(() => {
  const texts = new Map<string, Set<string>>();
  const note = (page: string, html: string | undefined) => {
    for (const [, address = ''] of html?.matchAll(/<a href="(\/[^"?#]*)/g) ?? [])
      keysOf(texts, address).add(page);
  };
  for (const { slug, body } of records('article'))
    for (const locale of locales) note(recordHref('article', slug, 'fr'), body[locale]);
  for (const { craft, body } of records('guide'))
    for (const locale of locales) note(recordHref('craft', craft, 'fr'), body[locale]);
  return texts;
});

/** A new week begins lists at another name, where they have one; some pages say whether a day is past. */
const addTurned = (before: string, add: (...paths: string[]) => void): void => {
  const now = asOf();
  if (before === now) return;
  const [from, to] = before < now ? [before, now] : [now, before];
  const turned = rows('SELECT DISTINCT kind, slug FROM turn WHERE day > ? AND day <= ?', from, to);
  for (const { kind, slug } of turned) {
    const own = ownPage({ kind: kind as PublicKind, slug: String(slug) });
    if (own !== undefined) add(own);
    if (kind === 'resource') for (const path of pagesOfResource(String(slug))) add(path);
    const brief = kind === 'brief' ? record('brief', String(slug)) : undefined;
    if (brief) add(...pagesWithBrief(brief));
  }
  if (weekOf(before) === weekOf(now)) return;
  const lists = everyList();
  // One day after the other: what is drawn for a week is kept until another week is asked for.
  const starts = (day: string) => lists.map((list) => weekStart(peopleOf(list), day));
  const [was, is] = [starts(before), starts(now)];
  add(...lists.filter((_, i) => was[i] !== is[i]));
};

/** Where a resource says what its days say. */
const pagesOfResource = (slug: string): string[] => {
  const resource = record('resource', slug);
  if (!resource) return [];
  const regions = regionsOfResource(resource);
  return [
    resourcesHref(resource.kind, 'fr'),
    ...regions.map((region) => recordHref('territory', region, 'fr')),
  ];
};

const hashOf = (values: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 16);
