import crypto from 'node:crypto';
import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload';

/** Files are named by chance, never by the sender. */
export const nameByChance: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if ((operation === 'create' || operation === 'update') && req.file) {
    req.file.name = `${crypto.randomUUID()}.${req.file.name.split('.').pop() ?? 'bin'}`;
  }
  return args;
};

/** Notes the hash of the re-encoded file (its public name) and who sent it. */
export const hashPicture: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  const file = req.file;
  const noted = { ...data };
  if (file?.data) {
    noted['hash'] = crypto.createHash('sha256').update(file.data).digest('hex').slice(0, 24);
  }
  if (operation === 'create' && req.user) noted['owner'] = req.user.id;
  return noted;
};
