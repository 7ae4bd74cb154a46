import type { PayloadRequest } from 'payload';
import type { Locale } from '../../content/schema/basics.ts';
import type { Talent } from '../payload-types.ts';

/** The person whom an update is about, as the public sees them; its presentation in one language alone. */
export async function reviewedTalent({ req, talent, locale }: Asked): Promise<Talent | undefined> {
  if (!talent) return undefined;
  const asked = { collection: 'talents', id: talent, depth: 0, locale, req } as const;
  const found = await req.payload.findByID({
    ...asked,
    fallbackLocale: false,
    disableErrors: true,
  });
  return found ?? undefined;
}

/** Whether an editor works on a published record: saving it publishes what they have not finished. */
export async function hasNewerDraft(
  req: PayloadRequest,
  { id, _status }: Talent,
): Promise<boolean> {
  if (_status !== 'published') return false;
  const asked = { collection: 'talents', id, depth: 0, req } as const;
  const newest = await req.payload.findByID({ ...asked, draft: true });
  return newest._status === 'draft';
}

type Asked = { req: PayloadRequest; talent: string | null | undefined; locale: Locale };
