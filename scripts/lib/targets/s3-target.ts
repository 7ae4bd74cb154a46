import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { BucketSettings } from '../../../cms/env.ts';
import { openLists, readManifest } from '../release/manifest.ts';
import { cacheControl } from '../web/cache-control.ts';
import { contentType } from '../web/content-types.ts';
import { openMemory } from './bucket-memory.ts';
import { isPage, objectKey } from './bucket-object.ts';
import { form, readState, writeState } from './bucket-state.ts';
import { inParallel } from './in-parallel.ts';
import { learnBucket } from './learn-bucket.ts';
import { openBucket, requestsAtOnce, whyRefused, type Bucket } from './s3-bucket.ts';
import type { ReleaseToShow, Shown, Target } from './target.ts';
import { listPictures, planUpload, type FileToSend } from './upload-plan.ts';

/**
 * A bucket of any S3-compatible provider. A release that was cut half-way leaves pages that are each whole, old or
 * new, with everything they load; the next showing sends what is missing.
 */
export const s3Target = ({ bucket: settings, memoryFile, media }: Options): Target => ({
  name: 's3',
  live: async () => {
    const bucket = await openBucket(settings);
    try {
      const state = await readState(bucket);
      return state?.writing === undefined ? state?.release : undefined;
    } catch (error) {
      throw failure({ settings, what: 'could not be read', error, progress: {} });
    } finally {
      bucket.close();
    }
  },
  show: async (release) => {
    const bucket = await openBucket(settings);
    const progress: Progress = {};
    try {
      return await showIn({ bucket, release, progress, memoryFile, media });
    } catch (error) {
      const what = `could not be brought to release ${release.number}`;
      throw failure({ settings, what, error, progress, release });
    } finally {
      bucket.close();
    }
  },
});

async function showIn({ bucket, release, progress, memoryFile, media }: Showing): Promise<Shown> {
  const { number, folder, signal } = release;
  const site = path.join(folder, 'site');
  const memory = openMemory(memoryFile);
  const lists = openLists(folder, { readOnly: true });
  try {
    if (release.isUrgent) memory.setUrgent();
    const isUrgent = memory.isUrgent();
    const state = await readState(bucket, signal);
    progress.shown = state?.release ?? null;
    if (!memory.isOf(state?.token)) await learnBucket({ bucket, memory, lists, site, signal });
    if (state && state.form !== form) memory.doubt();
    const pictures = listPictures({ media, known: memory.pictures() });
    const plan = planUpload({ lists, memoryFile, pictures: pictures.names, number, isUrgent });
    const sending = plan.stages.flat();
    const isChanging = sending.length + plan.remove.length > 0;
    if (!isChanging && state?.release === number && state.writing === undefined) {
      memory.finish(pictures.stamp);
      return nothing;
    }

    const token = randomUUID();
    const changing = [...sending.map(({ name }) => name), ...plan.remove];
    memory.begin({ token, number, changing, keeping: plan.keep, back: plan.back });
    await writeState(bucket, { ...state, writing: number, token, form }, signal);
    memory.accept(token);
    progress.of = sending.length;
    progress.sent = 0;

    let bytes = 0;
    const send = async ({ name, hash }: FileToSend, stop: AbortSignal): Promise<void> => {
      const file = name.startsWith('media/')
        ? path.join(media, path.basename(name))
        : path.join(site, name);
      const body = await fs.readFile(file);
      const headers = { type: contentType(name), cacheControl: cacheControl(name) };
      await bucket.put({ key: objectKey(name), body, ...headers }, stop);
      memory.done({ name, hash });
      bytes += body.length;
      progress.sent = (progress.sent ?? 0) + 1;
    };
    const remove = async (name: string, stop: AbortSignal): Promise<void> => {
      await bucket.remove(objectKey(name), stop);
      memory.done({ name });
    };
    const { first = [], last = [] } = Object.groupBy(plan.remove, (name) =>
      isUrgent && (isPage(name) || name.startsWith('media/')) ? 'first' : 'last',
    );
    const atOnce = requestsAtOnce;
    await inParallel({ items: first, atOnce, work: remove, signal });
    for (const items of plan.stages) await inParallel({ items, atOnce, work: send, signal });
    await inParallel({ items: last, atOnce, work: remove, signal });

    const snapshotHash = readManifest(folder)?.snapshotHash;
    await writeState(bucket, { release: number, snapshotHash, token, form }, signal);
    memory.finish(pictures.stamp);
    return { uploaded: sending.length, deleted: plan.remove.length, bytes };
  } finally {
    lists.close();
    memory.close();
  }
}

function failure({ settings, what, error, progress, release }: Failed): Error {
  const why = release?.signal?.aborted ? 'it was stopped' : whyRefused(error, settings);
  const again = release ? ' The next release tries again.' : '';
  return new Error(
    `The bucket “${settings.name}” ${what}: ${why}. ${whatItShows(progress, release?.number)}${again}`,
  );
}

function whatItShows({ shown, sent, of }: Progress, number: number | undefined): string {
  if (shown === undefined) return 'What it shows is as it was.';
  const still =
    shown === null ? 'It shows no whole release yet' : `It still shows release ${shown}`;
  if (sent === undefined || of === undefined) return `${still}; nothing of it was changed.`;
  if (sent === of) return `It shows release ${number}, but may hold files that are gone from it.`;
  return `${still}, with ${sent} of ${of} changed files of release ${number}.`;
}

const nothing: Shown = { uploaded: 0, deleted: 0, bytes: 0 };

type Options = {
  bucket: BucketSettings;
  /** Where what the bucket holds is remembered. */
  memoryFile: string;
  /** The folder of the public pictures. */
  media: string;
};
/** `shown`: the release that the bucket showed before, null for none, undefined while unknown. */
type Progress = { shown?: number | null; sent?: number; of?: number };
type Showing = {
  bucket: Bucket;
  release: ReleaseToShow;
  progress: Progress;
  memoryFile: string;
  media: string;
};
type Failed = {
  settings: BucketSettings;
  what: string;
  error: unknown;
  progress: Progress;
  release?: ReleaseToShow;
};
