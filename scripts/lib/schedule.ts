/** Publishes and withdraws texts at the moments that editors chose (see cms/fields/schedule.ts). */
import type { Payload } from 'payload';
import { refusedFields } from './refused-fields.ts';
import { forgetRefusals, tellRefusal, toldRefusals, type Draft } from './schedule-refusals.ts';

/** Collections whose texts have a schedule. */
const scheduled = ['articles', 'guides'] as const;

/** What one run did. `problems` are lines for the operator; a refused text is told once a saved draft. */
export type Schedule = { published: number; expired: number; problems: string[] };

/**
 * One run: first the drafts whose moment has come, then the pages whose time is over. What is refused stays
 * the draft it was, stands in `refusals`, and is tried again once somebody has saved it again. Rejects only
 * where the database cannot be read.
 * @param say gets a line for each text published, withdrawn or refused
 */
export async function runSchedule({
  payload,
  now = new Date(),
  say = () => {},
}: Options): Promise<Schedule> {
  const run: Schedule = { published: 0, expired: 0, problems: [] };
  const problem = (line: string) => {
    run.problems.push(line);
    say(line);
  };
  for (const collection of scheduled) {
    const due = await dueDrafts({ payload, collection, now });
    const told = await toldRefusals({ payload, collection });
    const waiting = new Set<string>();
    for (const draft of due) {
      if (await isDone({ payload, collection, draft })) continue;
      waiting.add(draft.id);
      const before = told.get(draft.id);
      if (before && before.at >= new Date(draft.updatedAt)) continue;
      const outcome = await publish({ payload, collection, draft });
      if ('why' in outcome) {
        problem(`${collection} ${draft.id} was not published at its time: ${outcome.why}`);
        if (outcome.isRefused)
          await tellRefusal({ payload, collection, draft, why: outcome.why, known: before?.id });
        continue;
      }
      waiting.delete(draft.id);
      run.published += 1;
      say(`${collection} ${draft.id} was published at its time.`);
    }
    await forgetRefusals({ payload, told, waiting });
    for (const { id } of await duePages({ payload, collection, now })) {
      try {
        await payload.update({ collection, id, data: { _status: 'draft' }, ...asUnpublish });
        run.expired += 1;
        say(`${collection} ${id} was taken offline at its time.`);
      } catch (error) {
        problem(`${collection} ${id} was not taken offline at its time: ${String(error)}`);
      }
    }
  }
  return run;
}

/** As the button of the CMS does: an unfinished newer draft must not keep a page online. */
const asUnpublish = { unpublishAllLocales: true, depth: 0 } as const;

/** Texts whose newest version is a draft that was to be online by now. */
async function dueDrafts({ payload, collection, now }: At): Promise<Draft[]> {
  const { docs } = await payload.find({
    collection,
    draft: true,
    where: {
      and: [
        { publishAt: { less_than_equal: now.toISOString() } },
        { _status: { equals: 'draft' } },
      ],
    },
    select: { title: true, publishAt: true, updatedAt: true },
    locale: 'fr',
    pagination: false,
    depth: 0,
  });
  return docs.map(({ id, title, publishAt, updatedAt }) => ({
    id,
    title: title ?? '',
    publishAt: publishAt ?? '',
    updatedAt,
  }));
}

/**
 * True where it was published at its moment or since. Payload tells newer versions by the clock: with one
 * that went back, the draft behind a publication may look like the newest still.
 */
async function isDone({
  payload,
  collection,
  draft,
}: {
  payload: Payload;
  collection: Collection;
  draft: Draft;
}): Promise<boolean> {
  const { totalDocs } = await payload.countVersions({
    collection,
    where: {
      and: [
        { parent: { equals: draft.id } },
        { 'version._status': { equals: 'published' } },
        { updatedAt: { greater_than_equal: draft.publishAt } },
      ],
    },
  });
  return totalDocs > 0;
}

async function duePages({ payload, collection, now }: At): Promise<{ id: string }[]> {
  const { docs } = await payload.find({
    collection,
    where: {
      and: [
        { expireAt: { less_than_equal: now.toISOString() } },
        { _status: { equals: 'published' } },
      ],
    },
    select: { expireAt: true },
    pagination: false,
    depth: 0,
  });
  return docs;
}

async function publish({
  payload,
  collection,
  draft,
}: {
  payload: Payload;
  collection: Collection;
  draft: Draft;
}): Promise<{ isPublished: true } | { isRefused: boolean; why: string }> {
  try {
    const data = { _status: 'published', publishAt: null } as const;
    await payload.update({ collection, id: draft.id, data, locale: 'fr', depth: 0 });
    return { isPublished: true };
  } catch (error) {
    const refused = refusedFields(error);
    return { isRefused: refused !== undefined, why: refused?.join(' ') ?? String(error) };
  }
}

type Collection = (typeof scheduled)[number];
type At = { payload: Payload; collection: Collection; now: Date };
type Options = { payload: Payload; now?: Date; say?: (line: string) => void };
