/** Acts of accounts that are no saves: signing in, or failing to, and new passwords. */
import type {
  AfterErrorHook,
  CollectionAfterLoginHook,
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload';
import { AuthenticationError } from 'payload';
import { noteAct, noteUnsigned } from './note-act.ts';
import { newPassword } from './new-password.ts';

/** Tells the save that follows that it brings a password; the documents do not. */
export const seePassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { data } = args as { data?: { password?: unknown } };
  if (['update', 'updateByID', 'resetPassword'].includes(operation) && data?.password)
    req.context[newPassword] = true;
  return args;
};

/** A new password that came by a link signs in at once. */
export const noteLogin: CollectionAfterLoginHook = async ({ req, user }) => {
  const what = req.context[newPassword] === true ? 'passwordChange' : 'login';
  await noteAct({ req, what, collection: 'users', record: String(user.id) });
};

/** A wrong password for an account that exists; a locked one refuses without a line, so that nobody fills the trail. */
export const noteFailedLogin: AfterErrorHook = async ({ error, req }) => {
  if (!(error instanceof AuthenticationError)) return;
  const account = await accountAt(req, (req.data as { email?: unknown } | undefined)?.email);
  if (account)
    await noteUnsigned(req, { what: 'loginFailed', collection: 'users', record: account });
};

/** Somebody asked for the mail with the link to a new password. */
export const notePasswordAsked: CollectionAfterOperationHook = async ({
  args,
  operation,
  result,
  req,
}) => {
  if (operation !== 'forgotPassword' || !result) return result;
  const { data } = args as { data: { email?: unknown } };
  const account = await accountAt(req, data.email);
  if (account)
    await noteUnsigned(req, { what: 'passwordAsked', collection: 'users', record: account });
  return result;
};

async function accountAt(req: PayloadRequest, email: unknown): Promise<string | undefined> {
  if (typeof email !== 'string') return undefined;
  const found = await req.payload.db.findOne<{ id: string }>({
    collection: 'users',
    where: { email: { equals: email.trim().toLowerCase() } },
    select: { email: true },
    ...(req.transactionID && { req }),
  });
  return found?.id;
}
