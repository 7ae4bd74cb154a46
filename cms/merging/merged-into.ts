import type { PayloadRequest } from 'payload';

/**
 * Ids of the people who became this one, and of those who had become them: as the trail knows it, which is kept for
 * longer than any backup.
 */
export async function mergedInto(req: PayloadRequest, talent: string): Promise<string[]> {
  const found = new Set<string>();
  for (let wanted = [talent]; wanted.length > 0;) {
    const { docs } = await req.payload.db.find<{ id: string; related?: string | null }>({
      collection: 'acts',
      where: {
        and: [
          { what: { equals: 'merge' } },
          { collection: { equals: 'talents' } },
          { record: { in: wanted } },
        ],
      },
      pagination: false,
      select: { related: true },
      req,
    });
    wanted = docs.flatMap(({ related }) => (related && !found.has(related) ? [related] : []));
    for (const id of wanted) found.add(id);
  }
  return [...found];
}
