import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { en } from '@payloadcms/translations/languages/en';
import { fr } from '@payloadcms/translations/languages/fr';
import { buildConfig } from 'payload';
import sharp from 'sharp';
import { globalWithActs, withActs } from './acts/with-acts.ts';
import { collections } from './collections/all.ts';
import { Opening } from './collections/Opening.ts';
import { Publishing } from './collections/Publishing.ts';
import { Settings } from './collections/Settings.ts';
import { Users } from './collections/Users.ts';
import { databaseAdapter } from './database/adapter.ts';
import { deskEndpoints } from './endpoints/desk.ts';
import { briefEditEndpoints } from './endpoints/brief-edits.ts';
import { mergeEndpoints } from './endpoints/merging.ts';
import { publishingEndpoints } from './endpoints/publishing.ts';
import { reviewEndpoints } from './endpoints/review.ts';
import { env, migration } from './env.ts';
import { textEditor } from './fields/rich-text.ts';
import { frenchWords } from './french-words.ts';
import { notOffered } from './hooks/not-offered.ts';
import { logErrors } from './log-errors.ts';
import { outboxAdapter } from './mail/outbox-adapter.ts';
import { endpointWhileOpen, whileOpen } from './opening/while-open.ts';
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
  i18n: {
    supportedLanguages: { fr, en },
    fallbackLanguage: 'fr',
    translations: { fr: { general: frenchWords } },
  },
  admin: {
    user: Users.slug,
    avatar: 'default',
    dateFormat: 'dd/MM/yyyy HH:mm',
    meta: { titleSuffix: ' · Générique' },
    components: {
      header: ['/components/ClosedAbove.tsx#ClosedAbove'],
      beforeDashboard: ['/components/PublishingAbove.tsx#PublishingAbove'],
      beforeNavLinks: [
        '/components/ReviewLink.tsx#ReviewLink',
        '/components/DeskLink.tsx#DeskLink',
        '/components/DuplicatesLink.tsx#DuplicatesLink',
      ],
      views: {
        duplicates: {
          Component: '/components/DuplicatesView.tsx#DuplicatesView',
          path: '/duplicates',
          exact: true,
        },
        merge: {
          Component: '/components/MergeView.tsx#MergeView',
          path: '/merge/:collection/:id',
          exact: true,
        },
        mergeBoth: {
          Component: '/components/MergeView.tsx#MergeView',
          path: '/merge/:collection/:id/:other',
          exact: true,
        },
        desk: { Component: '/components/DeskView.tsx#DeskView', path: '/desk', exact: true },
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
  collections: collections.map(withActs).map(whileOpen),
  globals: [Settings, Opening, Publishing].map(globalWithActs),
  endpoints: [
    ...briefEditEndpoints,
    ...mergeEndpoints,
    ...publishingEndpoints,
    ...reviewEndpoints,
    ...deskEndpoints,
  ].map(endpointWhileOpen),
  // `npm run generate` writes the types: a process of the product must not start one that outlives it.
  typescript: { autoGenerate: false, outputFile: path.join(here, 'payload-types.ts') },
});
