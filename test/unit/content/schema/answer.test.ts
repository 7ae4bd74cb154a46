import { describe, expect, it } from 'vitest';
import { AnswerForm, DecideAnswer } from '../../../../content/schema/answer.ts';
import { formErrors } from '../../../../content/schema/form-errors.ts';

const hash = 'a'.repeat(64);
const answer = (data: object = {}) =>
  AnswerForm.safeParse({
    brief: 'a7c3f1de-3b52-4c1e-9a4d-1f2b3c4d5e6f',
    email: 'lou@exemple.fr',
    message: 'J’ai tenu la perche sur trois séries.',
    availability: 'Libre en mars.',
    locale: 'fr',
    ...data,
  });
const decision = (data: object) =>
  DecideAnswer.safeParse({ token: 'x'.repeat(43), locale: 'fr', ...data });
const codes = ({ error }: { error?: { issues: Parameters<typeof formErrors>[0] } | undefined }) =>
  formErrors(error?.issues ?? []).map(({ code }) => code);

describe('an answer', () => {
  it.each([{ specification: hash }, { charters: hash }, { charters: `${hash} ${hash}` }])(
    'says that the texts were read, where there are any: %o',
    (shown) => {
      expect(codes(answer())).toEqual([]);
      expect(codes(answer(shown))).toEqual(['propose.isRead.missing']);
      expect(codes(answer({ ...shown, isRead: 'yes' }))).toEqual([]);
    },
  );

  it.each(['x', `${hash},${hash}`, Array(11).fill(hash).join(' ')])(
    'that names no hashes is of a page that is no longer ours',
    (charters) => {
      expect(codes(answer({ charters, isRead: 'yes' }))).toEqual(['propose.isRead.changed']);
    },
  );

  it('carries one address, and nothing that the form does not have', () => {
    expect(codes(answer({ email: 'a@b.fr\nBcc: c@d.fr' }))).toEqual(['propose.email.wrongForm']);
    expect(answer({ talent: 'x' }).success).toBe(false);
  });
});

describe('a decision', () => {
  it('needs the question where one is asked, and no word else', () => {
    expect(codes(decision({ act: 'ask' }))).toEqual(['answer.text.missing']);
    expect(codes(decision({ act: 'decline' }))).toEqual([]);
    expect(codes(decision({ act: 'accept', text: '' }))).toEqual([]);
    expect(codes(decision({ act: 'erase' }))).toEqual(['answer.act.missing']);
  });
});
