import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { texts } from '../../../../content/locales/locale.ts';
import { AnswerForm } from '../../../../content/schema/answer.ts';
import { CommentMessage } from '../../../../content/schema/comment-message.ts';
import { ContactMessage } from '../../../../content/schema/contact-message.ts';
import { DataRequest } from '../../../../content/schema/data-request.ts';
import { Feedback } from '../../../../content/schema/feedback.ts';
import { PageLink } from '../../../../content/schema/manage-page.ts';
import { Notice } from '../../../../content/schema/notice.ts';
import { ShortlistMessage } from '../../../../content/schema/shortlist-message.ts';
import { drawForm } from '../../../../site/islands/draw-form.ts';
import { partsOf, publicForms, type PublicFormName } from '../../../../site/islands/forms.ts';
import { PublicForm, type PublicFormOf } from '../../../../site/islands/PublicForm.tsx';

const record = 'a7c3f1de-3b52-4c1e-9a4d-1f2b3c4d5e6f';
const parts: Record<PublicFormName, Pick<PublicFormOf, 'hidden' | 'offered'>> = {
  contact: { hidden: { talent: record }, offered: { sender: ['production', 'student'] } },
  shortlist: { hidden: { talents: `${record},${record}` }, offered: { sender: ['other'] } },
  question: { hidden: { about: 'guide', record }, offered: {} },
  comment: { hidden: { about: 'article', record }, offered: {} },
  feedback: { hidden: {}, offered: {} },
  notice: { hidden: {}, offered: {} },
  rights: { hidden: {}, offered: {} },
  page: { hidden: {}, offered: {} },
  briefLink: { hidden: {}, offered: {} },
  propose: {
    hidden: { brief: record, specification: 'a'.repeat(64), charters: 'b'.repeat(64) },
    offered: { isRead: [] },
  },
};
const shapes = {
  contact: ContactMessage.shape,
  shortlist: ShortlistMessage.shape,
  question: CommentMessage.shape,
  comment: CommentMessage.shape,
  feedback: Feedback.shape,
  notice: Notice.shape,
  rights: DataRequest.shape,
  page: PageLink.shape,
  briefLink: PageLink.shape,
  propose: AnswerForm.shape,
};
const made = (form: PublicFormName): PublicFormOf => ({
  form,
  action: `/api/forms/${form}?from=%2Fx&y="`,
  locale: 'fr',
  ...parts[form],
});
const names = Object.keys(publicForms) as PublicFormName[];

describe.each(names)('the static form %s', (form) => {
  const html = drawForm(made(form));

  it('posts every field of the schema, the honeypot and nothing else', () => {
    const posted = new Set([...html.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name));
    expect([...posted].toSorted()).toEqual([...Object.keys(shapes[form]), 'website'].toSorted());
  });

  it('is what the browser draws from the same words, whoever came before', () => {
    const other = Object.fromEntries(Object.keys(parts[form].hidden).map((name) => [name, 'z']));
    drawForm({ ...made(form), action: '/z', hidden: other });
    const inBrowser = renderToString(
      createElement(PublicForm, { ...made(form), messages: texts('fr') }),
    );
    const decoded = (text: string) =>
      text.replace(/&#38;|&amp;/g, '&').replace(/&#34;|&quot;/g, '"');
    expect(decoded(drawForm(made(form)))).toBe(decoded(inBrowser));
  });

  it('has words in both languages for each field, and a place for its error', () => {
    const { fields, words } = partsOf(form);
    for (const { name, isOnOffer } of fields) {
      for (const locale of ['fr', 'en'] as const) expect(words(texts(locale))).toHaveProperty(name);
      if (isOnOffer) continue;
      expect(html).toContain(`<p id="${form}-${name}-error" data-error-for="${name}"></p>`);
      expect(html).toMatch(new RegExp(`aria-describedby="[^"]*${form}-${name}-error"`));
      expect(html).toContain(` id="${form}-${name}"`);
    }
  });

  it('cuts no pasted text: it sets no maxlength', () => {
    expect(html.toLowerCase()).not.toContain('maxlength');
  });
});

it('offers only the senders from whom the person receives messages', () => {
  const html = drawForm(made('contact'));
  const senders = [...html.matchAll(/name="sender" value="([^"]+)"/g)].map(([, kind]) => kind);
  expect(senders).toEqual(['production', 'student']);
});

it('asks for a code only where the page says so', () => {
  const [plain, asking] = [[], ['code']].map((names) =>
    drawForm({
      ...made('contact'),
      offered: Object.fromEntries(names.map((name) => [name, []])),
    }),
  );
  expect(plain).not.toContain('name="code"');
  expect(asking).toContain('<p id="contact-code-error" data-error-for="code"></p>');
  expect(asking).toContain(' name="code"');
});

it('says of an answer to a project which texts were read: those that the page shows', () => {
  const { isRead, isReadCharter, isReadCharters, isReadBoth, isReadAll } = texts('fr').proposeForm;
  const said = (hidden: Record<string, string>) =>
    [isRead, isReadCharter, isReadCharters, isReadBoth, isReadAll].filter((words) =>
      drawForm({ ...made('propose'), hidden: { brief: record, ...hidden } }).includes(words),
    );
  expect(said({ specification: 'a' })).toEqual([isRead]);
  expect(said({ charters: 'b' })).toEqual([isReadCharter]);
  expect(said({ charters: 'b c' })).toEqual([isReadCharters]);
  expect(said({ specification: 'a', charters: 'b' })).toEqual([isReadBoth]);
  expect(said({ specification: 'a', charters: 'b c' })).toEqual([isReadAll]);
});
