/**
 * Every setting, parsed once, all problems reported together. Scripts import it; the site reads only SNAPSHOT_FILE.
 * `.env` at the root of the project is read first; the environment wins.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { Cron } from 'croner';
import * as z from 'zod/mini';

/** The project's folder, absolute. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const port = (fallback: number) => {
  const error = 'a port, from 0 to 65535';
  return z._default(
    z.coerce
      .number({ error })
      .check(z.int({ error }), z.gte(0, { error }), z.lte(65535, { error })),
    fallback,
  );
};

const address = (scheme: string, protocol: RegExp) =>
  z.url({ protocol, error: `an address that begins with ${scheme}` });

/** Scheme, host and port, nothing behind them. */
const origin = z
  .url({ protocol: /^https?$/, error: 'an origin, such as https://exemple.fr' })
  .check(
    z.refine((text) => URL.parse(text)?.pathname === '/', {
      error: 'an origin without a path, such as https://exemple.fr',
    }),
  );

const schedule = (fallback: string) => {
  const error = 'a schedule of five fields, such as */15 * * * *';
  return z._default(z.string().check(z.refine(isCron, { error })), fallback);
};

/** One entry a setting: its form and its default. The README explains each. */
export const envTable = {
  PORT: port(4321),
  CMS_PORT: port(3000),
  SITE_URL: z.optional(origin),
  CMS_URL: z.optional(origin),
  DATA_DIR: z._default(z.string(), 'var'),
  DATABASE_URL: z.optional(
    z
      .string()
      .check(
        z.regex(/^(file:|postgres(ql)?:\/\/)/, { error: 'file:… for SQLite, or postgres://…' }),
      ),
  ),
  SMTP_URL: z.optional(address('smtp:// or smtps://', /^smtps?$/)),
  MAIL_FROM: z._default(
    z.string().check(
      z.regex(/^(?:[^<>\r\n]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, {
        error: 'an address, such as Générique <bonjour@exemple.fr>',
      }),
    ),
    'Générique <ne-pas-repondre@localhost>',
  ),
  ADMIN_EMAIL: z._default(z.email({ error: 'a mail address' }), 'admin@example.org'),
  ADMIN_PASSWORD: z.optional(z.string().check(z.minLength(12, { error: '12 characters or more' }))),
  PUBLISH_CRON: schedule('*/15 * * * *'),
  FULL_RELEASE_CRON: schedule('30 3 * * *'),
  TRUST_PROXY: z._default(z.string(), ''),
  FORMS_PER_HOUR: z._default(
    z.coerce.number().check(z.int(), z.positive({ error: 'a number from 1' })),
    20,
  ),
  ACTS_YEARS: z._default(
    z.coerce.number().check(z.int(), z.gte(1, { error: 'a number of years from 1' })),
    3,
  ),
  LETTERS_PER_DAY: z._default(
    z.coerce.number().check(z.int(), z.positive({ error: 'a number from 1' })),
    1,
  ),
  S3_BUCKET: z.optional(z.string()),
  S3_ENDPOINT: z.optional(address('https:// or http://', /^https?$/)),
  S3_REGION: z.optional(z.string()),
  S3_PREFIX: z._default(z.string(), ''),
  S3_ACCESS_KEY_ID: z.optional(z.string()),
  S3_SECRET_ACCESS_KEY: z.optional(z.string()),
  CHROMIUM_PATH: z.optional(z.string()),
  TEST_POSTGRES_URL: z.optional(z.string()),
} as const;

// Nobody runs Payload under a bundler that reloads it: without this it waits for one, in every script.
process.env['DISABLE_PAYLOAD_HMR'] ??= 'true';

/** Settings whose value is never written down. */
const holdsSecret = /PASSWORD|SECRET|^(DATABASE|SMTP|TEST_POSTGRES)_URL$/;

const bucketNeeds = [
  'S3_BUCKET',
  'S3_ENDPOINT',
  'S3_REGION',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
];

const parsed = readSettings();

/** The settings, with what follows from them. */
export const env = {
  ...parsed,
  /** Without one, the site's own port: links in mails lead to it, and its forms come from there. */
  SITE_URL: (parsed.SITE_URL ?? `http://localhost:${parsed.PORT}`).replace(/\/+$/, ''),
  /** Where editors open the CMS. */
  CMS_URL: (parsed.CMS_URL ?? `http://localhost:${parsed.CMS_PORT}`).replace(/\/+$/, ''),
  /** Absolute. */
  DATA_DIR: path.resolve(projectRoot, parsed.DATA_DIR),
  /** The bucket that shows releases as well; undefined without one. */
  bucket: bucketOf(parsed),
  database: parsed.DATABASE_URL?.startsWith('postgres')
    ? ('postgres' as const)
    : ('sqlite' as const),
  DATABASE_URL:
    parsed.DATABASE_URL ??
    `file:${path.join(path.resolve(projectRoot, parsed.DATA_DIR), 'cms.db')}`,
};

/** True while `scripts/migrate.ts` runs: transactions are then off on SQLite (a table rebuilt inside of one loses its children). */
export const migration = { isRunning: process.env['PAYLOAD_MIGRATING'] === 'true' };

/** Tells the render kit of this process which snapshot its pages come from. */
export const nameSnapshot = (file: string): void => {
  process.env['SNAPSHOT_FILE'] = file;
};

/** A file under DATA_DIR. */
export const dataFile = (...parts: string[]): string => path.join(env.DATA_DIR, ...parts);

function readSettings() {
  const file = path.join(projectRoot, '.env');
  const fromFile = fs.existsSync(file) ? parseEnv(fs.readFileSync(file, 'utf8')) : {};
  const given: Record<string, string> = {};
  for (const name of Object.keys(envTable)) {
    const value = process.env[name] ?? fromFile[name];
    if (value !== undefined && value !== '') given[name] = value;
  }
  const result = z.object(envTable).safeParse(given);
  const missing = missingOfBucket(given);
  if (result.success && missing.length === 0) return result.data;
  const lines = (result.error?.issues ?? []).map(({ path: [name], message }) => {
    const value = holdsSecret.test(String(name)) ? '…' : (given[String(name)] ?? '');
    return `  ${String(name)}=${value}: ${message}`;
  });
  lines.push(...missing.map((name) => `  ${name}=: a bucket needs ${bucketNeeds.join(', ')}`));
  const said = new Error(
    `Some settings cannot be used:\n${lines.join('\n')}\nMend them in the environment or in .env (the README lists every setting). Nothing was started.`,
  );
  // Whoever set them wants the sentence, not where our code was.
  said.stack = said.message;
  throw said;
}

/** Those of a bucket that are missing although another is set. */
function missingOfBucket(given: Record<string, string>): string[] {
  const isWanted = Object.keys(given).some((name) => name.startsWith('S3_'));
  return isWanted ? bucketNeeds.filter((name) => !given[name]) : [];
}

function bucketOf(settings: ReturnType<typeof readSettings>): BucketSettings | undefined {
  const { S3_BUCKET: name, S3_ENDPOINT: endpoint, S3_REGION: region } = settings;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = settings;
  if (!name || !endpoint || !region || !accessKeyId || !secretAccessKey) return undefined;
  const prefix = settings.S3_PREFIX.replace(/^\/+|\/+$/g, '');
  return {
    name,
    endpoint,
    region,
    prefix: prefix && `${prefix}/`,
    accessKeyId,
    secretAccessKey,
  };
}

function isCron(pattern: string): boolean {
  try {
    new Cron(pattern, { paused: true }).stop();
    return true;
  } catch {
    return false;
  }
}

/** A bucket of an S3-compatible provider. `prefix` is empty, or ends with a slash. */
export type BucketSettings = {
  name: string;
  endpoint: string;
  region: string;
  prefix: string;
  accessKeyId: string;
  secretAccessKey: string;
};
