import { describe, expect, it } from 'vitest';
import { formErrors } from '../../../../content/schema/form-errors.ts';
import { LinkUse } from '../../../../content/schema/link-use.ts';

const token = 'Ab3-_'.repeat(9).slice(0, 43);

describe('the code of a mail’s link', () => {
  it('is taken with the white space that copying brings', () => {
    expect(LinkUse.parse({ token: ` ${token}\r\n`, locale: 'fr' })).toEqual({
      token,
      locale: 'fr',
      reason: '',
    });
  });

  it('is asked for where the field is empty or absent', () => {
    expect(codes({ token: '  ', locale: 'fr' })).toEqual(['link.missing']);
    expect(codes({ locale: 'fr' })).toEqual(['link.missing']);
  });

  it('counts as used where it is cut short or holds what no code holds', () => {
    expect(codes({ token: token.slice(1), locale: 'fr' })).toEqual(['link.used']);
    expect(codes({ token: `${token.slice(1)}é`, locale: 'fr' })).toEqual(['link.used']);
  });
});

describe('the reason of a report', () => {
  it('has at most 1,000 characters, line breaks included and control characters excluded', () => {
    expect(codes({ token, locale: 'en', reason: 'a\n'.repeat(500).trim() })).toEqual([]);
    expect(codes({ token, locale: 'en', reason: 'a'.repeat(1001) })).toEqual([
      'link.reason.tooLong',
    ]);
    expect(codes({ token, locale: 'en', reason: 'a\u0007' })).toEqual(['link.reason.wrongForm']);
  });
});

const codes = (value: unknown): string[] => {
  const parsed = LinkUse.safeParse(value);
  return parsed.success ? [] : formErrors(parsed.error.issues).map(({ code }) => code);
};
