import type { Picture } from '../../content/schema/basics.ts';
import type { Doc } from './lookups.ts';
import { localized } from './values.ts';

/** Widths in which a picture is offered, pixels; the largest file is never wider than the original. */
const pictureWidths = [320, 640, 1280] as const;

/** A public picture from its media document; undefined when there is none. */
export const toPicture = (media: Doc | undefined): Picture | undefined => {
  if (!media || typeof media['hash'] !== 'string') return undefined;
  const full = Number(media['width']);
  const ratio = Number(media['height']) / full;
  const widths = pictureWidths.filter((width) => width <= full);
  const width = widths.at(-1) ?? full;
  return {
    hash: media['hash'],
    widths: widths.length > 0 ? widths : [full],
    width,
    height: Math.round(width * ratio),
    alt: localized(media['alt'], true) ?? { fr: '' },
    credit: String(media['credit'] ?? ''),
  };
};
