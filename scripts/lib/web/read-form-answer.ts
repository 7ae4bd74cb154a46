import * as z from 'zod/mini';
import { EmployerAct, EmployerPage } from '../../../content/schema/employer-page.ts';
import type { FormAnswer } from '../../../content/schema/form-answer.ts';

/** What the cms said about a form; null where it is none of what it may say. */
export function readFormAnswer(body: Buffer): FormAnswer | null {
  try {
    return FormAnswerShape.parse(JSON.parse(body.toString('utf8')));
  } catch {
    return null;
  }
}

const errorShape = z.object({
  path: z.array(z.string()),
  code: z.string(),
  text: z.optional(z.string()),
});
const FormAnswerShape: z.ZodMiniType<FormAnswer> = z.union([
  z.object({ ok: z.literal(true), state: z.enum(['accepted', 'toConfirm', 'done']) }),
  z.object({
    ok: z.literal(true),
    state: z.literal('filled'),
    token: z.string(),
    fields: z.record(z.string(), z.string()),
  }),
  z.object({
    ok: z.literal(true),
    state: z.literal('opened'),
    token: z.string(),
    listToken: z.string(),
    said: EmployerAct,
    page: EmployerPage,
    errors: z.array(errorShape),
  }),
  z.object({
    ok: z.literal(true),
    state: z.literal('editing'),
    token: z.string(),
    pageToken: z.string(),
    fields: z.record(z.string(), z.string()),
  }),
  z.object({
    ok: z.literal(true),
    state: z.literal('listed'),
    brief: z.uuid(),
    leaving: z.array(z.uuid()),
  }),
  z.object({
    ok: z.literal(false),
    errors: z.array(errorShape),
    photo: z.optional(z.uuid()),
  }),
]);
