/** What Payload does with accounts by itself, and we do not want. */
import type {
  AfterErrorHook,
  CollectionAfterOperationHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
} from 'payload';
import { APIError, AuthenticationError, Forbidden, LockedAuth, ValidationError } from 'payload';
import { allows } from '../endpoints/rate-limits.ts';

/** Payload gives the first account to whoever asks first; here the start script makes it. */
export const noSelfMadeAccount: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (operation === 'create' && req.payloadAPI !== 'local' && !req.user) throw new Forbidden(req.t);
  return data;
};

/** Passwords are long: what protects people's data is not `abc`. */
export const longPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (!['create', 'update', 'updateByID', 'resetPassword'].includes(operation)) return args;
  const { data } = args as { data?: { password?: unknown } };
  const password = data?.password;
  if (password === undefined || password === null || password === '') return args;
  if (typeof password !== 'string' || password.length < shortestPassword) {
    const isEnglish = req.i18n.language === 'en';
    throw new ValidationError({
      collection: 'users',
      req,
      errors: [
        {
          path: 'password',
          message: isEnglish
            ? `Choose a password of ${shortestPassword} characters or more.`
            : `Choisissez un mot de passe de ${shortestPassword} caractères ou plus.`,
        },
      ],
    });
  }
  return args;
};

/** Characters. */
const shortestPassword = 12;

/** A locked account answers as one that does not exist. */
export const hideLock: AfterErrorHook = ({ error, req }) =>
  error instanceof LockedAuth
    ? { status: 401, response: { errors: [{ message: new AuthenticationError(req.t).message }] } }
    : undefined;

/**
 * Payload would send the mail with the link outside of the transaction that holds the token,
 * and on SQLite wait for itself: the mail is ours, below. Each address may be asked for only so often.
 */
export const ownPasswordMail: CollectionBeforeOperationHook = async ({ args, operation }) => {
  if (operation !== 'forgotPassword') return args;
  const { data } = args as { data: { email?: string } };
  if (!(await allows({ account: String(data.email).trim().toLowerCase() })))
    throw new APIError('Too many requests', 429, null, true);
  return { ...args, disableEmail: true };
};

/** Owes the mail with the link to a new password, in the transaction that holds the token. */
export const owePasswordMail: CollectionAfterOperationHook = async ({
  args,
  operation,
  result,
  req,
}) => {
  if (operation !== 'forgotPassword') return result;
  const { data } = args as { data: { email: string } };
  const { config, t } = { config: req.payload.config, t: req.t };
  const address = `${config.serverURL}${config.routes.admin}${config.admin.routes.reset}/${String(result)}`;
  const text = [
    t('authentication:youAreReceivingResetPassword'),
    address,
    t('authentication:youDidNotRequestPassword'),
  ].join('\n\n');
  await req.payload.create({
    collection: 'outbox',
    data: {
      kind: 'account',
      attempts: 0,
      dueAt: new Date().toISOString(),
      // As Payload compares it: “K” (the sign for kelvin) is found as “k”, and is another address.
      content: {
        to: data.email.trim().toLowerCase(),
        subject: t('authentication:resetYourPassword'),
        text,
      },
    },
    depth: 0,
    req,
  });
  return result;
};
