/**
 * The ledger of erasures, kept twice: in the database, and in a file beside it that only grows. A restored backup brings
 * back people and an older ledger, never an older file; `replayErasures` then erases them again.
 */
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Payload } from 'payload';
import { inTransaction } from '../database/rows.ts';
import { dataFile } from '../env.ts';

/** Why somebody was erased: they asked, two years without an act passed, or an editor decided. */
export type ErasureReason = 'asked' | 'expired' | 'decided';

/** Who must not come back. `at`: ISO 8601; of an address, what came later is somebody's new beginning. */
export type Erasure = {
  subject: 'record' | 'address';
  subjectHash: string;
  at: string;
  reason: ErasureReason;
};

/** The file, one JSON object a line. Restoring a backup must leave it as it is. */
export const ledgerFile = (): string => dataFile('erasures.jsonl');

/** Writes them to the file, on disk when this returns. To be called before anything is erased: a cut is then completed by a replay. */
export function noteInFile(erasures: Erasure[]): void {
  fs.mkdirSync(path.dirname(ledgerFile()), { recursive: true });
  const file = fs.openSync(ledgerFile(), 'a', 0o600);
  try {
    fs.writeSync(file, erasures.map((erasure) => `${JSON.stringify(erasure)}\n`).join(''));
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
}

/** All erasures that the file or the database knows; each is brought up to the other. */
export async function mergeLedger(payload: Payload): Promise<Erasure[]> {
  const inFile = readFile();
  const { docs: inDatabase } = await payload.db.find<Erasure>({
    collection: 'erasures',
    pagination: false,
    limit: 0,
  });
  const known = new Set(inDatabase.map(keyOf));
  const kept = new Set(inFile.map(keyOf));
  const lost = inFile.filter((erasure) => !known.has(keyOf(erasure)));
  const unkept = inDatabase.filter((erasure) => !kept.has(keyOf(erasure))).map(plain);
  if (unkept.length > 0) noteInFile(unkept);
  await noteInDatabase(payload, lost);
  return [...inFile, ...unkept];
}

/** Forgets those before `before` (ISO 8601) in both places: no backup is as old. */
export async function forgetErasures(payload: Payload, before: string): Promise<void> {
  await payload.db.deleteMany({ collection: 'erasures', where: { at: { less_than: before } } });
  const all = readFile();
  const kept = all.filter(({ at }) => at >= before);
  if (kept.length === all.length) return;
  const next = `${ledgerFile()}.next`;
  const lines = kept.map((erasure) => `${JSON.stringify(erasure)}\n`).join('');
  fs.writeFileSync(next, lines, { mode: 0o600, flush: true });
  fs.renameSync(next, ledgerFile());
}

const noteInDatabase = (payload: Payload, erasures: Erasure[]): Promise<void> =>
  inTransaction(payload, (rows) =>
    rows.insert(
      'erasures',
      erasures.map((erasure) => ({
        id: crypto.randomUUID(),
        createdAt: erasure.at,
        updatedAt: erasure.at,
        ...erasure,
      })),
    ),
  );

/** A line that a power cut left unfinished is none: nothing was erased for it yet. */
function readFile(): Erasure[] {
  if (!fs.existsSync(ledgerFile())) return [];
  return fs
    .readFileSync(ledgerFile(), 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return line ? [plain(JSON.parse(line) as Erasure)] : [];
      } catch {
        return [];
      }
    });
}

const keyOf = ({ subject, subjectHash, at }: Erasure): string => `${subject} ${subjectHash} ${at}`;

const plain = ({ subject, subjectHash, at, reason }: Erasure): Erasure => ({
  subject,
  subjectHash,
  at,
  reason,
});
