/**
 * The source of a Hugo site with the pages of a release: what the templates of scripts/bench/hugo render.
 * Hugo is given more than our own templates are: who is on a list or worked on a work is worked out for it.
 */
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { bothForms } from '../../../content/locales/both-forms.ts';
import { texts } from '../../../content/locales/locale.ts';
import { recordHref, releaseFile } from '../../../content/routes.ts';
import { locales, type Locale } from '../../../content/schema/basics.ts';
import type { PublicKind, PublicRecord } from '../../../content/schema/snapshot.ts';
import { shareOfSite } from '../../../site/data/share.ts';
import { descriptionOf, frameOf, partsOf } from './page-parts.ts';

/** `file`: where the release and Hugo both have the page, such as `en/talents/x.html`. */
export type HugoPage = { file: string; sort: 'profiles' | 'works' | 'lists and others' };

/**
 * Writes config, `content/`, `data/` and `layouts/` of a Hugo site into `folder`: a page for each HTML file of
 * `site`, which is a release of the snapshot in `snapshotFile`.
 */
export function writeHugoSite({ snapshotFile, site, folder }: ToWrite): HugoPage[] {
  const db = new DatabaseSync(snapshotFile, { readOnly: true });
  try {
    const source = { db, site, folder };
    const templates = path.join(import.meta.dirname, '../hugo');
    fs.cpSync(templates, path.join(folder, 'layouts'), { recursive: true });
    fs.writeFileSync(path.join(folder, 'config.json'), JSON.stringify(config));
    writeData(source);
    return [...writeProfiles(source), ...writeWorks(source), ...writeOthers(source)];
  } finally {
    db.close();
  }
}

/** Flat files as ours; nothing is made that a release does not have. */
const config = {
  baseURL: 'http://localhost:4321/',
  uglyURLs: true,
  disablePathToLower: true,
  defaultContentLanguage: 'fr',
  languages: { fr: { weight: 1 }, en: { weight: 2 } },
  disableKinds: ['home', 'section', 'taxonomy', 'term', 'RSS', '404'],
  disableHugoGeneratorInject: true,
  timeout: '600s',
};

function writeData({ db, site, folder }: Source): void {
  const write = (name: string, data: unknown) =>
    writeFile(path.join(folder, 'data', `${name}.json`), JSON.stringify(data));
  for (const locale of locales) write(`texts/${locale}`, texts(locale));
  const crafts = [...all(db, 'craft')].map(({ slug, english, feminine, masculine }) => [
    slug,
    { feminine, masculine, both: bothForms(feminine, masculine), en: english },
  ]);
  write('crafts', Object.fromEntries(crafts));
  write('territories', places(db));
  const codes = new Set<string>();
  for (const { languages } of all(db, 'talent')) for (const code of languages) codes.add(code);
  write('languages', Object.fromEntries([...codes].map((code) => [code, languageNames(code)])));
  const { value: first } = all(db, 'talent').next();
  if (!first) throw new Error('The snapshot holds nobody: there is nothing to compare.');
  write('site', {
    ...frameOf(read(site, fileOf('talent', first.slug, 'fr'))),
    url: metaOf(db, 'siteUrl'),
    share: Object.fromEntries(locales.map((locale) => [locale, shareOfSite(locale)])),
    asof: metaOf(db, 'asOf'),
  });
}

function* writeProfiles({ db, site, folder }: Source): Generator<HugoPage> {
  for (const talent of all(db, 'talent')) {
    const credits = talent.credits.map((credit) => ({
      ...credit,
      hasPage: fs.existsSync(path.join(site, fileOf('work', credit.work, 'fr'))),
    }));
    for (const locale of locales) {
      const file = fileOf('talent', talent.slug, locale);
      const about = descriptionOf(read(site, file));
      const front = { type: 'talents', title: talent.name, about, talent: { ...talent, credits } };
      writePage({ folder, file, front });
      yield { file, sort: 'profiles' };
    }
  }
}

