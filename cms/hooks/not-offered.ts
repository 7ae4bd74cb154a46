import { NotFound, type AfterErrorHook } from 'payload';

/** Payload stumbles over its missing table or column where something is asked that we do not use: versions of what has none, verified e-mails. */
export const notOffered: AfterErrorHook = ({ collection, error, req }) => {
  const isVersion = !collection?.versions && req.pathname?.includes('/versions/');
  const isVerification = !collection?.auth?.verify && req.pathname?.includes('/verify/');
  const isAnswered = 'status' in error && Number(error.status) < 500;
  if (!collection || isAnswered || !(isVersion || isVerification)) return undefined;
  return { status: 404, response: { errors: [{ message: new NotFound(req.t).message }] } };
};
