import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { texts } from '../../content/locales/locale.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { SenderKind } from '../../content/schema/talent.ts';
import { ContactForm } from './ContactForm.tsx';

/**
 * The HTML of the form, as React draws it for the browser to find the same elements again. It is drawn once for each
 * language and choice of senders; a page fills in whom it writes to.
 */
export const staticContactForm = ({ action, locale, talent, senders }: StaticForm): string => {
  const key = `${locale} ${senders.join()}`;
  const drawn = forms.get(key) ?? draw({ locale, senders });
  forms.set(key, drawn);
  return drawn.replace(places.action, () => escaped(action)).replace(places.talent, () => talent);
};

const places = { action: 'https://action.invalid/', talent: 'talent.invalid' };
const forms = new Map<string, string>();

const draw = ({ locale, senders }: Pick<StaticForm, 'locale' | 'senders'>): string =>
  renderToString(
    createElement(ContactForm, { ...places, locale, senders, messages: texts(locale) }),
  );

/** An address of ours has no quotes. */
const escaped = (address: string): string => address.replaceAll('&', '&amp;');

type StaticForm = {
  /** Path of the endpoint, with where the visitor comes from. */
  action: string;
  locale: Locale;
  /** Id of the person. */
  talent: string;
  senders: SenderKind[];
};
