import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  drawShare,
  pngSettings,
  sharePng,
  titleSize,
} from '../../../../../scripts/lib/share/draw-share.ts';
import { shareDesign } from '../../../../../site/data/share-design.ts';

const short = { label: 'Son', title: 'Régie' };
const long = {
  label: 'Distribution des rôles et figuration',
  title:
    'Comment une régie générale prépare vingt-huit jours de tournage au bord de la mer en novembre sans perdre son équipe',
};

describe('the value that stands for the design of share images', () => {
  it('is a hash of drawings and of how they become files: another look has other addresses', async () => {
    const hash = createHash('sha256').update(JSON.stringify(pngSettings));
    for (const facts of [short, long]) hash.update(await drawShare(facts));
    expect(hash.digest('hex').slice(0, 16)).toBe(shareDesign);
  });
});

describe('the title on a share image', () => {
  it('is smaller the longer it is, and a word never wider than its column', async () => {
    const titles = [short.title, 'Ingénieure du son, ingénieur du son', long.title];
    const sizes = await Promise.all(titles.map(titleSize));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(new Set(sizes).size).toBe(3);
    expect(await titleSize('anticonstitutionnellement')).toBeLessThan(await titleSize('anti'));
  });

  it('stands above the hairline, inside the margins, however long it is', async () => {
    for (const title of [
      short.title,
      long.title,
      'Œ'.repeat(24),
      'Œ'.repeat(90),
      `${long.title} ${long.title}`,
    ])
      expect(await inkAround({ label: long.label, title }), title).toEqual([]);
  });

  it('has letters that only the second file of the typeface has', async () => {
    const [there, absent, alsoAbsent] = await Promise.all(
      ['Ÿ', 'Ж', 'Щ'].map((title) => drawShare({ label: '', title })),
    );
    expect(there).not.toBe(absent);
    expect(absent).toBe(alsoAbsent);
  });

  it('has a wider space in the place of a narrow one, which the typeface lacks', async () => {
    const [narrow, wide] = await Promise.all(
      ['Qui\u202f?', 'Qui\u00a0?'].map((title) => drawShare({ label: '', title })),
    );
    expect(narrow).toBe(wide);
  });
});

describe('the file of a share image', () => {
  it('is a small PNG of 1200 by 630, the same every time', async () => {
    const [first, second] = [await sharePng(long), await sharePng(long)];
    expect(first.equals(second)).toBe(true);
    expect(first.length).toBeLessThan(40_000);
    expect(await sharp(first).metadata()).toMatchObject({
      format: 'png',
      width: 1200,
      height: 630,
    });
  });
});

/** Parts of the picture that must be empty and are not. */
async function inkAround(facts: { label: string; title: string }): Promise<string[]> {
  const png = await sharePng(facts);
  const parts = {
    left: { left: 0, top: 0, width: 60, height: 630 },
    right: { left: 1140, top: 0, width: 60, height: 630 },
    top: { left: 0, top: 0, width: 1200, height: 60 },
    axis: { left: 490, top: 0, width: 20, height: 480 },
    aboveHairline: { left: 0, top: 470, width: 1200, height: 16 },
  };
  const found: string[] = [];
  for (const [name, part] of Object.entries(parts)) {
    const { channels } = await sharp(await sharp(png).extract(part).png().toBuffer()).stats();
    if (channels.some(({ min, max }) => min !== max)) found.push(name);
  }
  return found;
}
