import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { texts } from '../../../../content/locales/locale.ts';
import { CommentMessage } from '../../../../content/schema/comment-message.ts';
import { ContactMessage } from '../../../../content/schema/contact-message.ts';
import { Feedback } from '../../../../content/schema/feedback.ts';
import { formErrors } from '../../../../content/schema/form-errors.ts';

const record = 'a7c3f1de-3b52-4c1e-9a4d-1f2b3c4d5e6f';
const email = 'ana@exemple.fr';
const message = 'Une question assez longue pour être lue.';
const whole = {
  comment: {
    about: 'article',
    record,
    name: 'Ana',
    email,
    text: message,
    consent: 'yes',
    locale: 'fr',
  },
  contact: {
    talent: record,
    sender: 'production',
    purpose: 'offer',
    name: 'Ana',
    email,
    phone: '',
    message,
    locale: 'fr',
  },
  feedback: { works: 'Tout.', fails: 'Rien.', page: '/x', email, locale: 'fr' },
};
const schemas = { comment: CommentMessage, contact: ContactMessage, feedback: Feedback };

const problems = (schema: z.ZodMiniType, value: unknown) => {
  const { error } = schema.safeParse(value);
  return formErrors(error?.issues ?? []).map(({ path, code }) => `${path.join()}: ${code}`);
};

describe.each(['comment', 'contact', 'feedback'] as const)('the form %s', (name) => {
  const [schema, good] = [schemas[name], whole[name]];

  it('takes what people write', () => expect(problems(schema, good)).toEqual([]));

  it('has words in both languages for all that can be wrong with a field', () => {
    const wild = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom('', ' ', '\0', 'a\nb', 'x '.repeat(3000), 'é'.repeat(300), 'a@b, c@d.fr'),
      fc.jsonValue({ maxDepth: 1 }),
    );
    const fields = fc.dictionary(fc.constantFrom(...Object.keys(good)), wild, {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(fields, (changed) => {
        const { error } = schema.safeParse({ ...good, ...changed });
        for (const { code } of formErrors(error?.issues ?? []))
          for (const locale of ['fr', 'en'] as const)
            expect(Object.keys(texts(locale).errors)).toContain(code);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a question or a comment', () => {
  it.each([
    ['without consent', { consent: undefined }, 'consent: comment.consent.missing'],
    ['with another consent', { consent: 'on' }, 'consent: comment.consent.missing'],
    ['of 19 characters', { text: 'x'.repeat(19) }, 'text: comment.text.tooShort'],
    ['of 2,001 characters', { text: 'x'.repeat(2001) }, 'text: comment.text.tooLong'],
    ['of blanks', { text: ' \n'.repeat(30) }, 'text: comment.text.missing'],
    ['with a name of two lines', { name: 'A\nB' }, 'name: comment.name.wrongForm'],
    ['about nothing', { about: 'talent' }, 'about: comment.record.unknown'],
  ])('%s says what to mend', (_, change, problem) =>
    expect(problems(CommentMessage, { ...whole.comment, ...change })).toEqual([problem]),
  );

  it.each([20, 2000])('of %i characters is taken', (length) =>
    expect(problems(CommentMessage, { ...whole.comment, text: 'x'.repeat(length) })).toEqual([]),
  );
});

describe('feedback', () => {
  it('needs one of its two texts, and nothing else', () => {
    expect(problems(Feedback, { locale: 'fr' })).toEqual(['fails: feedback.fails.missing']);
    for (const text of [{ works: 'Tout.' }, { fails: 'Rien.' }])
      expect(problems(Feedback, { ...text, locale: 'en' })).toEqual([]);
  });

  it('takes no address, or a whole one', () => {
    expect(problems(Feedback, { ...whole.feedback, email: '' })).toEqual([]);
    expect(problems(Feedback, { ...whole.feedback, email: 'ana@' })).toEqual([
      'email: feedback.email.wrongForm',
    ]);
  });
});
