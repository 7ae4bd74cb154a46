/** Reads and validates everything that content/ holds as YAML and Markdown. The CMS imports it once. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import {
  Language,
  LegalPageName,
  SeedArticleEnglish,
  SeedArticleFrench,
  SeedBrief,
  SeedCharter,
  SeedCraft,
  SeedDepartment,
  SeedGuideEnglish,
  SeedGuideFrench,
  SeedLegalText,
  SeedOrganisation,
  SeedPayReference,
  SeedResource,
  SeedTalentFile,
  SeedWork,
} from './schema/seed.ts';
import type { Content, SeedArticle, SeedGuide, SeedLegalPage, SeedTalent } from './schema/seed.ts';
import { Slug } from './schema/basics.ts';
import { Term } from './schema/term.ts';
import { Territory } from './schema/territory.ts';
import { Theme } from './schema/theme.ts';
import { contentProblems } from './content-problems.ts';

export type { Content, SeedArticle, SeedGuide, SeedTalent, SeedWork } from './schema/seed.ts';

/**
 * Reads the seed content. With `demo: false` the invented people, their works, the invented projects, the charters and the
 * articles about them are left out; they are validated all the same.
 * @param folder Where the files are; this folder unless a test says otherwise. Ends with a slash.
 * @throws {Error} One error that lists every problem: file, field, what to do.
 */
export const loadContent = ({
  demo,
  folder = new URL('./', import.meta.url),
}: {
  demo: boolean;
  folder?: URL;
}): Content => {
  const problems: string[] = [];
  const content = readContent({ folder, problems });
  problems.push(...contentProblems(content));
  if (problems.length > 0) {
    throw new Error(
      `The seed content has ${problems.length} problem(s); nothing was loaded.\n- ${problems.join('\n- ')}`,
    );
  }
  if (demo) return content;
  const isAboutDemo = (article: SeedArticle) => article.talents.length + article.works.length > 0;
  const kept = content.articles.filter((article) => !isAboutDemo(article));
  const slugs = new Set(kept.map(({ slug }) => slug));
  const articles = kept.map((article) => ({
    ...article,
    articles: article.articles.filter((slug) => slugs.has(slug)),
  }));
  return { ...content, talents: [], works: [], charters: [], briefs: [], articles };
};

const readContent = ({ folder, problems }: Source): Content => {
  const source = { folder, problems };
  const departments = readList(source, 'taxonomies/departments.yaml', SeedDepartment);
  const crafts = readList(source, 'taxonomies/crafts.yaml', SeedCraft);
  const placeOf = new Map<string, number>();
  const nextPlace = (department: string) => {
    const place = (placeOf.get(department) ?? 0) + 1;
    placeOf.set(department, place);
    return place;
  };
  return {
    departments: departments.map((department, index) => ({ ...department, order: index + 1 })),
    crafts: crafts.map((craft) => ({ ...craft, order: nextPlace(craft.department) })),
    territories: readList(source, 'taxonomies/territories.yaml', Territory),
    languages: readList(source, 'taxonomies/languages.yaml', Language),
    organisations: readList(source, 'organisations.yaml', SeedOrganisation),
    works: readList(source, 'works.yaml', SeedWork),
    talents: readTalents(source),
    charters: readList(source, 'charters.yaml', SeedCharter),
    briefs: readList(source, 'briefs.yaml', SeedBrief),
    guides: readGuides(source),
    themes: readList(source, 'themes.yaml', Theme),
    resources: readList(source, 'resources.yaml', SeedResource),
    terms: readList(source, 'glossary.yaml', Term),
    payReferences: readList(source, 'pay-references.yaml', SeedPayReference),
    articles: readArticles(source),
    legalPages: readLegalPages(source),
  };
};

const readTalents = (source: Source): SeedTalent[] =>
  namesIn(source, 'talents', '.yaml').flatMap((slug) => {
    const file = `talents/${slug}.yaml`;
    const talent = check(source, file, SeedTalentFile, readYaml(source, file));
    return talent ? [{ ...talent, slug }] : [];
  });

const readGuides = (source: Source): SeedGuide[] =>
  readPairs(source, 'guides', SeedGuideFrench, SeedGuideEnglish).map(({ name, fr, en }) => {
    const { summary, skills, experience, ...facts } = fr.front;
    const { ready: isReady = false, ...english } = en?.front ?? {};
    return {
      craft: name,
      ...facts,
      fr: { summary, skills, experience, body: fr.body },
      ...(en && { en: { ...english, isReady, summary: en.front.summary, body: en.body } }),
    };
  });

const readArticles = (source: Source): SeedArticle[] =>
  readPairs(source, 'articles', SeedArticleFrench, SeedArticleEnglish).map(({ name, fr, en }) => {
    const { title, standfirst, ...facts } = fr.front;
    const english = en && { title: en.front.title, standfirst: en.front.standfirst, body: en.body };
    return {
      slug: name,
      ...facts,
      fr: { title, standfirst, body: fr.body },
      ...(en && english && { en: { isReady: en.front.ready, ...english } }),
    };
  });

