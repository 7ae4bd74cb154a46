/** Reads a text file piece by piece, by the encoding that its first bytes declare. */
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { ImportProblem } from './import-problem.ts';

/** The largest file that is read, bytes. WP-CLI begins a new file every 15 MB. */
const largestFile = 64_000_000;

/** The pieces of a text file. Throws an `ImportProblem` for one that is absent, too large or wrongly encoded. */
export async function* decodedPieces(file: string): AsyncGenerator<string> {
  const name = path.basename(file);
  const facts = await stat(file).catch(() => undefined);
  if (!facts?.isFile()) throw new ImportProblem(`There is no file ${file}.`);
  if (facts.size === 0)
    throw new ImportProblem(`${name} is empty. Export it from WordPress again.`);
  if (facts.size > largestFile)
    throw new ImportProblem(
      `${name} has ${megabytes(facts.size)} MB; at most ${megabytes(largestFile)} MB are read at once. ` +
        'Export in several parts, by date (Tools → Export) or with `wp export`, and give all the files in one command.',
    );
  const encoding = encodingOf(await firstBytes(file), name);
  const decoder = new TextDecoder(encoding, { fatal: true });
  let position = 0;
  try {
    for await (const piece of createReadStream(file, { highWaterMark: 256 * 1024 })) {
      yield decoder.decode(piece as Buffer, { stream: true });
      position += (piece as Buffer).length;
    }
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ImportProblem(
      `${name} is not ${encoding} as it says: the first wrong byte comes after byte ${position}. ` +
        'Export it again, or convert it (iconv), then import that.',
    );
  }
}

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(256), 0, 256, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function encodingOf(bytes: Buffer, name: string): string {
  const start = bytes.toString('latin1');
  for (const [signature, kind] of packed)
    if (start.startsWith(signature))
      throw new ImportProblem(`${name} is ${kind}: unpack it and import the .xml file inside.`);
  if (start.startsWith('\u00ff\u00fe')) return 'utf-16le';
  if (start.startsWith('\u00fe\u00ff')) return 'utf-16be';
  const [, declared = 'utf-8'] = /<\?xml[^>]*encoding=["']([^"']+)/.exec(start) ?? [];
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    throw new ImportProblem(
      `${name} declares the encoding ${declared.slice(0, 40)}, which is unknown. Convert it to UTF-8 (iconv), then import that.`,
    );
  }
}

const packed = [
  ['PK\u0003\u0004', 'a zip archive'],
  ['\u001f\u008b', 'a gzip archive'],
] as const;

const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);
