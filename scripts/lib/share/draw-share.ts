/** Draws share images: a line of the credits in the dark hall, letters as paths, so that no machine's fonts matter. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createElement as make, type CSSProperties, type ReactElement } from 'react';
import satori from 'satori';
import sharp from 'sharp';
import { shareSize } from '../../../site/data/share-design.ts';
import type { ShareFacts } from '../../../site/data/share.ts';
import { projectRoot } from '../../../cms/env.ts';

/** How a drawing becomes a file: few colours, since there is nothing but letters' edges. */
export const pngSettings = { palette: true, colours: 16, dither: 0, effort: 1 } as const;

/** A share image as the bytes of its PNG file. */
export const sharePng = async (facts: ShareFacts): Promise<Buffer> =>
  sharp(Buffer.from(await drawShare(facts)))
    .png(pngSettings)
    .toBuffer();

/** A share image as SVG, always the same for the same facts. */
export async function drawShare(facts: ShareFacts): Promise<string> {
  const [label, title] = [inTypeface(facts.label), inTypeface(facts.title)];
  const size = await titleSize(title);
  return satori(page({ label, title }, size), { ...shareSize, fonts: await fonts() });
}

/** The largest of our sizes, in pixels, at which a title stands whole in its column. */
export async function titleSize(title: string): Promise<number> {
  const likely = sizes.filter((size) => title.length * size * size < mostArea);
  for (const size of likely) if (await hasRoom(title, size)) return size;
  return sizes.at(-1) ?? 0;
}

/** The typeface has no narrow space. */
const inTypeface = (text: string): string => text.replaceAll('\u202f', '\u00a0');

const sizes = [124, 108, 94, 82, 72, 63, 55, 48, 42, 36];

/** A word alone on a line may be wider than its column, which the height of the text does not tell. */
async function hasRoom(title: string, size: number): Promise<boolean> {
  const words = title.split(/[\s-]+/).filter(({ length }) => length * size > columns.title);
  const lines = await Promise.all(
    words.map((word) => heightOf(word, { size, width: columns.title, wordBreak: 'break-all' })),
  );
  if (lines.some((height) => height > size * lineHeight * 1.5)) return false;
  return (await heightOf(title, { size, width: columns.title })) <= titleHeight;
}

async function heightOf(text: string, { size, width, wordBreak = 'normal' }: Measured) {
  const element = make('div', { style: { ...textAt(size), width, wordBreak } }, text);
  const svg = await satori(element, { width, fonts: await fonts() });
  return Number(/ height="([\d.]+)"/.exec(svg)?.[1]);
}

const page = ({ label, title }: ShareFacts, size: number): ReactElement =>
  box(
    {
      ...shareSize,
      boxSizing: 'border-box',
      flexDirection: 'column',
      padding: margin,
      background: hall,
      color: light,
    },
    [
      box({ flexGrow: 1 }, [
        box({ width: columns.label, justifyContent: 'flex-end', marginRight: gutter }, [
          box({ ...labelStyle(label), marginTop: size - labelSize }, label),
        ]),
        box({ ...textAt(size), width: columns.title, wordBreak: 'break-word' }, title),
      ]),
      box({ borderTop: `2px solid ${hairline}`, paddingTop: 28 }, [
        box({ ...textAt(40), marginLeft: columns.label + gutter }, 'Générique'),
      ]),
    ],
  );

/** Capitals up to thirty letters, as on the pages (site/components/Label.astro). */
const labelStyle = (label: string): CSSProperties => ({
  ...textAt(labelSize),
  textAlign: 'right',
  color: quiet,
  ...(label.length <= 30 && { textTransform: 'uppercase', letterSpacing: labelSize * 0.04 }),
});

const textAt = (size: number): CSSProperties => ({
  display: 'flex',
  fontFamily: 'Condensed, More letters',
  fontSize: size,
  lineHeight,
});

const box = (style: CSSProperties, content: ReactElement[] | string): ReactElement =>
  make('div', { style: { display: 'flex', ...style } }, ...[content].flat());

/** The packaged files: the second one has the letters of French that the first lacks, Œ and Ÿ among them. */
const fonts = () =>
  (read ??= Promise.all([fontOf('latin', 'Condensed'), fontOf('latin-ext', 'More letters')]));

const fontOf = async (part: string, name: string) => ({
  name,
  weight: 500 as const,
  data: await readFile(
    path.join(
      projectRoot,
      `node_modules/@fontsource/barlow-condensed/files/barlow-condensed-${part}-500-normal.woff`,
    ),
  ),
});

let read: Promise<Awaited<ReturnType<typeof fontOf>>[]> | undefined;

/** The dark theme of site/styles/tokens.css. */
const [hall, light, quiet, hairline] = ['#0e0d0c', '#f3efe6', '#b8b0a2', '#37322c'];
const lineHeight = 1.12;
const labelSize = 34;
const margin = 64;
const gutter = 32;
/** The axis stands at 5/12 of the width. */
const axis = (shareSize.width * 5) / 12;
const columns = {
  label: axis - margin - gutter / 2,
  title: shareSize.width - axis - margin - gutter / 2,
};
const titleHeight = 400;
/** A letter of our texts is a third of its height wide: beyond this, trying whether there is room takes time in vain. */
const mostArea = columns.title * titleHeight * 3;

type Measured = { size: number; width: number; wordBreak?: 'normal' | 'break-all' };
