/** Where the admin shows a public record. Runs in the browser too. */
import type { CollectionSlug } from 'payload';
import type { PublicKind } from '../../content/schema/snapshot.ts';
import { collectionOf } from '../snapshot/documents.ts';

/** Kinds whose records are made of documents that people edit: figures are counted. */
export type EditedKind = Exclude<PublicKind, 'figures'>;

/** Collections by the kind of their records; the one of kind `site` is the global `settings`. */
export const kindCollections = {
  ...collectionOf,
  picture: 'media',
} as const satisfies Record<Exclude<EditedKind, 'site'> | 'picture', CollectionSlug>;

/** Whether a record of this kind has a state of its own on the site. */
export const isPublicKind = (kind: string): kind is EditedKind =>
  kind === 'site' || (kind !== 'picture' && Object.hasOwn(kindCollections, kind));

/** The kind of a row of `refusals`: the schedule writes `schedule:article` (see scripts/lib/schedule.ts). */
export const bareKind = (kind: string): string => kind.replace(/^schedule:/, '');

/** The record's page below the admin's root; undefined for a kind that has none. */
export const adminPath = (of: string, id: string): string | undefined => {
  const kind = bareKind(of);
  if (kind === 'site') return '/globals/settings';
  if (!Object.hasOwn(kindCollections, kind)) return undefined;
  const collection = kindCollections[kind as keyof typeof kindCollections];
  return `/collections/${collection}/${encodeURIComponent(id)}`;
};

/** The collection of a kind and the field that names its documents; undefined for the site itself. */
export const titled = (kind: string): { collection: CollectionSlug; title: string } | undefined =>
  kind !== 'picture' && Object.hasOwn(kindCollections, kind)
    ? {
        collection: kindCollections[kind as keyof typeof kindCollections],
        title: kind === 'craft' ? 'masculine' : titleKinds.has(kind) ? 'title' : 'name',
      }
    : undefined;

const titleKinds = new Set(['work', 'guide', 'article', 'pay', 'charter', 'brief']);
