/** Applies pending migrations. Run it with nothing else running; `npm start` does it by itself. */
import { env } from '../cms/env.ts';
import { migrateDatabase } from './lib/migrate-database.ts';

const applied = await migrateDatabase();
console.log(
  applied.length > 0
    ? `Migrated (${env.database}): ${applied.join(', ')}`
    : 'The database is up to date.',
);
process.exit(0);
