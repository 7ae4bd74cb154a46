/**
 * Group commit: forms that arrive while a transaction is being written share the next one.
 * Each is acknowledged only after the commit that holds it, with the mails it owes.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Payload } from 'payload';
import { inTransaction, type Row } from '../database/rows.ts';

/** What one form stores: one submission and the mails it owes. */
export type Stored = { submission: Row; mails: Row[] };

type Waiting = Stored & { resolve: () => void; reject: (error: unknown) => void };

const largestGroup = 200;

/** Under load the next forms are on their way: so many milliseconds later one commit, one wait for the disk, takes many. */
const gatherMs = 8;

/** A function that stores a form; it resolves once the form is on disk. */
export const storeTogether = (payload: Payload): ((form: Stored) => Promise<void>) => {
  const waiting: Waiting[] = [];
  let isWriting = false;
  let isCrowded = false;
  const write = async () => {
    isWriting = true;
    while (waiting.length > 0) {
      if (isCrowded) await pause(gatherMs);
      const group = waiting.splice(0, largestGroup);
      isCrowded = group.length > 1;
      try {
        await commit(payload, group);
        for (const form of group) form.resolve();
      } catch {
        // One row of the group was refused: each is tried alone, so that only that one is.
        for (const form of group) await commit(payload, [form]).then(form.resolve, form.reject);
      }
    }
    isWriting = false;
  };
  return (form) =>
    new Promise((resolve, reject) => {
      waiting.push({ ...form, resolve, reject });
      if (!isWriting) void write();
    });
};

function commit(payload: Payload, group: Stored[]): Promise<void> {
  return inTransaction(payload, async (rows) => {
    await rows.insert(
      'submissions',
      group.map(({ submission }) => submission),
    );
    await rows.insert(
      'outbox',
      group.flatMap(({ mails }) => mails),
    );
  });
}
