import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { en } from '@payloadcms/translations/languages/en';
import { fr } from '@payloadcms/translations/languages/fr';
import { buildConfig } from 'payload';
import sharp from 'sharp';
import { Articles } from './collections/Articles.ts';
import { Changes } from './collections/Changes.ts';
import { Crafts } from './collections/Crafts.ts';
import { Departments } from './collections/Departments.ts';
import { Guides } from './collections/Guides.ts';
import { Media } from './collections/Media.ts';
import { Organisations } from './collections/Organisations.ts';
import { Outbox } from './collections/Outbox.ts';
import { Redirects } from './collections/Redirects.ts';
import { Releases } from './collections/Releases.ts';
import { SenderBlocks } from './collections/SenderBlocks.ts';
import { Settings } from './collections/Settings.ts';
import { SignedLinks } from './collections/SignedLinks.ts';
import { Submissions } from './collections/Submissions.ts';
import { Talents } from './collections/Talents.ts';
import { Territories } from './collections/Territories.ts';
import { Users } from './collections/Users.ts';
import { Works } from './collections/Works.ts';
import { databaseAdapter } from './database/adapter.ts';
import { env, migration } from './env.ts';
import { textEditor } from './fields/rich-text.ts';
import { notOffered } from './hooks/not-offered.ts';
import { logErrors } from './log-errors.ts';
import { outboxAdapter } from './mail/outbox-adapter.ts';
import { secrets } from './secrets.ts';

const here = path.dirname(fileURLToPath(import.meta.url));

export default buildConfig({
  secret: secrets().payload,
  serverURL: env.CMS_URL,
  csrf: [env.CMS_URL, env.CMS_URL.replace('//localhost', '//127.0.0.1')],
  cors: [],
  cookiePrefix: 'generique',
  telemetry: false,
  logger: logErrors,
  graphQL: { disable: true },
  defaultDepth: 0,
  maxDepth: 3,
  folders: false,
  hooks: { afterError: [notOffered] },
  db: databaseAdapter({
    url: env.DATABASE_URL,
    migrationsRoot: path.join(here, 'migrations'),
    migrating: migration.isRunning,
  }),
  editor: textEditor,
  email: outboxAdapter,
  sharp,
  upload: { limits: { fileSize: 8_000_000 }, abortOnLimit: true },
  localization: { locales: ['fr', 'en'], defaultLocale: 'fr', fallback: false },
  i18n: { supportedLanguages: { fr, en }, fallbackLanguage: 'fr' },
  admin: {
    user: Users.slug,
    avatar: 'default',
    dateFormat: 'dd/MM/yyyy HH:mm',
    meta: { titleSuffix: ' · Générique' },
    importMap: {
      baseDir: here,
      importMapFile: path.join(here, 'app/(payload)/admin/importMap.js'),
    },
  },
  collections: [
    Talents,
    Works,
    Organisations,
    Guides,
    Articles,
    Media,
    Submissions,
    Outbox,
    Departments,
    Crafts,
    Territories,
    Releases,
    Users,
    SignedLinks,
    SenderBlocks,
    Redirects,
    Changes,
  ],
  globals: [Settings],
  // `npm run generate` writes the types: a process of the product must not start one that outlives it.
  typescript: { autoGenerate: false, outputFile: path.join(here, 'payload-types.ts') },
});
