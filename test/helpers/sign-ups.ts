/** Sign-ups and updates as the form stores them, confirmed, on the ground of `addGround`. */
import type { Payload } from 'payload';
import type { Submission } from '../../cms/payload-types.ts';
import { SignUp } from '../../content/schema/sign-up.ts';

/** What a person sends, parsed; `data` adds or replaces fields. */
export const signUpData = (data: Partial<SignUp> = {}): SignUp =>
  SignUp.parse({
    locale: 'fr',
    firstName: 'Maud',
    lastName: 'Kervella',
    email: 'maud@exemple.invalid',
    phone: '06 00 00 00 01',
    isAdult: true,
    crafts: [{ craft: 'perchiste', form: 'feminine', experience: 'senior' }],
    bases: ['bretagne'],
    mobility: 'france',
    contactFrom: ['production'],
    consents: { publication: true, contact: true, reuse: false },
    ...data,
  });

/** A confirmed submission that waits for review; its address is the one of the data. */
export const addSignUp = (
  payload: Payload,
  data: Partial<SignUp> = {},
  others: Partial<Submission> = {},
): Promise<Submission> => {
  const signUp = signUpData(data);
  return payload.create({
    collection: 'submissions',
    data: {
      form: 'signUp',
      data: signUp,
      name: `${signUp.firstName} ${signUp.lastName}`,
      email: signUp.email,
      locale: signUp.locale,
      confirmedAt: new Date().toISOString(),
      reviewState: 'waiting',
      ...others,
    },
    depth: 0,
  });
};
