import type { Territory } from '../../content/schema/territory.ts';
import { knownRecord, records } from './snapshot.ts';

/** The territory whose page shows a territory: a département's region, itself otherwise. */
export const regionOf = (slug: string): Territory => {
  const territory = knownRecord('territory', slug);
  return territory.kind === 'departement' ? knownRecord('territory', territory.parent) : territory;
};

/** Territories that have a page, in order: regions, overseas collectivities, "hors de France". */
export const regions = (): Territory[] =>
  ['region', 'overseas', 'abroad'].flatMap((kind) =>
    records('territory').filter((territory) => territory.kind === kind),
  );

/** Every territory that somebody may name as a place of work, regions first. */
export const placesByKind = (): Territory[] =>
  ['region', 'departement', 'overseas', 'abroad'].flatMap((kind) =>
    records('territory').filter((territory) => territory.kind === kind),
  );
