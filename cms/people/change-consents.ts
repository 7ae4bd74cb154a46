import type { PayloadRequest } from 'payload';
import type { SignUp } from '../../content/schema/sign-up.ts';
import type { Rows } from '../database/rows.ts';
import type { Talent } from '../payload-types.ts';
import { changeMark } from './change-mark.ts';
import { type AskedPurpose, consentRows, shownWordings } from './consents.ts';
import { agreedBy, standingConsents } from './standing-consents.ts';
import { withdrawWithin } from './withdraw.ts';

/**
 * What an update says about consents, in its transaction: a box newly ticked is kept with its wording, one that was
 * unticked is taken back at once, as from "Mes données". `talent`: the record as it is; `at`: ISO 8601.
 */
export async function changeConsents({ req, rows, talent, signUp, submission, at }: Changing) {
  const agreed = await agreedBy({ payload: req.payload, talent: talent.id, req });
  const stands = standingConsents({ talent, agreed });
  const { locale, consents } = signUp;
  const sent = { id: submission, data: { ...signUp }, wordings: shownWordings(locale), locale };
  // A new picture is agreed to anew.
  const given = consentRows({ ...sent, talent: talent.id }, at).filter(
    ({ purpose }) => purpose === 'photo' || !stands[purpose as AskedPurpose],
  );
  await rows.insert('consents', given);
  // The lists that other sites show are made of it, whatever becomes of the rest of the update.
  if (given.some(({ purpose }) => purpose === 'reuse'))
    await rows.insert('changes', [changeMark({ talent: talent.id, at })]);
  for (const [purpose, right] of withdrawals)
    if (stands[purpose] && !consents[purpose])
      await withdrawWithin({ req, right, talent: talent.id, at });
}

/** Without publication nothing can be sent: whoever takes that back hides the page. */
const withdrawals = [
  ['photo', 'withdrawPhoto'],
  ['contact', 'withdrawContact'],
  ['reuse', 'withdrawReuse'],
  ['letters', 'withdrawLetters'],
  ['projects', 'withdrawProjects'],
] as const;

type Changing = {
  req: PayloadRequest;
  rows: Rows;
  talent: Talent;
  signUp: SignUp;
  /** Id of the update. */
  submission: string;
  at: string;
};
