/** What a row of the register of requests is about. */
export const requestKinds = [
  'access',
  'correction',
  'erasure',
  'objection',
  'portability',
  'restriction',
  'withdrawal',
] as const;
export type RequestKind = (typeof requestKinds)[number];
