import { frenchSpaces } from '../../content/french-spaces.ts';
import { Brief } from '../../content/schema/brief.ts';
import type { Doc, Lookups } from './lookups.ts';
import { textHash } from './text-hash.ts';
import { compact, compactOrNothing, day } from './values.ts';

/** The public page of a brief. Of the employer there is the name alone, and only where it is not hidden. */
export function toBrief(doc: Doc, lookups: Lookups): Brief {
  const group = (name: string) => (doc[name] ?? {}) as Record<string, unknown>;
  const [project, english, needs, terms] = ['project', 'english', 'needs', 'terms'].map(group);
  const employer = group('employer');
  const fits = group('fits');
  const both = (fr: unknown, name: string) =>
    typeof fr === 'string' && fr
      ? compact({ fr: frenchSpaces(fr), en: english?.[name] })
      : undefined;
  return Brief.parse(
    compact({
      id: doc.id,
      slug: doc['slug'],
      title: both(doc['title'], 'title'),
      project: compact({
        kind: project?.['kind'],
        format: project?.['format'],
        genre: project?.['genre'],
        world: both(project?.['world'], 'world'),
        tone: both(project?.['tone'], 'tone'),
        stakes: both(project?.['stakes'], 'stakes'),
        stage: project?.['stage'],
        broadcaster: project?.['broadcaster'],
      }),
      needs: {
        crafts: lookups.slugs('crafts', doc['crafts']),
        experience: needs?.['experience'] ?? [],
        specialties: lines(needs?.['specialties']),
        languages: needs?.['languages'] ?? [],
        equipment: lines(needs?.['equipment']),
        certificates: lines(needs?.['certificates']),
        period: { from: day(needs?.['from']), until: day(needs?.['until']) },
        bases: lookups.slugs('territories', doc['bases']),
        isRemote: needs?.['isRemote'] === true,
      },
      terms: compact({
        contract: terms?.['contract'],
        pay: compactOrNothing({
          from: terms?.['payFrom'],
          to: terms?.['payTo'],
          unit: terms?.['payUnit'],
        }),
        rights: terms?.['rights'],
      }),
      employer: employer['isHidden'] === true ? undefined : employer['name'],
      specification: shownSpecification(terms?.['specification']),
      charters: lookups.slugs('charters', doc['charters']),
      fits: fits['on'] ? { ...fits, on: day(fits['on']) } : undefined,
      publishedOn: day(doc['publishedAt']),
      closesOn: day(doc['closesOn']),
      isDemo: doc['isDemo'] === true,
    }),
  );
}

/** The specification that a brief shows, if it has one. */
export function shownSpecification(text: unknown): Brief['specification'] {
  if (typeof text !== 'string' || !text.trim()) return undefined;
  return { text, hash: textHash(text) };
}

/** Words of a field that holds one a line. */
const lines = (value: unknown): string[] =>
  String(value ?? '')
    .split(/\r?\n/)
    .map((one) => one.trim())
    .filter(Boolean);
