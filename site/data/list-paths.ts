/** The pages that are nothing but a list of people, as Astro wants them: `part` names a range or a letter, none the entry page. */
import { everyList, letterAddresses, pagesOfList, rangeAddresses } from './lists.ts';
import { openLists, openPeopleOf } from './open-people.ts';
import type { Path } from './paths.ts';
import { regions } from './territories.ts';

/** Those who hold a craft in a region. */
export const craftRegionPaths = (): ListPath<'slug' | 'region'>[] =>
  pathsIn(everyList(), /^\/metiers\/(?<slug>[^/]+)\/(?<region>[^/]+)$/);

/** Those of a team. */
export const teamPeoplePaths = (): ListPath<'department'>[] =>
  pathsIn(everyList(), /^\/metiers\/equipes\/(?<department>[^/]+)\/talents$/);

/** Those of a region. */
export const regionPeoplePaths = (): ListPath<'slug'>[] =>
  pathsIn(everyList(), /^\/regions\/(?<slug>[^/]+)\/talents$/);

/** Those who share a specialty. */
export const specialtyPaths = (): ListPath<'specialty'>[] =>
  pathsIn(everyList(), /^\/talents\/specialites\/(?<specialty>[^/]+)$/);

/** Those of a region whom other sites may show: the entry page, which every region has. */
export const embedRegionPaths = (): Path<'region'>[] =>
  regions().map(({ slug }) => ({ params: { region: slug } }));

/** Ranges of those. */
export const embedRegionRangePaths = (): Path<'region' | 'range'>[] =>
  regions().flatMap(({ slug }) =>
    rangeAddresses(openPeopleOf({ region: slug })).map((range) => ({
      params: { region: slug, range },
    })),
  );

/** Letters of those. */
export const embedRegionLetterPaths = (): Path<'region' | 'letter'>[] =>
  regions().flatMap(({ slug }) =>
    letterAddresses(openPeopleOf({ region: slug })).map((letter) => ({
      params: { region: slug, letter },
    })),
  );

/** Those of a region and a craft whom other sites may show. */
export const embedCraftPaths = (): ListPath<'region' | 'craft'>[] =>
  pathsIn(everyList(), /^\/integrer\/(?<region>[^/]+)\/(?<craft>[^/]+)$/);

/** The files of a region and a craft. */
export const openCraftPaths = (): Path<'region' | 'craft'>[] =>
  openLists().flatMap(({ region, craft }) =>
    craft === undefined ? [] : [{ params: { region, craft } }],
  );

const pathsIn = <P extends string>(lists: string[], pattern: RegExp): ListPath<P>[] =>
  lists.flatMap((list) => {
    const named = pattern.exec(list)?.groups as Record<P, string> | undefined;
    if (!named) return [];
    const parts = pagesOfList(list).map((page) => page.slice(list.length + 1));
    return [undefined, ...parts].map((part) => ({ params: { ...named, part } }));
  });

type ListPath<P extends string> = { params: Record<P, string> & { part: string | undefined } };
