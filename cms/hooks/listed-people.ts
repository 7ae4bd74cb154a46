/** The people of a dated list: each once, and nobody who is not shown to the public any more. */
import type { ArrayField, CollectionAfterReadHook } from 'payload';
import { array } from 'payload/shared';
import { commissionTexts } from '../commission/texts.ts';
import { shownAmong } from '../commission/listable.ts';
import { refusingReuse } from '../commission/reuse.ts';
import { idOf } from '../people/talent-from-sign-up.ts';

/** A row names somebody, whom no other row names, and whom a commission may propose. */
export const onlyOnce: NonNullable<ArrayField['validate']> = async (rows, options) => {
  const words = commissionTexts(options.req.i18n?.language).lists;
  const people = ((rows ?? []) as Listed[]).map(({ talent }) => talent && idOf(talent));
  if (people.some((person) => !person)) return words.nobody;
  if (new Set(people).size < people.length) return words.twice;
  const refusing = await refusingReuse(options.req, people as string[]);
  if (refusing.size > 0) {
    const rank = people.findIndex((person) => refusing.has(String(person))) + 1;
    return words.refusing(rank);
  }
  return array(rows, options);
};

/**
 * Whoever withdrew their page is gone from a list that waits, and a row without name in one that was sent; whoever
 * shows it again is back. Erasure does it for good (cms/people/forget-in-lists.ts).
 */
export const leaveOutHidden: CollectionAfterReadHook = async ({ doc, req }) => {
  const rows = doc['people'] as Listed[] | undefined;
  if (!rows?.length) return doc;
  const ids = rows.flatMap(({ talent }) => (talent ? [idOf(talent)] : []));
  const isSent = Boolean(doc['sentAt']);
  const shown = await shownAmong({ req, ids, isSent });
  const isShown = ({ talent }: Listed) => Boolean(talent && shown.has(idOf(talent)));
  const words = commissionTexts(req.i18n?.language).lists;
  const people = isSent
    ? rows.map((row) =>
        isShown(row) ? row : { ...row, talent: null, note: null, gone: words.gone },
      )
    : rows.filter(isShown);
  return { ...doc, people };
};

/** `talent` is an id, or a document where it was asked for; null once erased. */
export type Listed = {
  id?: string | null;
  talent?: string | { id: string } | null;
  note?: string | null;
  gone?: string | null;
};
