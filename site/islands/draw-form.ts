import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { escapeHtml } from '../../content/escape-html.ts';
import { texts } from '../../content/locales/locale.ts';
import { PublicForm, type PublicFormOf } from './PublicForm.tsx';

/**
 * The HTML of a form, as React draws it for the browser to find the same elements again. It is drawn once for each
 * form, language and choice of options; a page fills in what is its own. Of hidden values a label may tell one from
 * several with blanks between.
 */
export const drawForm = (wanted: PublicFormOf): string => {
  const { form, action, locale, hidden, offered } = wanted;
  const places = Object.fromEntries(
    Object.entries(hidden).map(([name, value]) => [name, placeOf(name, value)]),
  );
  const key = JSON.stringify([form, locale, places, offered]);
  const drawn = drawings.get(key) ?? draw({ ...wanted, hidden: places });
  drawings.set(key, drawn);
  const own = Object.entries(hidden).map(([name, value]) => [places[name] ?? '', value] as const);
  return [[placeOfAction, action] as const, ...own].reduce(
    (html, [place, value]) => html.replace(place, () => escapeHtml(value)),
    drawn,
  );
};

const placeOf = (name: string, value: string): string =>
  value.includes(' ') ? `${name}.invalid ${name}.invalid` : `${name}.invalid`;
const placeOfAction = 'https://action.invalid/';
const drawings = new Map<string, string>();

const draw = ({ form, locale, hidden, offered }: PublicFormOf): string =>
  renderToString(
    createElement(PublicForm, {
      form,
      locale,
      offered,
      action: placeOfAction,
      hidden,
      messages: texts(locale),
    }),
  );
