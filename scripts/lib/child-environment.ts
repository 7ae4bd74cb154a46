/**
 * The environment for a program that a script starts: its own, with what is added; undefined takes a
 * variable out. Settings that a script itself needs come from `cms/env.ts`.
 */
export const childEnvironment = (
  added: Record<string, string | undefined> = {},
): NodeJS.ProcessEnv => ({ ...process.env, ...added });
