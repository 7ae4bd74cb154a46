/** Makes a picture of ours of one that anybody may have sent: pixels are read and written anew, all else is left behind. */
import sharp from 'sharp';
import { photoMaxBytes, photoMaxPixels } from '../../content/schema/form-answer.ts';

/** Why a picture is not taken; keys of `errors` in the locales. */
type PhotoProblem = 'signUp.photo.tooLarge' | 'signUp.photo.unreadable';

/** Longest side, pixels, as Media keeps it. */
const mostPixels = 2400;
/** A picture that takes longer to read was made to, seconds. */
const longestSeconds = 20;

/** How many may wait to be read: they are held in memory. */
const mostWaiting = 16;

/**
 * WebP of a JPEG, PNG or WebP in its right orientation, or why there is none. One is read at a time: each takes up to
 * 200 MB. Throws where too many wait: the sender tries again later.
 */
export async function decodePhoto(bytes: Buffer): Promise<Buffer | PhotoProblem> {
  if (waiting >= mostWaiting) throw new Error('Too many pictures wait to be read. None was kept.');
  waiting += 1;
  const decoded = last.then(() => decode(bytes)).finally(() => (waiting -= 1));
  last = decoded;
  return decoded;
}

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

async function decode(bytes: Buffer): Promise<Buffer | PhotoProblem> {
  if (bytes.length > photoMaxBytes) return 'signUp.photo.tooLarge';
  const begins = (...hex: string[]) => hex.some((one) => bytes.toString('hex').startsWith(one));
  const isWebp =
    bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';
  // libvips would draw an SVG and load a PDF: what it may read is decided before it reads.
  if (!isWebp && !begins('ffd8ff', '89504e470d0a1a0a')) return 'signUp.photo.unreadable';
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > photoMaxPixels) return 'signUp.photo.tooLarge';
    return await sharp(bytes, { limitInputPixels: photoMaxPixels, failOn: 'error' })
      .autoOrient()
      .resize({ width: mostPixels, height: mostPixels, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 90 })
      .timeout({ seconds: longestSeconds })
      .toBuffer();
  } catch {
    return 'signUp.photo.unreadable';
  }
}
