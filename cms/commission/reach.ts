/** Whom a letter reaches: people shown to the public, with a base in the territories, who agreed to it. */
import type { Payload, PayloadRequest, Where } from 'payload';
import { scopeOf } from '../access/roles.ts';
import type { Letter } from '../payload-types.ts';
import { shownWhoAgreed } from '../people/shown-who-agreed.ts';
import { idOf } from '../people/talent-from-sign-up.ts';

/**
 * Ids in their order, at most `limit`, those after `after`.
 * @param among ids of territories: nobody is reached without one
 */
export async function reachOf({ payload, letter, among, after = '', limit, req }: Reach) {
  const reached: string[] = [];
  if (among.length === 0) return reached;
  const crafts = await craftsOf({ payload, letter, req });
  const where: Where[] = [{ bases: { in: among } }];
  if (crafts) where.push({ 'crafts.craft': { in: crafts } });
  for await (const agreed of shownWhoAgreed({ payload, purpose: 'letters', where, after, req }))
    for (const id of agreed) {
      reached.push(id);
      if (reached.length === limit) return reached;
    }
  return reached;
}

/** The territories that a commission's letter goes to: its scope, or what is chosen of it with what that holds. */
export async function amongOf(req: PayloadRequest, letter: Letter): Promise<string[]> {
  const scope = await scopeOf(req);
  const chosen = (letter.territories ?? []).map(idOf);
  if (chosen.length === 0) return scope;
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'territories',
    where: { parent: { in: chosen } },
    pagination: false,
    select: { slug: true },
    req,
  });
  const wanted = new Set([...chosen, ...docs.map(({ id }) => id)]);
  return scope.filter((id) => wanted.has(id));
}

/** Crafts that are chosen, and those of chosen teams; undefined where all are meant. */
async function craftsOf({ payload, letter, req }: Pick<Reach, 'payload' | 'letter' | 'req'>) {
  const crafts = (letter.crafts ?? []).map(idOf);
  const departments = (letter.departments ?? []).map(idOf);
  if (crafts.length + departments.length === 0) return undefined;
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'crafts',
    where: { department: { in: departments } },
    pagination: false,
    select: { slug: true },
    ...(req && { req }),
  });
  return [...new Set([...crafts, ...docs.map(({ id }) => id)])];
}

type Reach = {
  payload: Payload;
  letter: Letter;
  among: string[];
  after?: string;
  limit: number;
  req?: PayloadRequest | undefined;
};
