/** Charters as editors write them, in this process. */
import type { Payload } from 'payload';
import { textHash } from '../../cms/snapshot/text-hash.ts';
import type { Charter } from '../../cms/payload-types.ts';
import { noon } from '../../cms/fields/day.ts';

/** A published charter; with `english` it is ready in English too. */
export async function addCharter(
  payload: Payload,
  { english, ...data }: { title: string; text: string; english?: string } & Record<string, unknown>,
): Promise<Charter> {
  const status = { _status: 'published' } as const;
  const common = { author: 'Union d’exemple', versionOn: noon('2026-11-01'), ...data, ...status };
  const { id } = await payload.create({
    collection: 'charters',
    data: { isEnglishReady: english !== undefined, ...common } as never,
    locale: 'fr',
  });
  if (english !== undefined)
    await payload.update({
      collection: 'charters',
      id,
      data: { text: english, title: `${data.title} (en)`, ...status },
      locale: 'en',
    });
  return payload.findByID({ collection: 'charters', id, locale: 'fr', depth: 0 });
}

/** What the hidden field of a page says of texts. */
export const hashesOf = (...texts: string[]): string => texts.map(textHash).join(' ');
