import { describe, expect, it } from 'vitest';
import { fr } from '../../../../content/locales/fr.ts';
import { ContactMessage } from '../../../../content/schema/contact-message.ts';
import { formErrors } from '../../../../content/schema/form-errors.ts';

const message = {
  talent: 'a7c3f1de-3b52-4c1e-9a4d-1f2b3c4d5e6f',
  sender: 'production',
  purpose: 'offer',
  name: 'Ana Test',
  email: 'ana@exemple.invalid',
  message: 'Un tournage en janvier à Brest.',
  locale: 'fr',
};

describe('what there is to mend in a form', () => {
  it('is one error a field, with the code of the first rule it breaks', () => {
    const errors = errorsOf({ ...message, name: ' ', email: 'a@b, c@d', message: 'court\u0001' });
    expect(errors).toEqual([
      { path: ['name'], code: 'contact.name.missing' },
      { path: ['email'], code: 'contact.email.wrongForm' },
      { path: ['message'], code: 'contact.message.tooShort' },
    ]);
  });

  it('names every field that an empty form leaves out, each with words in the locales', () => {
    const errors = errorsOf({ talent: message.talent, locale: 'fr' });
    expect(errors.map(({ path }) => path[0])).toEqual([
      'sender',
      'purpose',
      'name',
      'email',
      'message',
    ]);
    for (const { code } of errors) expect(fr.errors).toHaveProperty([code]);
  });

  it('says of what our forms never send that the form is not ours', () => {
    expect(errorsOf({ ...message, admin: 'true' })).toEqual([
      { path: [], code: 'form.unknownField' },
    ]);
    expect(errorsOf({ ...message, locale: 'de' })).toEqual([
      { path: ['locale'], code: 'form.unreadable' },
    ]);
    expect(errorsOf('nothing')).toEqual([{ path: [], code: 'form.unreadable' }]);
  });
});

const errorsOf = (value: unknown) => {
  const parsed = ContactMessage.safeParse(value);
  return parsed.success ? [] : formErrors(parsed.error.issues);
};
