import path from 'node:path';
import type { BucketSettings } from '../../../cms/env.ts';
import { localTarget } from './local-target.ts';
import { s3Target } from './s3-target.ts';
import type { Target } from './target.ts';

/**
 * The targets of these settings (`env` of cms/env.ts), in the order in which a release is shown: this machine first.
 * Nothing is opened and no package of the bucket loaded before a target is asked.
 */
export const targetsOf = ({ DATA_DIR, bucket }: Settings): Target[] => [
  localTarget,
  ...(bucket
    ? [
        s3Target({
          bucket,
          memoryFile: path.join(DATA_DIR, 'bucket.db'),
          media: path.join(DATA_DIR, 'media'),
        }),
      ]
    : []),
];

type Settings = { DATA_DIR: string; bucket?: BucketSettings | undefined };
