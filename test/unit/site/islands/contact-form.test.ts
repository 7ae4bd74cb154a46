import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { texts } from '../../../../content/locales/locale.ts';
import { ContactMessage } from '../../../../content/schema/contact-message.ts';
import { ContactForm } from '../../../../site/islands/ContactForm.tsx';

const html = renderToString(
  createElement(ContactForm, {
    action: '/api/forms/contact?from=%2Ftalents%2Fx',
    locale: 'fr',
    talent: 'a7c3f1de-3b52-4c1e-9a4d-1f2b3c4d5e6f',
    senders: ['production', 'student'],
    messages: texts('fr'),
  }),
);

describe('the static form to write to a person', () => {
  it('posts every field of the schema, the honeypot and nothing else', () => {
    const names = new Set([...html.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name));
    expect([...names].toSorted()).toEqual(
      [...Object.keys(ContactMessage.shape), 'website'].toSorted(),
    );
  });

  it('offers only the senders from whom the person receives messages', () => {
    const senders = [...html.matchAll(/name="sender" value="([^"]+)"/g)].map(([, kind]) => kind);
    expect(senders).toEqual(['production', 'student']);
  });

  it('has a place for the error of each field, named by the field’s description', () => {
    for (const name of ['sender', 'purpose', 'name', 'email', 'phone', 'message']) {
      expect(html).toContain(`<p id="contact-${name}-error" data-error-for="${name}"></p>`);
      expect(html).toMatch(new RegExp(`aria-describedby="[^"]*contact-${name}-error"`));
      expect(html).toContain(` id="contact-${name}"`);
    }
  });

  it('cuts no pasted text: it sets no maxlength', () => {
    expect(html.toLowerCase()).not.toContain('maxlength');
  });
});
