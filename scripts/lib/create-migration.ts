/** One dialect's part of `npm run migrate:create`: the dialect is that of DATABASE_URL. */
import { openPayload } from './open-payload.ts';

const { payload } = await openPayload({ disableDBConnect: true });
await payload.db.createMigration({
  payload,
  migrationName: process.argv[2] ?? '',
  forceAcceptWarning: true,
});
process.exit(0);
