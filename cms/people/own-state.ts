import type { Payload } from 'payload';
import { day } from '../snapshot/values.ts';
import { agreedBy } from './standing-consents.ts';

/**
 * What holds today, as the form of /ma-page/gerer says it: the fields that are set, by name. `talent`: id; undefined
 * where there is nobody any more. `today`: as `2026-11-21`, in Europe/Paris.
 */
export async function ownState({ payload, talent: id, today }: Asked) {
  const query = { collection: 'talents', id, depth: 0, disableErrors: true } as const;
  const talent = await payload.findByID(query);
  if (!talent) return undefined;
  const agreed = await agreedBy({ payload, talent: id });
  const from = day(talent.availability?.from);
  const until = day(talent.availability?.until);
  const isAvailable = from !== undefined && until !== undefined && until >= today;
  const kinds = (talent.contactFrom ?? []).map((kind) => [kind, 'on']);
  return {
    ...(!talent.hiddenAt && { page: 'show' }),
    ...(talent.hiddenBy === 'person' && { page: 'hide' }),
    ...(isAvailable ? { availability: 'set', from, until } : { availability: 'keep' }),
    contact: kinds.length > 0 ? 'set' : 'keep',
    ...(Object.fromEntries(kinds) as Record<string, string>),
    projects: agreed.has('projects') ? 'on' : 'off',
  };
}

type Asked = { payload: Payload; talent: string; today: string };
