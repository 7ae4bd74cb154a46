/** What the schedule could not publish, as editors see it beside what the snapshot held back. */
import type { Payload } from 'payload';
import { fill, texts } from '../../content/locales/locale.ts';

/** A draft whose moment has come; moments as ISO 8601. */
export type Draft = { id: string; title: string; publishAt: string; updatedAt: string };

/** The refusals that the schedule told of, by text. */
export async function toldRefusals({
  payload,
  collection,
}: {
  payload: Payload;
  collection: Collection;
}): Promise<Told> {
  const { docs } = await payload.find({
    collection: 'refusals',
    where: { kind: { equals: kinds[collection] } },
    pagination: false,
    depth: 0,
  });
  return new Map(
    docs.map(({ id, record, updatedAt }) => [record, { id, at: new Date(updatedAt) }]),
  );
}

/** Says in `refusals` why a draft was not published; `known` is the row that said so before. */
export async function tellRefusal({
  payload,
  collection,
  draft,
  why,
  known,
}: {
  payload: Payload;
  collection: Collection;
  draft: Draft;
  why: string;
  known: string | undefined;
}): Promise<void> {
  const problem = fill(texts('fr').schedule.refused, { when: moment(draft.publishAt), why });
  const data = {
    kind: kinds[collection],
    record: draft.id,
    title: draft.title,
    problem,
  };
  if (known) await payload.update({ collection: 'refusals', id: known, data, depth: 0 });
  else await payload.create({ collection: 'refusals', data, depth: 0 });
}

/** Of texts that wait no longer: published since, deleted, or their moment emptied. */
export async function forgetRefusals({
  payload,
  told,
  waiting,
}: {
  payload: Payload;
  told: Told;
  waiting: Set<string>;
}): Promise<void> {
  const over = [...told].filter(([record]) => !waiting.has(record)).map(([, { id }]) => id);
  if (over.length > 0)
    await payload.delete({ collection: 'refusals', where: { id: { in: over } }, depth: 0 });
}

const paris = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  dateStyle: 'long',
  timeStyle: 'short',
});
const moment = (at: string): string => (at ? paris.format(new Date(at)) : '');

/** How rows of `refusals` name them. */
const kinds = { articles: 'schedule:article', guides: 'schedule:guide' } as const;

type Collection = keyof typeof kinds;
type Told = Map<string, { id: string; at: Date }>;
