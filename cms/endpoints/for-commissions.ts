/** What the endpoints of the desk, of dated lists and of letters share: who may ask, and answers in sentences. */
import type { Endpoint, PayloadRequest } from 'payload';
import * as z from 'zod/mini';
import { roleOf } from '../access/roles.ts';
import { CommissionProblem } from '../commission/problem.ts';
import { commissionTexts } from '../commission/texts.ts';
import { texts } from '../../content/locales/locale.ts';

/**
 * Runs `handle` for national editors and commissions: 401 without an account, 403 for contributors, else what it
 * answers; a `CommissionProblem` becomes its status with `{ errors: [{ message, path? }], code }`.
 */
export const forCommissions =
  (handle: (req: PayloadRequest) => Promise<object | Response>): Endpoint['handler'] =>
  async (req) => {
    const role = roleOf(req);
    const { answers } = commissionTexts(req.i18n?.language);
    if (!role) return say(401, { errors: [{ message: answers.signIn }] });
    if (role === 'contributor') return say(403, { errors: [{ message: answers.forbidden }] });
    try {
      const answer = await handle(req);
      return answer instanceof Response ? answer : say(200, answer);
    } catch (error) {
      if (!(error instanceof CommissionProblem)) throw error;
      return say(error.status, { code: error.code, errors: sentences(error, req) });
    }
  };

/** The id in the address of the request. */
export function idIn(req: PayloadRequest): string {
  const id = z.uuid().safeParse(req.routeParams?.['id']).data;
  if (!id) throw new CommissionProblem('unknown', 404);
  return id;
}

/** The body, as `schema` reads it. */
export async function bodyIn<T extends z.ZodMiniType>(
  req: PayloadRequest,
  schema: T,
): Promise<z.infer<T>> {
  const body: unknown = await req.json?.().catch(() => undefined);
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new CommissionProblem('badRequest', 400);
  return parsed.data;
}

function sentences({ code, details }: CommissionProblem, req: PayloadRequest) {
  const locale = req.i18n?.language === 'en' ? 'en' : 'fr';
  const words: Record<string, string> = texts(locale).errors;
  if (code === 'fields')
    return (details.fields ?? []).map(({ path, code: field }) => ({
      path: path.join('.'),
      message: words[field] ?? field,
    }));
  const said = commissionTexts(locale).answers[code];
  return [{ message: typeof said === 'string' ? said : said(details) }];
}

const say = (status: number, body: object) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
