/** The part of `s3rver` that tests use; the package carries no types. */
declare module 's3rver' {
  import type { Server } from 'node:http';
  import type { Readable } from 'node:stream';

  export default class S3rver {
    constructor(options: {
      address: string;
      port: number;
      silent: boolean;
      directory: string;
      vhostBuckets: boolean;
      configureBuckets: { name: string }[];
    });
    store: {
      getResourcePath: (bucket: string, key: string, resource: 'object') => string;
      putMetadata: (bucket: string, key: string, metadata: object, md5: string) => Promise<void>;
      putObject: (object: {
        bucket: string;
        key: string;
        metadata: object;
        content: Buffer | Readable;
      }) => Promise<{ size: number; md5: string }>;
      listObjects: (
        bucket: string,
        options: { startAfter?: string; prefix?: string; maxKeys?: number },
      ) => Promise<{ objects: { key: string }[]; commonPrefixes: string[]; isTruncated: boolean }>;
    };
    logger: { silent: boolean };
    httpServer: Server;
    run(): Promise<{ port: number }>;
  }
}
