import { namesOne } from '../../content/names-employer.ts';
import type { Brief } from '../payload-types.ts';

/** Whether a text says who a hidden employer is: their name or their address of mail, however they are spelt. */
export function namesEmployer({ text, employer }: Said): boolean {
  return employer.isHidden === true && namesOne(text, [employer.name, employer.email]);
}

type Said = { text: string; employer: Pick<Brief['employer'], 'name' | 'email' | 'isHidden'> };
