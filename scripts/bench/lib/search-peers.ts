/** What others need for the same people: Pagefind in the browser, the others by what must be downloaded before they answer. */
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { buildSync } from 'esbuild';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import { projectRoot } from '../../../cms/env.ts';
import type { Talent } from '../../../content/schema/talent.ts';
import { rounded } from './table.ts';

/** Writes Pagefind's index of people into a folder; seconds. */
export async function indexWithPagefind(people: Talent[], folder: string): Promise<number> {
  const started = performance.now();
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
  try {
    for (const person of people)
      await index.addCustomRecord({
        url: `/${person.slug}`,
        content: textOf(person),
        language: 'fr',
        meta: { title: person.name },
        filters: {
          craft: person.crafts.map(({ craft }) => craft),
          territory: person.bases,
          experience: person.crafts.map(({ experience }) => experience),
        },
      });
    await index.writeFiles({ outputPath: folder });
  } finally {
    await close();
  }
  return (performance.now() - started) / 1000;
}

/** Kilobytes of the whole index and of the library, packed: both must be there before the first answer. */
export async function wholeIndexes(
  people: Talent[],
): Promise<Record<'minisearch' | 'flexsearch', number>> {
  const mini = new MiniSearch({ fields: ['name', 'text'], idField: 'slug', storeFields: ['name'] });
  mini.addAll(
    people.map((person) => ({ slug: person.slug, name: person.name, text: textOf(person) })),
  );
  const flex = new FlexSearch.Index({ tokenize: 'forward' });
  for (const [place, person] of people.entries()) flex.add(place, textOf(person));
  const parts: string[] = [];
  // Its types do not say that it answers later.
  await Promise.resolve(flex.export((key: string, data: string) => void parts.push(key, data)));
  return {
    minisearch: packedKB(JSON.stringify(mini)) + libraryKB('minisearch'),
    flexsearch: packedKB(parts.join('\n')) + libraryKB('flexsearch'),
  };
}

const textOf = ({ name, bio, specialties, equipment, credits }: Talent): string =>
  [
    name,
    ...credits.flatMap(({ role, title }) => [role, title]),
    ...specialties,
    ...equipment,
    bio?.fr ?? '',
  ]
    .join(' ')
    .replaceAll('\n', ' ');

const libraryKB = (name: string): number => {
  const { outputFiles } = buildSync({
    stdin: { contents: `import It from '${name}'; console.log(It);`, resolveDir: projectRoot },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  return packedKB(outputFiles[0]?.text ?? '');
};

const packedKB = (text: string): number => {
  const quality = { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 };
  return rounded(zlib.brotliCompressSync(text, { params: quality }).length / 1000);
};

/** Bytes of a folder, kilobytes. */
export const folderKB = (folder: string): number =>
  rounded(
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce(
        (sum, { parentPath, name }) => sum + fs.statSync(path.join(parentPath, name)).size,
        0,
      ) / 1000,
  );
