/** What no schema of one record can see: names used twice, and names that nothing bears. */
import { guideProblems } from './guide-problems.ts';
import type { Craft } from './schema/craft.ts';
import type { Content } from './schema/seed.ts';
import type { Theme } from './schema/theme.ts';
import { SiteIdentity } from './schema/site-identity.ts';

/** Every such problem as one line: file, field, what to do. Empty: all is well. */
export const contentProblems = (content: Content): string[] => [
  ...taxonomyProblems(content),
  ...recordProblems(content),
  ...textProblems(content),
  ...referenceProblems(content),
  ...guideProblems(content),
];

const taxonomyProblems = (content: Content): string[] => {
  const departments = slugsOf(content.departments);
  const crafts = slugsOf(content.crafts);
  const regions = slugsOf(content.territories.filter(({ kind }) => kind === 'region'));
  return [
    ...twice('taxonomies/departments.yaml', 'slug', content.departments.map(slugOf)),
    ...twice('taxonomies/crafts.yaml', 'slug', content.crafts.map(slugOf)),
    ...twice('taxonomies/territories.yaml', 'slug', content.territories.map(slugOf)),
    ...twice(
      'taxonomies/languages.yaml',
      'code',
      content.languages.map(({ code }) => code),
    ),
    ...content.crafts.flatMap(({ slug, department }) =>
      unknown(
        `taxonomies/crafts.yaml, ${slug}.department`,
        [department],
        departments,
        files.department,
      ),
    ),
    ...content.crafts.flatMap((craft) => craftLinkProblems(craft, crafts)),
    ...content.territories.flatMap(({ slug, kind, parent }) => {
      const where = `taxonomies/territories.yaml, ${slug}.parent`;
      if (kind === 'departement')
        return unknown(where, [parent ?? ''], regions, 'the regions of the same file');
      return parent === undefined
        ? []
        : [`content/${where}: only a département has a parent; remove it.`];
    }),
  ];
};

const craftLinkProblems = (craft: Craft, crafts: Set<string>): string[] =>
  (['worksUnder', 'leadsTo', 'worksWith'] as const).flatMap((field) => {
    const where = `taxonomies/crafts.yaml, ${craft.slug}.${field}`;
    return [
      ...unknown(where, craft[field], crafts, files.craft),
      ...(craft[field].includes(craft.slug)
        ? [`content/${where}: the craft names itself; remove it.`]
        : []),
      ...twice(`taxonomies/crafts.yaml, ${craft.slug}`, field, craft[field]),
    ];
  });

const recordProblems = (content: Content): string[] => {
  const crafts = slugsOf(content.crafts);
  const territories = slugsOf(content.territories);
  const works = slugsOf(content.works);
  const charters = slugsOf(content.charters);
  const languages = new Set(content.languages.map(({ code }) => code));
  return [
    ...twice('organisations.yaml', 'slug', content.organisations.map(slugOf)),
    ...twice('works.yaml', 'slug', content.works.map(slugOf)),
    ...twice(
      'talents/*.yaml',
      'privateEmail',
      content.talents.map(({ privateEmail }) => privateEmail),
    ),
    ...content.organisations.flatMap((organisation) =>
      unknown(
        `organisations.yaml, ${organisation.slug}.territories`,
        organisation.territories,
        territories,
        files.territory,
      ),
    ),
    ...twice('briefs.yaml', 'slug', content.briefs.map(slugOf)),
    ...twice('charters.yaml', 'slug', content.charters.map(slugOf)),
    ...content.briefs.flatMap(({ slug, needs, charters: named }) => [
      ...unknown(`briefs.yaml, ${slug}.charters`, named, charters, files.charter),
      ...unknown(`briefs.yaml, ${slug}.needs.crafts`, needs.crafts, crafts, files.craft),
      ...unknown(`briefs.yaml, ${slug}.needs.bases`, needs.bases, territories, files.territory),
    ]),
    ...content.talents.flatMap((talent) => {
      const file = `talents/${talent.slug}.yaml`;
      const used = {
        crafts: talent.crafts.map(({ craft }) => craft),
        credits: talent.credits.map(({ work }) => work),
      };
      return [
        ...unknown(`${file}, crafts`, used.crafts, crafts, files.craft),
        ...unknown(`${file}, bases`, talent.bases, territories, files.territory),
        ...unknown(`${file}, languages`, talent.languages, languages, files.language),
        ...unknown(`${file}, credits`, used.credits, works, files.work),
      ];
    }),
  ];
};

