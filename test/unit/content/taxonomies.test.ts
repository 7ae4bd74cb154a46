import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { loadContent } from '../../../content/load.ts';

const { departments, crafts, territories, organisations } = loadContent({ demo: false });
const official = (name: string): { code: string; nom: string; zone: string; region?: string }[] =>
  createRequire(import.meta.url)(`@etalab/decoupage-administratif/data/${name}.json`);
const typographic = (text: string) => text.replaceAll("'", '’');
const byCode = (kind: string) =>
  new Map(territories.filter((place) => place.kind === kind).map((place) => [place.code, place]));

test('there are 28 departments and 323 crafts, and no department is empty', () => {
  expect(departments).toHaveLength(28);
  expect(crafts).toHaveLength(323);
  expect(new Set(crafts.map(({ department }) => department)).size).toBe(28);
});

test('crafts are numbered from 1 within their department', () => {
  for (const { slug } of departments) {
    const orders = crafts.filter(({ department }) => department === slug).map(({ order }) => order);
    expect(orders).toEqual(orders.map((_, index) => index + 1));
  }
});

test('no two crafts share a French title', () => {
  const titles = crafts.map(({ masculine }) => masculine);
  expect(new Set(titles).size).toBe(titles.length);
});

test('the 104 technical titles of the film agreement are there, each with its status; performers stand in a part of their own', () => {
  const quoted = crafts.flatMap(({ agreements }) =>
    agreements.filter(({ idcc, annex }) => idcc === '3097' && !annex?.startsWith('titre III')),
  );
  const statuses = [...new Map(quoted.map(({ title, status }) => [title, status])).values()];
  const count = (status: string) => statuses.filter((each) => each === status).length;
  expect(statuses).toHaveLength(104);
  expect(count('cadre collaborateur de création')).toBe(11);
  expect(count('cadre')).toBe(25);
  expect(count('non-cadre')).toBe(68);
});

test('regions and départements are those of the official geography', () => {
  const regions = official('regions').filter(({ zone }) => zone !== 'com');
  expect([...byCode('region').keys()].toSorted()).toEqual(
    regions.map(({ code }) => code).toSorted(),
  );
  for (const { code, nom } of regions) {
    expect(byCode('region').get(code)?.name.fr).toBe(typographic(nom));
  }
  const metropolitan = official('departements').filter(({ zone }) => zone === 'metro');
  expect(byCode('departement').size).toBe(metropolitan.length);
  for (const { code, nom, region } of metropolitan) {
    const place = byCode('departement').get(code);
    expect(place?.name.fr).toBe(typographic(nom));
    expect(place?.parent).toBe(byCode('region').get(region)?.slug);
  }
});

test('a place is named with its preposition in both languages', () => {
  for (const { name, inside } of territories) {
    const bare = name.fr.replace(/^Hors/, 'hors');
    expect(inside.fr).toMatch(new RegExp(`^(en |à |dans (le |la |les |l’))?${bare}$`));
    expect(inside.en.toLowerCase()).toMatch(new RegExp(`^(in |in the )?${name.en.toLowerCase()}$`));
  }
});

test('an organisation with a website says where it was read about', () => {
  for (const { sources, website } of organisations) {
    if (website !== undefined) expect(sources.length).toBeGreaterThan(0);
  }
});
