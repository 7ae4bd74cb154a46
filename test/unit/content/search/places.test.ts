import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { loadContent } from '../../../../content/load.ts';
import { places, towns } from '../../../../content/search/places.ts';

const { territories } = loadContent({ demo: false });
const communes: { nom: string; departement?: string; collectivite?: string }[] = createRequire(
  import.meta.url,
)('@etalab/decoupage-administratif/data/communes.json');
/** Regions that are one département are there as regions, by another code. */
const overseas = new Map([
  ['971', 'guadeloupe'],
  ['972', 'martinique'],
  ['973', 'guyane'],
  ['974', 'la-reunion'],
  ['976', 'mayotte'],
  ...territories.flatMap(({ kind, code, slug }) =>
    code !== undefined && kind !== 'region' ? [[code, slug] as const] : [],
  ),
]);

test('each town lies in its territory, by the official geography', () => {
  const known = new Set(
    communes.map(({ nom, departement, collectivite }) => {
      const territory = overseas.get(departement ?? collectivite ?? '') ?? '';
      return `${territory} ${nom.replaceAll("'", '’')}`;
    }),
  );
  for (const [territory, names] of Object.entries(towns)) {
    for (const name of names.split(', ')) {
      expect(known).toContain(`${territory} ${name.replace(/ \(.*\)/, '')}`);
    }
  }
});

test('every place stands for territories that exist', () => {
  const slugs = territories.map(({ slug }) => slug);
  for (const [values] of places) {
    for (const value of values.split(' ')) expect(slugs).toContain(value);
  }
});
