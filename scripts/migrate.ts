/** Applies pending migrations. Run it with nothing else running; `npm start` does it by itself. */
import { env } from '../cms/env.ts';
import { migrateDatabase } from './lib/migrate-database.ts';

try {
  const applied = await migrateDatabase();
  console.log(
    applied.length > 0
      ? `Migrated (${env.database}): ${applied.join(', ')}`
      : 'The database is up to date.',
  );
  process.exit(0);
} catch (error) {
  const where = env.database === 'postgres' ? new URL(env.DATABASE_URL).host : env.DATABASE_URL;
  const said =
    error instanceof Error
      ? [error.message, causeOf(error)].filter(Boolean).join(' ')
      : String(error);
  console.error(
    `The database (${env.database}, ${where}) is not ready: ${said}\nMend DATABASE_URL, or start the server it names. Nothing was changed.`,
  );
  process.exit(1);
}

function causeOf({ cause }: Error): string {
  return cause instanceof Error ? `(${cause.message || String(cause)})` : '';
}
