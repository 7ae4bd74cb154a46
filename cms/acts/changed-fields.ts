import type { FlattenedField } from 'payload';

/**
 * Names of the fields at the top of a record that differ, in the order of its form; those that the CMS keeps to itself
 * or computes apart. `sent`: what was stored, for fields that the answer to the request leaves out.
 */
export function changedFields({ fields, before, after, sent, locale }: Compared): string[] {
  return fields
    .filter((field) => !isOwn(field))
    .filter((field) => {
      const { name } = field;
      const now = name in after ? after[name] : sent[name];
      if (now === undefined) return false;
      return plain(now) !== plain(inLocale(field, before[name], locale));
    })
    .map(({ name }) => name);
}

/** Payload's own, those of accounts among them: a new password is noted by `seePassword`. */
const own = ['id', 'createdAt', 'updatedAt', '_status', 'password', 'sessions', 'loginAttempts'];

/** Not of the form: what Payload and our hooks keep beside it. */
const isOwn = (field: FlattenedField): boolean =>
  own.includes(field.name) ||
  ('hidden' in field && field.hidden === true) ||
  ('virtual' in field && Boolean(field.virtual));

/** A version that is restored is compared with what was there in all languages. */
function inLocale(field: FlattenedField, value: unknown, locale: string): unknown {
  const isTold = 'localized' in field && field.localized && isObject(value) && locale in value;
  return isTold ? value[locale] : value;
}

/** Equal for values that mean the same: a record in place of its id, rows numbered anew, nothing said in many ways. */
function plain(value: unknown): string {
  return JSON.stringify(normal(value)) ?? '';
}

function normal(value: unknown): unknown {
  if (value === null || value === '' || value === false) return undefined;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.length > 0 ? value.map(normal) : undefined;
  if (!isObject(value)) return value;
  if ('id' in value && 'updatedAt' in value) return value['id'];
  const entries = Object.entries(value)
    .filter(([name]) => name !== 'id')
    .map(([name, one]) => [name, normal(one)] as const)
    .filter(([, one]) => one !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

type Compared = {
  fields: readonly FlattenedField[];
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  sent: Record<string, unknown>;
  /** Of the request. */
  locale: string;
};
