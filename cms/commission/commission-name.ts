import type { PayloadRequest } from 'payload';
import type { Locale } from '../../content/schema/basics.ts';
import { roleOf } from '../access/roles.ts';
import { idOf } from '../people/talent-from-sign-up.ts';

/** In whose name an account acts: a commission in its own, as the organisations of its territories give it. */
export async function commissionName(req: PayloadRequest, locale?: Locale): Promise<string> {
  const language = locale ?? (req.i18n?.language === 'en' ? 'en' : 'fr');
  const editors = language === 'en' ? 'Générique’s editors' : 'La rédaction de Générique';
  if (roleOf(req) !== 'commission') return editors;
  const user = req.user as unknown as { name?: string; territories?: (string | { id: string })[] };
  const { docs } = await req.payload.find({
    collection: 'organisations',
    where: {
      and: [
        { kind: { equals: 'commission' } },
        { territories: { in: (user.territories ?? []).map(idOf) } },
      ],
    },
    limit: 2,
    depth: 0,
  });
  return (docs.length === 1 && docs[0]?.name) || user.name || editors;
}
