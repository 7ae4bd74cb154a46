/** The filled form comes back: an update of a page, or the sign-up that somebody entered at a desk. */
import type { Payload } from 'payload';
import { nest } from '../../content/schema/flat-fields.ts';
import { longFormMaxBytes } from '../../content/schema/form-answer.ts';
import { formErrors } from '../../content/schema/form-errors.ts';
import { LinkUse } from '../../content/schema/link-use.ts';
import { SignUp } from '../../content/schema/sign-up.ts';
import { readCredits } from '../people/read-credits.ts';
import { storeFilled } from '../people/store-filled.ts';
import { allows } from './rate-limits.ts';
import { answer, readForm } from './read-form.ts';
import { unknownName, wordingsKept } from './sign-up.ts';
import { refusalsWith, takePhoto } from './take-photo.ts';
import { tokenHash } from './link-token.ts';

/**
 * Answers a POST to `/api/forms/update`: 202 once stored, the same again to the same form sent twice, 4xx with what to
 * mend. Its code came from a mail: an update needs no other confirmation, but for an address that is new.
 */
export const updateEndpoint = (payload: Payload) => {
  const keepWordings = wordingsKept(payload);
  return async (request: Request): Promise<Response> => {
    const form = await readForm(request, longFormMaxBytes, true);
    if (form instanceof Response) return form;
    const photo = await takePhoto(form);
    const { token: sentToken, ...fields } = photo.fields;
    const { value, flatPath } = nest(fields);
    const { refuse, mend } = refusalsWith(photo, flatPath);
    const token = LinkUse.shape.token.safeParse(sentToken);
    const parsed = SignUp.safeParse(value);
    if (!token.success || !parsed.success || photo.problem)
      return mend([
        ...formErrors(token.error?.issues ?? []).map((error) => ({ ...error, path: ['token'] })),
        ...formErrors(parsed.error?.issues ?? []),
        ...(photo.problem ? [photo.problem] : []),
      ]);
    const problem = await unknownName(payload, parsed.data);
    if (problem) return mend([problem]);
    if (!(await allows({ link: form.visitor })))
      return refuse(429, [{ path: [], code: 'form.tooMany' }]);
    if (form.isTrapped) return answer(202, { ok: true, state: 'accepted' });
    await keepWordings();
    const signUp = await readCredits(payload, parsed.data);
    const state = await storeFilled({
      payload,
      tokenHash: tokenHash(token.data),
      signUp,
      now: new Date(),
    });
    return state
      ? answer(202, { ok: true, state })
      : refuse(422, [{ path: ['token'], code: 'link.used' }]);
  };
};
