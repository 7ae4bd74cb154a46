import { describe, expect, it } from 'vitest';
import { texts } from '../../../../content/locales/locale.ts';
import { formErrors } from '../../../../content/schema/form-errors.ts';
import { Notice, NoticeKind } from '../../../../content/schema/notice.ts';

const good = {
  kind: 'credit',
  page: '/talents/camille-martel',
  text: 'Ce film a été monté par quelqu’un d’autre.',
  email: 'lou@exemple.fr',
  goodFaith: 'yes',
  locale: 'fr',
};
const problems = (changed: object) => {
  const { error } = Notice.safeParse({ ...good, ...changed });
  return formErrors(error?.issues ?? []).map(({ code }) => code);
};

describe('a report', () => {
  it.each(NoticeKind.options.filter((kind) => kind !== 'unlawful'))(
    'of kind %s needs neither a name nor a place',
    (kind) => expect(problems({ kind })).toEqual([]),
  );

  it('of unlawful content says where, by whom, why and in good faith', () => {
    expect(problems({ kind: 'unlawful' })).toEqual(['notice.place.missing', 'notice.name.missing']);
    expect(problems({ kind: 'unlawful', place: 'Le titre.', name: 'Lou Essai' })).toEqual([]);
    expect(problems({ goodFaith: undefined })).toEqual(['notice.goodFaith.missing']);
    expect(problems({ goodFaith: 'no' })).toEqual(['notice.goodFaith.missing']);
  });

  it.each([
    [{ kind: 'gossip' }, 'notice.kind.missing'],
    [{ kind: undefined }, 'notice.kind.missing'],
    [{ page: ' ' }, 'notice.page.missing'],
    [{ page: 'x'.repeat(301) }, 'notice.page.tooLong'],
    [{ place: 'x'.repeat(1001) }, 'notice.place.tooLong'],
    [{ text: 'Faux.' }, 'notice.text.tooShort'],
    [{ text: 'x'.repeat(4001) }, 'notice.text.tooLong'],
    [{ text: `${good.text}\u0007` }, 'notice.text.wrongForm'],
    [{ name: 'Lou\nBcc: x' }, 'notice.name.wrongForm'],
    [{ email: 'lou@exemple.fr, x@y.fr' }, 'notice.email.wrongForm'],
    [{ email: '' }, 'notice.email.missing'],
    [{ talent: 'x' }, 'form.unknownField'],
  ])('%j is told what to mend, in both languages', (changed, code) => {
    expect(problems(changed)).toEqual([code]);
    for (const locale of ['fr', 'en'] as const) expect(texts(locale).errors).toHaveProperty([code]);
  });
});
