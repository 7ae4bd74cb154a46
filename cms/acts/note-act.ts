/** Writes a row of the audit trail. */
import crypto from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { roleOf } from '../access/roles.ts';
import { inTransaction, rowsOf, type Row, type Rows } from '../database/rows.ts';
import type { ActKind } from './kinds.ts';

/**
 * What was done, and to what. `collection`: slug of a collection or a global; `related`: id of the other record of
 * the act; `title`: only of records that are not about a person; `changed`: names of fields, never what is in them;
 * `territories`: ids of those concerned, and of those that hold them (`withParents`).
 */
export type Act = {
  what: ActKind;
  collection: string;
  record?: string | undefined;
  related?: string | undefined;
  title?: string | undefined;
  changed?: readonly string[];
  territories?: readonly string[];
};

/**
 * Notes what the signed-in person of `req` did; what the worker or a link of a mail does is noted nowhere. In the
 * transaction of `rows`, or of the request, or in one of its own where the act changed nothing.
 */
export async function noteAct({ req, rows, ...act }: Act & Noting): Promise<void> {
  const role = roleOf(req);
  if (!req.user || !role) return;
  const by = { user: String(req.user.id), role };
  await insert({ req, rows, row: rowOf(act, by) });
}

/** Notes that somebody could not sign in to an account, or asked for its new password: who, nobody knows. */
export const noteUnsigned = (
  req: PayloadRequest,
  act: Act & { what: 'loginFailed' | 'passwordAsked' },
): Promise<void> => insert({ req, row: rowOf(act, {}) });

async function insert({ req, rows, row }: Inserting): Promise<void> {
  const given = rows ?? (req.transactionID ? await rowsOf(req) : undefined);
  if (given) await given.insert('acts', [row]);
  else await inTransaction(req.payload, (own) => own.insert('acts', [row]));
}

const rowOf = ({ changed = [], territories = [], ...act }: Act, by: Row): Row => ({
  id: crypto.randomUUID(),
  at: new Date().toISOString(),
  ...by,
  ...act,
  changed: changed.join(', ') || null,
  territories: [...new Set(territories)].join(' ') || null,
});

type Noting = { req: PayloadRequest; rows?: Rows };
type Inserting = { req: PayloadRequest; rows?: Rows | undefined; row: Row };
