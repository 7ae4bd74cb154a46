/** Pictures as cameras and enemies make them, and forms that carry them. */
import sharp from 'sharp';
import zlib from 'node:zlib';

/** A JPEG that notes where it was taken and by whom. */
export const photoWithPlace = ({ width = 400, height = 300, colour = '#884422' } = {}) =>
  sharp({ create: { width, height, channels: 3, background: colour } })
    .withExif({
      IFD0: { Artist: 'zqxexif', ImageDescription: 'zqxexif' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 24/1', GPSLongitude: '2/1 21/1 7/1' },
    })
    .jpeg()
    .toBuffer();

/** A PNG of 20,000 × 20,000 pixels in some kilobytes. */
export function hugePng(side = 20_000): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = zlib.deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * side), { level: 9 });
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const parts = [chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}

/** A form in parts, as a browser sends it. */
export async function inParts(
  fields: Record<string, unknown>,
  photos: { bytes: Uint8Array; name?: string; type?: string }[] = [],
): Promise<{ body: Buffer; type: string }> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined) form.append(name, String(value));
  for (const { bytes, name = 'moi.jpg', type = 'image/jpeg' } of photos)
    form.append('photoFile', new File([new Uint8Array(bytes)], name, { type }));
  const sent = new Response(form);
  const type = sent.headers.get('content-type') ?? '';
  return { body: Buffer.from(await sent.arrayBuffer()), type };
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(zlib.crc32(body));
  return Buffer.concat([length, body, sum]);
}
