/**
 * How the CMS writes errors down: a refusal (a wrong password, a field to mend) on one line; a failure with its
 * stack, without the values of the statement that failed, which may be anybody's message or a password's hash.
 */
import { defaultLoggerOptions, type Config } from 'payload';

export const logErrors: NonNullable<Config['logger']> = {
  options: { serializers: { err: brief } },
  destination: defaultLoggerOptions,
};

function brief(error: unknown): unknown {
  const { status, message, stack, cause } = Object(error) as Record<string, unknown>;
  const said = withoutValues(message);
  if (typeof status === 'number' && status < 500) return said;
  return { message: said, stack: withoutValues(stack), ...(cause ? { cause: brief(cause) } : {}) };
}

const withoutValues = (text: unknown): string =>
  String(text ?? '').replace(/\nparams: [^]*?(?=\n {4}at |$)/, '');