const textProblems = (content: Content): string[] => {
  const crafts = slugsOf(content.crafts);
  const talents = slugsOf(content.talents);
  const works = slugsOf(content.works);
  const articles = slugsOf(content.articles);
  const themesOf = (kind: Theme['kind']) =>
    slugsOf(content.themes.filter((theme) => theme.kind === kind));
  return [
    ...content.guides.flatMap((guide) => {
      const file = `guides/${guide.craft}.fr.md`;
      return [...unknown(file, [guide.craft], crafts, files.craft), ...unsourced(file, guide)];
    }),
    ...content.articles.flatMap((article) => {
      const file = `articles/${article.slug}.fr.md`;
      return [
        ...unknown(`${file}, crafts`, article.crafts, crafts, files.craft),
        ...unknown(`${file}, talents`, article.talents, talents, files.talent),
        ...unknown(`${file}, works`, article.works, works, files.work),
        ...unknown(`${file}, articles`, article.articles, articles, files.article),
        ...unknown(`${file}, themes`, article.themes, themesOf('theme'), files.theme),
        ...unknown(
          `${file}, series`,
          article.series === undefined ? [] : [article.series],
          themesOf('series'),
          files.series,
        ),
        ...(article.kind === 'interview' && article.interviewee === undefined
          ? [`content/${file}, interviewee: an interview says who answers; add the name.`]
          : []),
      ];
    }),
    ...content.legalPages.flatMap((legal) =>
      (['fr', 'en'] as const).flatMap((locale) =>
        unknown(
          `legal/${legal.page}.${locale}.md`,
          [...legal[locale].body.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
          new Set(Object.keys(SiteIdentity.shape)),
          'the fields of content/schema/site-identity.ts',
        ),
      ),
    ),
  ];
};

const referenceProblems = (content: Content): string[] => {
  const crafts = slugsOf(content.crafts);
  const terms = slugsOf(content.terms);
  const territories = slugsOf(content.territories);
  const departments = slugsOf(content.departments);
  return [
    ...twice('themes.yaml', 'slug', content.themes.map(slugOf)),
    ...twice('resources.yaml', 'slug', content.resources.map(slugOf)),
    ...twice('glossary.yaml', 'slug', content.terms.map(slugOf)),
    ...twice('pay-references.yaml', 'slug', content.payReferences.map(slugOf)),
    ...content.resources.flatMap((resource) => {
      const file = `resources.yaml, ${resource.slug}`;
      return [
        ...unknown(`${file}.territories`, resource.territories, territories, files.territory),
        ...unknown(`${file}.departments`, resource.departments, departments, files.department),
      ];
    }),
    ...content.terms.flatMap(({ slug, crafts: named, seeAlso }) => [
      ...unknown(`glossary.yaml, ${slug}.crafts`, named, crafts, files.craft),
      ...unknown(`glossary.yaml, ${slug}.seeAlso`, seeAlso, terms, files.term),
    ]),
    ...content.payReferences.flatMap(({ slug, craft }) =>
      unknown(`pay-references.yaml, ${slug}.craft`, [craft], crafts, files.craft),
    ),
  ];
};

const unsourced = (file: string, { status, sources }: { status: string; sources: unknown[] }) =>
  status === 'published' && sources.length === 0
    ? [
        `content/${file}, sources: a text without sources stays a draft; add the pages read or set status: draft.`,
      ]
    : [];

/** A line for each name that is not among the known ones. */
const unknown = (where: string, names: string[], known: Set<string>, list: string): string[] =>
  names
    .filter((name) => !known.has(name))
    .map(
      (name) =>
        `content/${where}: "${name}" is unknown; take a name from ${list}, or add it there.`,
    );

/** A line for each name that stands more than once. */
const twice = (file: string, field: string, names: string[]): string[] =>
  [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map(
    (name) => `content/${file}, ${field}: "${name}" stands more than once; rename or remove one.`,
  );

const slugOf = ({ slug }: { slug: string }): string => slug;
const slugsOf = (records: { slug: string }[]): Set<string> => new Set(records.map(slugOf));

const files = {
  department: 'content/taxonomies/departments.yaml',
  craft: 'content/taxonomies/crafts.yaml',
  territory: 'content/taxonomies/territories.yaml',
  language: 'content/taxonomies/languages.yaml',
  work: 'content/works.yaml',
  talent: 'content/talents/',
  article: 'content/articles/',
  theme: 'the themes of content/themes.yaml',
  series: 'the series of content/themes.yaml',
  term: 'the same file',
  charter: 'content/charters.yaml',
};
