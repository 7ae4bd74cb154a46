import { fold } from '../../content/search/fold.ts';
import type { Brief } from '../payload-types.ts';

/** Whether a text says who a hidden employer is: their name or their address of mail, however they are spelt. */
export function namesEmployer({ text, employer }: Said): boolean {
  if (!employer.isHidden) return false;
  const said = fold(text);
  return [employer.name, employer.email].some((one) => said.includes(fold(one)));
}

type Said = { text: string; employer: Brief['employer'] };
