import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../../../content/load.ts';
import { SeedTalentFile, SeedWork } from '../../../../../content/schema/seed.ts';
import { generatePeople, generateWorks } from '../../../../../scripts/bench/lib/generate-people.ts';

const taxonomies = loadContent({ demo: false });
const made = (wanted: { talents: number; seed: number }) => {
  const works = generateWorks(wanted);
  return { works, people: [...generatePeople({ ...wanted, works, taxonomies })] };
};

describe('generated people', () => {
  it('are the same for the same seed and others for another', () => {
    expect(made({ talents: 40, seed: 1 })).toEqual(made({ talents: 40, seed: 1 }));
    expect(made({ talents: 40, seed: 2 })).not.toEqual(made({ talents: 40, seed: 1 }));
  });

  it('are what the schemas want, each with an address of its own', () => {
    const { works, people } = made({ talents: 3000, seed: 3 });
    for (const work of works) expect(SeedWork.safeParse(work).error).toBeUndefined();
    for (const { slug: _, ...person } of people)
      expect(SeedTalentFile.safeParse(person).error).toBeUndefined();
    expect(new Set(people.map(({ slug }) => slug)).size).toBe(people.length);
    expect(new Set(works.map(({ slug }) => slug)).size).toBe(works.length);
  });

  it('crowd in some trades and regions, and leave few of them empty', () => {
    const { people } = made({ talents: 3000, seed: 3 });
    const perCraft = Map.groupBy(people, ({ crafts }) => crafts[0]?.craft);
    const sizes = [...perCraft.values()].map((group) => group.length).toSorted((a, b) => b - a);
    expect(sizes[0]).toBeGreaterThan(10 * (sizes[Math.floor(sizes.length / 2)] ?? 0));
    expect(perCraft.size).toBeGreaterThan(taxonomies.crafts.length * 0.8);
  });
});
