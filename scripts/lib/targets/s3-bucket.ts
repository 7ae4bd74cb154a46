/** A bucket of any provider that speaks S3. Addresses name the bucket in their path: every provider knows these. */
import type { GetObjectCommandOutput } from '@aws-sdk/client-s3';
import type { BucketSettings } from '../../../cms/env.ts';

/** How many requests run at a time. */
export const requestsAtOnce = 16;

/** Opens a bucket; the SDK is loaded here, not before. Its own retries stand behind every request. */
export async function openBucket(settings: BucketSettings): Promise<Bucket> {
  const sdk = await import('@aws-sdk/client-s3');
  const agent = { keepAlive: true, maxSockets: requestsAtOnce };
  const client = new sdk.S3Client({
    endpoint: settings.endpoint,
    region: settings.region,
    credentials: { accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey },
    forcePathStyle: true,
    // Everything is given, so that nothing asks the machine's metadata service or profile.
    defaultsMode: 'standard',
    retryMode: 'standard',
    maxAttempts: 4,
    useDualstackEndpoint: false,
    useFipsEndpoint: false,
    // Newer checksums are not spoken by every provider; the signature holds the bytes' hash already.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: 10_000,
      requestTimeout: 60_000,
      httpAgent: agent,
      httpsAgent: agent,
    },
  });
  const at = (key: string) => ({ Bucket: settings.name, Key: settings.prefix + key });
  const sending = (signal: AbortSignal | undefined) => (signal ? { abortSignal: signal } : {});
  return {
    read: async (key, signal) => {
      let answer: GetObjectCommandOutput;
      try {
        answer = await client.send(new sdk.GetObjectCommand(at(key)), sending(signal));
      } catch (error) {
        if (error instanceof sdk.NoSuchKey) return undefined;
        throw error;
      }
      return answer.Body?.transformToString();
    },
    put: async ({ key, body, type, cacheControl }, signal) => {
      const headers = { ContentType: type, CacheControl: cacheControl };
      await client.send(
        new sdk.PutObjectCommand({ ...at(key), ...headers, Body: body }),
        sending(signal),
      );
    },
    remove: async (key, signal) => {
      await client.send(new sdk.DeleteObjectCommand(at(key)), sending(signal));
    },
    list: async function* list(signal) {
      let after: string | undefined;
      for (;;) {
        const { Contents = [] } = await client.send(
          new sdk.ListObjectsV2Command({
            Bucket: settings.name,
            ...(settings.prefix && { Prefix: settings.prefix }),
            ...(after !== undefined && { StartAfter: after }),
          }),
          sending(signal),
        );
        after = Contents.at(-1)?.Key;
        if (after === undefined) return;
        yield Contents.map(({ Key = '', ETag = '' }) => ({
          key: Key.slice(settings.prefix.length),
          etag: ETag.replaceAll('"', ''),
        }));
      }
    },
    close: () => client.destroy(),
  };
}

/** Why a request failed, in the words of somebody who can mend it. No secret is in it. */
export function whyRefused(error: unknown, settings: BucketSettings): string {
  const { name = '', code = '', message = '', $metadata } = Object(error) as Failure;
  const status = $metadata?.httpStatusCode;
  const said = [name, message].filter(Boolean).join(': ');
  const reason =
    name === 'AbortError'
      ? 'it was stopped'
      : status === 401 || status === 403
        ? `the provider refuses the keys (${name}): look at S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY, and at what they may do in the bucket`
        : name === 'NoSuchBucket' || status === 404
          ? `there is no such bucket at ${settings.endpoint}: look at S3_BUCKET and S3_ENDPOINT`
          : unreachable.has(code) || name === 'TimeoutError'
            ? `${settings.endpoint} does not answer (${code || name}): look at S3_ENDPOINT`
            : said;
  return reason.replaceAll(settings.secretAccessKey, '…');
}

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
]);

/** Keys are without the prefix of the settings. */
export type Bucket = {
  /** The text of an object; undefined where there is none. */
  read: (key: string, signal?: AbortSignal) => Promise<string | undefined>;
  put: (object: BucketObject, signal?: AbortSignal) => Promise<void>;
  remove: (key: string, signal?: AbortSignal) => Promise<void>;
  /** Everything under the prefix, page by page; `etag` is the MD5 of the bytes with most providers. */
  list: (signal?: AbortSignal) => AsyncGenerator<{ key: string; etag: string }[]>;
  close: () => void;
};
type BucketObject = { key: string; body: Buffer; type: string; cacheControl: string };
type Failure = {
  name?: string;
  code?: string;
  message?: string;
  $metadata?: { httpStatusCode?: number };
};
