import type {
  BreadcrumbList,
  Movie,
  MusicVideoObject,
  TVSeries,
  VideoObject,
  WithContext,
} from 'schema-dts';
import type { Locale } from '../../content/schema/basics.ts';
import type { Work, WorkKind } from '../../content/schema/work.ts';
import { recordHref } from '../../content/routes.ts';
import { crumbsLd } from './crumbs-ld.ts';
import type { Said } from './json-ld.ts';
import { absolute } from './snapshot.ts';
import { rolesOf } from './works.ts';

/** A work's page: what it is and who of the directory worked on it, as schema.org has it. */
export const workLd = (work: Work, locale: Locale): Said<WorkLd | BreadcrumbList> => [
  filmLd(work, locale),
  crumbsLd({ kind: 'work', slug: work.slug, name: work.title, locale }),
];

const filmLd = (work: Work, locale: Locale): WithContext<WorkLd> => ({
  '@context': 'https://schema.org',
  '@type': types[work.kind],
  name: work.title,
  url: absolute(recordHref('work', work.slug, locale)),
  datePublished: String(work.year),
  contributor: rolesOf(work.slug).flatMap(({ role, people }) =>
    people.map(({ talent }) => ({
      '@type': 'Role' as const,
      roleName: role,
      contributor: {
        '@type': 'Person' as const,
        name: talent.name,
        url: absolute(recordHref('talent', talent.slug, locale)),
      },
    })),
  ),
  ...(work.director ? { director: { '@type': 'Person' as const, name: work.director } } : {}),
  ...(work.producer
    ? { productionCompany: { '@type': 'Organization' as const, name: work.producer } }
    : {}),
  ...(work.isan
    ? { identifier: { '@type': 'PropertyValue' as const, propertyID: 'ISAN', value: work.isan } }
    : {}),
});

const types = {
  feature: 'Movie',
  short: 'Movie',
  documentary: 'Movie',
  animation: 'Movie',
  tvFilm: 'Movie',
  series: 'TVSeries',
  programme: 'TVSeries',
  commercial: 'VideoObject',
  musicVideo: 'MusicVideoObject',
} as const satisfies Record<WorkKind, string>;

type WorkLd = Movie | TVSeries | VideoObject | MusicVideoObject;
