import type { CollectionBeforeChangeHook } from 'payload';
import type { Talent } from '../payload-types.ts';

/**
 * What listed people decided by their own link while an editor's form was open stays as they decided: the form
 * brings the moment of the last act that it knew, and everything of an act where that moment is another.
 */
export const keepOwnActs: CollectionBeforeChangeHook<Talent> = ({ data, originalDoc }) => {
  const ownActAt = originalDoc?.ownActAt ?? null;
  if (!ownActAt || momentOf(data.ownActAt) === momentOf(ownActAt)) return { ...data, ownActAt };
  const { availability, contactFrom, confirmedOn } = originalDoc as Talent;
  return {
    ...data,
    ownActAt,
    confirmedOn,
    availability: { from: availability?.from ?? null, until: availability?.until ?? null },
    contactFrom: contactFrom ?? [],
  };
};

/** Milliseconds: the databases write the same moment in different ways. */
const momentOf = (value: unknown): number => new Date(String(value ?? 0)).getTime();
