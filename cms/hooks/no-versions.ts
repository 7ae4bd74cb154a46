import { NotFound, type AfterErrorHook } from 'payload';

/** Payload stumbles over its missing table where a version is restored of what has none. */
export const noVersions: AfterErrorHook = ({ collection, req }) =>
  collection && !collection.versions && req.pathname?.includes('/versions/')
    ? { status: 404, response: { errors: [{ message: new NotFound(req.t).message }] } }
    : undefined;
