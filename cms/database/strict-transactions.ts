/**
 * Payload acknowledges what was not stored: its `beginTransaction` swallows the error of a failed COMMIT, and its
 * `commitTransaction` returns when there is no transaction any more, as after a nested operation that failed with the
 * same `req` and whose error a hook caught. Here both are errors, so that the caller gets one too.
 */
import type { DrizzleAdapter } from '@payloadcms/drizzle';
import { randomUUID } from 'node:crypto';

/** Replaces the adapter's transactions. `beforeCommit`: its failure makes the commit fail. */
export function strictTransactions({ adapter, beforeCommit }: Options): void {
  adapter.beginTransaction = async () => {
    await adapter.initializing;
    const id = randomUUID();
    adapter.sessions[id] = await openSession({ drizzle: adapter.drizzle as Drizzle, beforeCommit });
    return id;
  };
  adapter.commitTransaction = async (id) => {
    const session = await takeSession({ adapter, id });
    if (!session) throw new Error(goneMessage);
    await session.resolve();
  };
  adapter.rollbackTransaction = async (id) => {
    const session = await takeSession({ adapter, id });
    await session?.reject();
  };
}

/** Resolves once the transaction has begun. It ends when `resolve` or `reject` is called; both report what became of it. */
function openSession({ drizzle, beforeCommit }: { drizzle: Drizzle; beforeCommit: BeforeCommit }) {
  const undo = new Error('Rolled back on request');
  return new Promise<Session>((begun, failed) => {
    const done = drizzle.transaction(async (db) => {
      await new Promise<void>((commit, rollBack) => {
        begun({
          db,
          resolve: () => {
            commit();
            return done;
          },
          reject: async () => {
            rollBack(undo);
            try {
              await done;
            } catch (error) {
              if (error !== undo) throw error;
            }
          },
        });
      });
      await beforeCommit?.(db);
    });
    // Before the beginning: cannot begin. After it: heard by resolve() or reject(), and not an unhandled rejection.
    done.catch(failed);
  });
}

/** Takes the session out first: nothing may use it while it ends. */
async function takeSession({ adapter, id }: { adapter: Transactional; id: TransactionId }) {
  const key = String(await id);
  const session = adapter.sessions[key];
  delete adapter.sessions[key];
  return session;
}

const goneMessage =
  'There is no transaction to commit: it was rolled back before. Most likely a hook caught the error of a nested ' +
  'operation that had been given req; such an error ends the whole transaction, so let it pass. ' +
  'What was written in the transaction is not stored.';

/** The part of an adapter that is read and replaced. */
export type Transactional = Pick<
  DrizzleAdapter,
  'initializing' | 'sessions' | 'beginTransaction' | 'commitTransaction' | 'rollbackTransaction'
> & { drizzle: unknown };
type Session = DrizzleAdapter['sessions'][string];
type TransactionId = number | string | Promise<number | string> | undefined;
type BeforeCommit = ((db: Session['db']) => Promise<void>) | undefined;
type Options = { adapter: Transactional; beforeCommit?: BeforeCommit };
/** What the drivers of both dialects share. */
type Drizzle = { transaction: (work: (tx: Session['db']) => Promise<void>) => Promise<void> };
