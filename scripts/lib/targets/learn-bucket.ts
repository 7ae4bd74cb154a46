import { hash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { nameOfKey } from './bucket-object.ts';
import { inParallel } from './in-parallel.ts';
import { pictureHash } from './upload-plan.ts';
import { requestsAtOnce } from './s3-bucket.ts';
import type { ReleaseLists } from '../release/manifest.ts';
import type { BucketMemory } from './bucket-memory.ts';
import type { Bucket } from './s3-bucket.ts';

/**
 * Learns what a bucket holds from its listing. A file whose MD5 is the object's ETag is there already; others will be
 * sent (also all of them where a provider's ETag is no MD5, as with some encryptions). What no release of ours can
 * have made is left alone.
 */
export async function learnBucket({ bucket, memory, lists, site, signal }: Asked): Promise<void> {
  memory.forget();
  const wanted = new Map(lists.files().map((file) => [file.name, file.hash]));
  for await (const page of bucket.list(signal)) {
    const found = page.flatMap(({ key, etag }) => {
      const name = nameOfKey(key);
      return name === undefined ? [] : [{ name, etag, hash: '' }];
    });
    await inParallel({
      items: found,
      atOnce: requestsAtOnce,
      signal,
      work: async (object) => {
        const known = wanted.get(object.name);
        if (object.name.startsWith('media/')) object.hash = pictureHash;
        else if (known !== undefined && (await md5(path.join(site, object.name))) === object.etag)
          object.hash = known;
      },
    });
    memory.learn(found);
  }
}

const md5 = async (file: string): Promise<string> => hash('md5', await fs.readFile(file));

type Asked = {
  bucket: Bucket;
  memory: BucketMemory;
  lists: ReleaseLists;
  /** The folder of the release's files. */
  site: string;
  signal?: AbortSignal | undefined;
};
