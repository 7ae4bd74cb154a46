/** The picture of an article: which it is, its file in the folder given, and the words that belong to it. */
import path from 'node:path';
import sharp from 'sharp';
import { filesIn } from '../folder-files.ts';
import { toLine } from './plain.ts';
import type { Item } from './read-export.ts';
import type { Body } from './to-body.ts';

/** Where the export names nobody. */
const unknownCredit = 'Crédit inconnu (import WordPress)';

/** The picture that WordPress shows above a post, else the first in its text. */
export function pictureOf(item: Item, pictures: Body['pictures'], library: Library) {
  const featured = library.byId.get(item.meta.get('_thumbnail_id') ?? '');
  const [first] = pictures;
  const address = featured?.file || first?.address;
  if (!address) return undefined;
  const file = featured ?? library.byFile.get(address) ?? library.byFile.get(unsized(address));
  const caption = toLine(file?.excerpt ?? '');
  const words = [
    file?.meta.get('_wp_attachment_image_alt'),
    featured ? undefined : first?.alt,
    caption,
    toLine(file?.title ?? ''),
  ];
  const said = `${caption}\n${toLine(file?.content ?? '')}`;
  const [, credit = unknownCredit] = credited.exec(said) ?? [];
  return {
    address: file?.file || address,
    /** True where it stands in the text too. */
    isFromText: !featured?.file || pictures.some((one) => unsized(one.address) === featured.file),
    alt: (words.find(Boolean) ?? `Image de « ${toLine(item.title)} »`).slice(0, 300),
    credit: credit.trim().slice(0, 160),
  };
}

/** The files of a site, by their number and by their address. */
export const libraryOf = (items: Item[]): Library => {
  const files = items.filter(({ type }) => type === 'attachment');
  return {
    byId: new Map(files.map((file) => [file.id, file])),
    byFile: new Map(files.map((file) => [file.file, file])),
  };
};

/** Finds files of a folder by the address they had: by month and name, else by a name that is there once. */
export function pictureFinder(folder: string): (address: string) => string | undefined {
  const byName = Map.groupBy(filesIn(folder), (file) => path.basename(file).toLowerCase());
  return (address) => {
    for (const name of [address, unsized(address)].map(decoded)) {
      const [file, ...more] = byName.get(path.basename(name).toLowerCase()) ?? [];
      const [exact] = [file, ...more].filter((one) => one && name.endsWith(`/${one}`));
      const found = exact ?? (more.length === 0 ? file : undefined);
      if (found) return path.join(folder, found);
    }
    return undefined;
  };
}

/** Why the CMS would refuse a file as a picture; undefined where it takes it. */
export async function pictureProblem(file: string): Promise<string | undefined> {
  try {
    if ((await pictureType(file)) === '') return 'is no jpeg, png, webp or avif';
    await sharp(file, { limitInputPixels: 50_000_000, failOn: 'error' }).resize(16).toBuffer();
    return undefined;
  } catch (error) {
    return `cannot be read (${error instanceof Error ? error.message.split('\n')[0] : String(error)})`;
  }
}

/** The media type of a picture by its content; empty where it is none that the CMS takes. */
export async function pictureType(file: string): Promise<string> {
  const { format, compression } = await sharp(file).metadata();
  if (format === 'heif' && compression !== 'av1') return '';
  return types[format] ?? '';
}

const types: Record<string, string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heif: 'image/avif',
};

/** `photo-300x200.jpg` → `photo.jpg`: WordPress's smaller copies. */
const unsized = (address: string): string => address.replace(/-\d{1,5}x\d{1,5}(?=\.\w+$)/, '');

const decoded = (address: string): string => {
  const [bare = ''] = address.split(/[?#]/);
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
};

const credited =
  /(?:©|\bcrédits?(?: photos?)?\s*:?|\bphotos?\s*:|\bphotographies?\s*:)\s*([^\n]{2,})/i;

type Library = { byId: Map<string, Item>; byFile: Map<string, Item> };
