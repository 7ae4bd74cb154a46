import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { texts } from '../../../../content/locales/locale.ts';
import { nest } from '../../../../content/schema/flat-fields.ts';
import { formErrors } from '../../../../content/schema/form-errors.ts';
import { languageCodes } from '../../../../content/schema/language-codes.ts';
import { SignUp } from '../../../../content/schema/sign-up.ts';
import { newSignUp } from '../../../helpers/sign-up.ts';

const problems = (fields: Record<string, unknown>): string[] => {
  const { value, flatPath } = nest(fields);
  return formErrors(SignUp.safeParse(value).error?.issues ?? []).map(
    ({ path: at, code }) => `${flatPath(at).join('.')}: ${code}`,
  );
};

describe('a sign-up', () => {
  it('is taken as people write it', () => expect(problems(newSignUp())).toEqual([]));

  it('that was read once reads the same again', () => {
    const once = SignUp.parse(nest(newSignUp()).value);
    expect(SignUp.parse(JSON.parse(JSON.stringify(once)))).toEqual(once);
  });

  it.each([
    ['isAdult', '', 'isAdult: signUp.isAdult.missing'],
    ['firstName', ' ', 'firstName: signUp.first.name.missing'],
    ['crafts.1.craft', '', 'crafts.1.craft: signUp.craft.missing'],
    ['crafts.1.experience', 'expert', 'crafts.1.experience: signUp.experience.missing'],
    ['bases.0', '', 'bases: signUp.bases.missing'],
    ['credits.0.year', '21', 'credits.0.year: signUp.year.wrongForm'],
    ['links.2.label', 'Site', 'links.2.url: url.wrongForm'],
    ['playingAgeFrom', '16', 'playingAgeFrom: signUp.playingAge.wrongForm'],
    ['showReel', 'javascript:alert(1)', 'showReel: url.wrongForm'],
    ['languages.0', 'xx', 'languages.0: signUp.languages.wrongForm'],
    ['consents.publication', '', 'consents.publication: signUp.publication.missing'],
    ['consents.contact', '', 'consents.contact: signUp.contact.missing'],
    ['isAdmin', 'on', ': form.unknownField'],
  ])('with %s "%s" says so', (field, value, problem) => {
    expect(problems({ ...newSignUp(), [field]: value })).toEqual([problem]);
  });

  it('has words in both languages for all that can be wrong with a field', () => {
    const good = newSignUp({ 'trainings.0.title': 'x', 'links.0.label': 'x', 'links.0.url': 'x' });
    const names = [
      ...Object.keys(good),
      ...Object.keys(SignUp.shape),
      'trainings.0.place',
      'trainings.0.validUntil',
      'languages.0',
    ];
    const wild = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom('', ' ', '\0', 'a\nb', 'x '.repeat(9000), 'é'.repeat(300), 'a@b, c@d.fr'),
      fc.jsonValue({ maxDepth: 1 }),
    );
    const fields = fc.dictionary(fc.constantFrom(...names), wild, { noNullPrototype: true });
    fc.assert(
      fc.property(fields, (changed) => {
        for (const problem of problems({ ...good, ...changed }))
          for (const locale of ['fr', 'en'] as const)
            expect(texts(locale).errors).toHaveProperty([problem.split(': ')[1] ?? '']);
      }),
    );
  });
});

it('the codes of languages are those of the taxonomy', () => {
  const file = path.join(import.meta.dirname, '../../../../content/taxonomies/languages.yaml');
  const codes = [...readFileSync(file, 'utf8').matchAll(/code: '?(\w+)/g)].map(([, code]) => code);
  expect(languageCodes).toEqual(codes);
});
