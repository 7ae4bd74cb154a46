import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { en } from '@payloadcms/translations/languages/en';
import { fr } from '@payloadcms/translations/languages/fr';
import { buildConfig } from 'payload';
import sharp from 'sharp';
import { collections } from './collections/all.ts';
import { Publishing } from './collections/Publishing.ts';
import { Settings } from './collections/Settings.ts';
import { Users } from './collections/Users.ts';
import { databaseAdapter } from './database/adapter.ts';
import { publishingEndpoints } from './endpoints/publishing.ts';
import { reviewEndpoints } from './endpoints/review.ts';
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
  localization: {
    locales: [
      { code: 'fr', label: 'Français' },
      { code: 'en', label: 'English' },
    ],
    defaultLocale: 'fr',
    fallback: false,
  },
  i18n: { supportedLanguages: { fr, en }, fallbackLanguage: 'fr' },
  admin: {
    user: Users.slug,
    avatar: 'default',
    dateFormat: 'dd/MM/yyyy HH:mm',
    meta: { titleSuffix: ' · Générique' },
    components: {
      beforeDashboard: ['/components/PublishingAbove.tsx#PublishingAbove'],
      beforeNavLinks: ['/components/ReviewLink.tsx#ReviewLink'],
      views: {
        review: {
          Component: '/components/ReviewQueueView.tsx#ReviewQueueView',
          path: '/review',
          exact: true,
        },
        reviewOne: {
          Component: '/components/ReviewView.tsx#ReviewView',
          path: '/review/:id',
          exact: true,
        },
      },
    },
    importMap: {
      baseDir: here,
      importMapFile: path.join(here, 'app/(payload)/admin/importMap.js'),
    },
  },
  collections,
  globals: [Settings, Publishing],
  endpoints: [...publishingEndpoints, ...reviewEndpoints],
  // `npm run generate` writes the types: a process of the product must not start one that outlives it.
  typescript: { autoGenerate: false, outputFile: path.join(here, 'payload-types.ts') },
});