function* writeWorks({ db, site, folder }: Source): Generator<HugoPage> {
  const roles = rolesByWork(db);
  for (const work of all(db, 'work')) {
    for (const locale of locales) {
      const file = fileOf('work', work.slug, locale);
      if (!fs.existsSync(path.join(site, file))) continue;
      const about = descriptionOf(read(site, file));
      const shown = { ...work, roles: roles.get(work.slug) ?? [] };
      writePage({ folder, file, front: { type: 'works', title: work.title, about, work: shown } });
      yield { file, sort: 'works' };
    }
  }
}

/** Home pages have names of their own in Hugo: they are left out, as are pages that lead elsewhere. */
function* writeOthers({ site, folder }: Source): Generator<HugoPage> {
  const isRecord = /^(en\/)?(talents|oeuvres)\/[^/]+$/;
  const files = fs.readdirSync(site, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.html') && !isRecord.test(name))) {
    if (file === 'index.html' || file === 'en.html') continue;
    writePage({ folder, file, front: { type: 'lists', ...partsOf(read(site, file)) } });
    yield { file, sort: 'lists and others' };
  }
}

/** Hugo knows the keys of front matter in lower case only. */
function writePage({ folder, file, front }: ToPage): void {
  const isEnglish = file.startsWith('en/');
  const bare = file.slice(isEnglish ? 3 : 0, -'.html'.length);
  const json = JSON.stringify({ path: `/${bare}`, ...front }, (_, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key.toLowerCase(), one]))
      : value,
  );
  writeFile(path.join(folder, 'content', `${bare}.${isEnglish ? 'en' : 'fr'}.md`), json);
}

/** Roles of each work with who held them, in the order of the snapshot. */
function rolesByWork(db: DatabaseSync): Map<string, Role[]> {
  const works = new Map<string, Role[]>();
  for (const { name, slug, credits } of all(db, 'talent'))
    for (const { work, role, isChecked } of credits) {
      const roles = works.get(work) ?? [];
      works.set(work, roles);
      const known = roles.find((one) => one.role === role);
      if (known) known.people.push({ name, slug, isChecked });
      else roles.push({ role, people: [{ name, slug, isChecked }] });
    }
  return works;
}

/** Names of places, each with the place whose page it leads to. */
function places(db: DatabaseSync): Record<string, object> {
  const territories = [...all(db, 'territory')];
  const bySlug = new Map(territories.map((one) => [one.slug, one]));
  return Object.fromEntries(
    territories.map(({ slug, name, parent }) => {
      const region = parent !== undefined && bySlug.has(parent) ? parent : slug;
      return [slug, { ...name, region }];
    }),
  );
}

const languageNames = (code: string) =>
  Object.fromEntries(
    locales.map((locale) => [
      locale,
      code === 'lsf'
        ? texts(locale).talent.signLanguage
        : new Intl.DisplayNames(locale, { type: 'language' }).of(code),
    ]),
  );

function* all<K extends PublicKind>(db: DatabaseSync, kind: K): Generator<PublicRecord<K>> {
  const rows = db.prepare('SELECT json FROM record WHERE kind = ? ORDER BY sort, slug');
  for (const { json } of rows.iterate(kind)) yield JSON.parse(String(json)) as PublicRecord<K>;
}

const metaOf = (db: DatabaseSync, key: string): string =>
  String(db.prepare('SELECT value FROM meta WHERE key = ?').get(key)?.['value']);

const fileOf = (kind: 'talent' | 'work', slug: string, locale: Locale): string =>
  releaseFile(recordHref(kind, slug, locale));

const read = (site: string, file: string): string => fs.readFileSync(path.join(site, file), 'utf8');

function writeFile(file: string, text: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

type ToWrite = { snapshotFile: string; site: string; folder: string };
type Source = { db: DatabaseSync; site: string; folder: string };
type ToPage = { folder: string; file: string; front: object };
type Role = { role: string; people: { name: string; slug: string; isChecked: boolean }[] };