const readLegalPages = (source: Source): SeedLegalPage[] =>
  LegalPageName.options.flatMap((page) => {
    const [fr, en] = (['fr', 'en'] as const).map((locale) => {
      const text = readMarkdown(source, `legal/${page}.${locale}.md`, SeedLegalText);
      return text && { title: text.front.title, body: text.body };
    });
    return fr && en ? [{ page, fr, en }] : [];
  });

/** The French texts of a folder with their English versions, by name. */
const readPairs = <F extends z.ZodMiniType, E extends z.ZodMiniType>(
  source: Source,
  directory: string,
  french: F,
  english: E,
) => {
  const names = namesIn(source, directory, '.fr.md');
  const englishNames = namesIn(source, directory, '.en.md');
  for (const name of englishNames.filter((name) => !names.includes(name))) {
    source.problems.push(
      `content/${directory}/${name}.en.md: there is no ${name}.fr.md beside it; French comes first, write it.`,
    );
  }
  return names.flatMap((name) => {
    const fr = readMarkdown(source, `${directory}/${name}.fr.md`, french);
    const en = englishNames.includes(name)
      ? readMarkdown(source, `${directory}/${name}.en.md`, english)
      : undefined;
    return fr ? [{ name, fr, en }] : [];
  });
};

const readMarkdown = <T extends z.ZodMiniType>(source: Source, file: string, schema: T) => {
  const text = readText(source, file);
  if (text === undefined) return undefined;
  const [whole, yaml = ''] = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text) ?? [];
  if (whole === undefined) {
    source.problems.push(
      `content/${file}: it has no front matter; begin it with YAML between two lines of three dashes.`,
    );
    return undefined;
  }
  const body = text.slice(whole.length).trim();
  if (body === '')
    source.problems.push(`content/${file}: it has no text; write it below the dashes.`);
  const front = check(source, file, schema, parseYaml(source, file, yaml));
  return front === undefined ? undefined : { front, body };
};

const readList = <T extends z.ZodMiniType>(source: Source, file: string, schema: T) =>
  (check(source, file, z.array(z.unknown()), readYaml(source, file)) ?? []).flatMap(
    (item, index) => {
      const slug = z.looseObject({ slug: z.string() }).safeParse(item).data?.slug;
      const record = check(source, `${file}, ${slug ?? `record ${index + 1}`}`, schema, item);
      return record === undefined ? [] : [record];
    },
  );

/** The value as the schema wants it, or nothing and a line a problem. */
const check = <T extends z.ZodMiniType>(
  { problems }: Source,
  file: string,
  schema: T,
  value: unknown,
): z.output<T> | undefined => {
  if (value === undefined) return undefined;
  const result = schema.safeParse(value, { error: z.locales.en().localeError });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const field = issue.path.length > 0 ? `, ${issue.path.map(String).join('.')}` : '';
    problems.push(`content/${file}${field}: ${whatToDo[issue.message] ?? issue.message}.`);
  }
  return undefined;
};

const readYaml = (source: Source, file: string): unknown => {
  const text = readText(source, file);
  return text === undefined ? undefined : parseYaml(source, file, text);
};

const parseYaml = ({ problems }: Source, file: string, text: string): unknown => {
  try {
    return parse(text) ?? null;
  } catch (error) {
    problems.push(`content/${file}: it is not YAML: ${String(error)}`);
    return undefined;
  }
};

const readText = ({ folder, problems }: Source, file: string): string | undefined => {
  const address = new URL(file, folder);
  if (existsSync(address)) return readFileSync(address, 'utf8').replaceAll('\r\n', '\n');
  problems.push(`content/${file}: the file is missing; write it.`);
  return undefined;
};

/** Names of a folder's files that end so, without the ending, in alphabetical order. */
const namesIn = ({ folder, problems }: Source, directory: string, ending: string): string[] => {
  const address = new URL(`${directory}/`, folder);
  const files = existsSync(address) ? readdirSync(address) : [];
  const names = files
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length));
  for (const name of names.filter((name) => !Slug.safeParse(name).success)) {
    problems.push(
      `content/${directory}/${name}${ending}: the name is an address; ${whatToDo['slug.wrongForm']}.`,
    );
  }
  return names.toSorted();
};

/** Words of the schemas' own error codes. */
const whatToDo: Record<string, string> = {
  'slug.wrongForm': 'use lower-case ASCII letters and digits, words joined by hyphens',
  'day.wrongForm': 'write a day as 2026-11-21',
  'url.wrongForm': 'write a whole address that begins with https://',
};

type Source = { folder: URL; problems: string[] };
