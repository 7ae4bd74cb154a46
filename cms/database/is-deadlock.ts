/** Two transactions of PostgreSQL waited for each other, and this one was ended for it: nothing of it is stored. */
export function isDeadlock(error: unknown): boolean {
  const { code, cause } = Object(error) as { code?: unknown; cause?: unknown };
  return code === '40P01' || (cause !== undefined && cause !== error && isDeadlock(cause));
}
