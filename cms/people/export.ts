/** The file that answers "a copy of my data": made when it is asked for, in memory, and kept nowhere. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { texts } from '../../content/locales/locale.ts';
import { locales } from '../../content/schema/basics.ts';
import { dataFile } from '../env.ts';
import { csvLine } from '../../content/csv.ts';
import { keptData } from './kept-data.ts';
import { readReceived } from './received-photos.ts';

/** A ZIP with `data.json`, `profile.csv`, the photograph, and what they are in both languages. */
export async function exportData(asked: Parameters<typeof keptData>[0]): Promise<Uint8Array> {
  const { data, photo, received } = await keptData(asked);
  const names = { fr: 'LISEZMOI.txt', en: 'README.txt' } as const;
  const picture = photo && (await readPicture(photo));
  const sent = await Promise.all(received.map(readReceived));
  return zipSync({
    ...Object.fromEntries(
      locales.map((locale) => [
        names[locale],
        strToU8(texts(locale).rightsExport.readme.join('\r\n\r\n')),
      ]),
    ),
    'data.json': strToU8(`${JSON.stringify(data, null, 2)}\n`),
    'profile.csv': strToU8(`\uFEFF${profileCsv(data['profile'])}`),
    ...(picture && { 'photo.webp': [picture, { level: 0 }] }),
    ...Object.fromEntries(
      sent.flatMap((one, n) => (one ? [[`sent-photo-${n + 1}.webp`, [one, { level: 0 }]]] : [])),
    ),
  });
}

/** One line a value; lists are numbered in the first column (`credits.0.role`). */
function profileCsv(profile: unknown): string {
  return [['field', 'value'], ...valuesOf(profile, '')].map(csvLine).join('');
}

function valuesOf(value: unknown, at: string): [string, string][] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value !== 'object') return [[at, String(value)]];
  return Object.entries(value).flatMap(([name, inner]) =>
    valuesOf(inner, at ? `${at}.${name}` : name),
  );
}

async function readPicture(name: string): Promise<Uint8Array | undefined> {
  return fs
    .readFile(dataFile('uploads', path.basename(name)))
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
}
