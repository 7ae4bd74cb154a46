import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodePhoto } from '../../../../cms/people/decode-photo.ts';
import { photoMaxBytes } from '../../../../content/schema/form-answer.ts';
import { hugePng, photoWithPlace } from '../../../helpers/photos.ts';

let photo: Buffer;
beforeAll(async () => {
  photo = await photoWithPlace();
});
const drawn = (format: 'png' | 'webp' | 'avif' | 'gif' | 'tiff') =>
  sharp(photo).toFormat(format).toBuffer();
const bytesOf = async (bytes: Buffer): Promise<Buffer> => {
  const decoded = await decodePhoto(bytes);
  if (typeof decoded === 'string') throw new Error(decoded);
  return decoded;
};

describe('a picture', () => {
  it('keeps nothing of what the camera noted', async () => {
    expect(photo.includes('zqxexif')).toBe(true);
    expect((await sharp(photo).metadata()).exif?.length).toBeGreaterThan(0);
    const decoded = await bytesOf(photo);
    const { format, width, exif, xmp, iptc, icc } = await sharp(decoded).metadata();
    expect([format, width, exif, xmp, iptc, icc]).toEqual([
      'webp',
      400,
      ...Array(4).fill(undefined),
    ]);
    expect(decoded.includes('zqxexif')).toBe(false);
  });

  it('of another format that browsers show is read too', async () => {
    for (const format of ['png', 'webp'] as const)
      expect((await sharp(await bytesOf(await drawn(format))).metadata()).format).toBe('webp');
  });

  it('stands upright and fits 2,400 pixels', async () => {
    const lying = await sharp({
      create: { width: 3000, height: 1500, channels: 3, background: 'red' },
    })
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { width, height, orientation } = await sharp(await bytesOf(lying)).metadata();
    expect([width, height, orientation]).toEqual([1200, 2400, undefined]);
  });

  it('with something hidden behind it loses it', async () => {
    const hidden = Buffer.concat([photo, Buffer.from('<script>alert("zqxhidden")</script>')]);
    expect((await bytesOf(hidden)).includes('zqxhidden')).toBe(false);
  });
});

describe('what is no picture of ours is refused', () => {
  const unreadable = 'signUp.photo.unreadable';
  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['nothing', () => Buffer.alloc(0), unreadable],
    ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), unreadable],
    [
      'a drawing',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      unreadable,
    ],
    [
      'a page that ends as a picture',
      async () => Buffer.concat([Buffer.from('<html>'), photo]),
      unreadable,
    ],
    ['a document', () => Buffer.from('%PDF-1.7\n'), unreadable],
    ['a GIF', () => drawn('gif'), unreadable],
    ['a TIFF', () => drawn('tiff'), unreadable],
    ['an AVIF', () => drawn('avif'), unreadable],
    ['a picture that was cut', async () => photo.subarray(0, photo.length - 200), unreadable],
    ['a beginning without a picture', () => Buffer.from('ffd8ffe000104a464946', 'hex'), unreadable],
    ['20,000 × 20,000 pixels', () => hugePng(), 'signUp.photo.tooLarge'],
    [
      'too many bytes',
      () => Buffer.concat([photo, Buffer.alloc(photoMaxBytes)]),
      'signUp.photo.tooLarge',
    ],
  ])('%s', async (_, make, problem) => {
    expect(await decodePhoto(await make())).toBe(problem);
  });
});
