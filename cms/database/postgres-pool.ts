/** Payload keeps one connection for ever and cannot close its pool: a process that ends by itself would hang. */
import type { PostgresAdapter } from '@payloadcms/db-postgres';

/**
 * Opens the adapter's pool and tries one connection, making the database when it is missing.
 * Throws when PostgreSQL cannot be reached. Close it with `pool.end()`.
 */
export async function openPool(adapter: PostgresAdapter): Promise<PostgresAdapter['pool']> {
  const pool = new adapter.pg.Pool(adapter.poolOptions);
  // Without a listener a restart of the server would end this process: idle connections report it here.
  pool.on('error', (err) => {
    adapter.payload.logger.error({
      err,
      msg: 'PostgreSQL closed an idle connection; a new one is made when needed.',
    });
  });
  try {
    await tryConnection(pool);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === '3D000';
    if (isMissing && (await adapter.createDatabase())) {
      await tryConnection(pool);
    } else {
      await pool.end();
      throw unreachable(error);
    }
  }
  return pool;
}

async function tryConnection(pool: PostgresAdapter['pool']): Promise<void> {
  const client = await pool.connect();
  client.release();
}

function unreachable(error: unknown): Error {
  const reason = error instanceof Error ? error.message || String(error.name) : String(error);
  return new Error(
    `PostgreSQL cannot be reached: ${reason}. Check DATABASE_URL and that the server runs. Nothing was changed.`,
    { cause: error },
  );
}
