/**
 * Makes the two files of the condensed face from `@fontsource/barlow-condensed` (SIL OFL 1.1).
 * Run it again when the package or the letters change: `node scripts/make-font.ts`.
 * Ÿ lives in the package's other file, and two faces cannot be joined here: it gets a file
 * of its own that browsers ask for only where a Ÿ is set (`unicode-range`).
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

/** Every character of the main file: what French and English need, U+00A0 included. */
export const fontLetters = [
  ' \u00a0',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  'ÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜàâäæçéèêëîïôöœùûüÿ',
  'ÁÍÑÓÚáíñóúãõ',
  '!"#%&\'()*+,-./:;=?@[]_«»“”‘’–—…·•°×€→',
].join('');

const root = new URL('../', import.meta.url);
const packaged = new URL('node_modules/@fontsource/barlow-condensed/files/', root);
const publicFonts = new URL('site/public/fonts/', root);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await mkdir(publicFonts, { recursive: true });
  await make({ from: 'latin', letters: fontLetters, to: 'barlow-condensed-500.woff2' });
  await make({ from: 'latin-ext', letters: 'Ÿ', to: 'barlow-condensed-500-y.woff2' });
}

async function make({ from, letters, to }: Cut): Promise<void> {
  const source = await readFile(new URL(`barlow-condensed-${from}-500-normal.woff2`, packaged));
  const file = await subsetFont(source, letters, {
    targetFormat: 'woff2',
    keepFeatures: ['kern'],
    noHinting: true,
  });
  await writeFile(new URL(to, publicFonts), file);
  console.log(`site/public/fonts/${to}: ${file.length} bytes`);
}

type Cut = { from: string; letters: string; to: string };
