import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Territory } from '../../../../content/schema/territory.ts';
import { shadeOf, tiles } from '../../../../site/data/region-tiles.ts';
import { useSnapshot } from '../../../helpers/use-snapshot.ts';

const root = new URL('../../../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');
const territories = parse(read('content/taxonomies/territories.yaml')) as Territory[];
const regions = territories.filter(({ kind }) => kind === 'region');
const snapshot = useSnapshot();

describe('the map of the regions', () => {
  it('has a place for each region of the official geography', () => {
    const css = read('site/styles/pictures.css');
    const placed = new Set([...css.matchAll(/data-region='(\d+)'/g)].map(([, code]) => code));
    expect(regions).toHaveLength(18);
    expect(placed).toEqual(new Set(regions.map(({ code }) => code)));
  });

  it('lists them row by row, so that the keyboard follows the picture; one it does not know comes last', () => {
    for (const region of regions) snapshot.put('territory', region);
    const name = { fr: 'Nouvelle région', en: 'New region' };
    const [model] = regions;
    if (model) snapshot.put('territory', { ...model, slug: 'a-region', code: '99', name });
    const slugs = tiles().map(({ region }) => region.slug);
    expect(slugs.slice(0, 5)).toEqual([
      'hauts-de-france',
      'normandie',
      'ile-de-france',
      'grand-est',
      'bretagne',
    ]);
    expect(slugs.at(-1)).toBe('a-region');
    expect(slugs).toHaveLength(19);
  });

  it('shades by how many people there are, and nobody not at all', () => {
    expect([0, 1, 100, 400, 1000, 1600].map((people) => shadeOf(people, 1600))).toEqual([
      0, 1, 1, 2, 4, 4,
    ]);
    expect(shadeOf(0, 0)).toBe(0);
  });
});
