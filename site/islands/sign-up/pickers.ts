/** A field above a long list, which finds its options by any of their names. */
import { count } from '../../../content/locales/fill.ts';
import type { Locale } from '../../../content/schema/basics.ts';
import { fold } from '../../../content/search/fold.ts';
import { resolveWords } from '../../../content/search/resolve-words.ts';
import type { SearchWords } from '../../../content/search/vocabulary.ts';
import type { SignUpWords } from './words-fr.ts';

/** Puts one above each list of trades and of places, in lines that are added later too. */
export const startPickers = async (picking: Picking): Promise<void> => {
  const { form, words, locale } = picking;
  const known = await picking.vocabulary;
  if (!known) return;
  const { craftFind, basesFind } = words.signUp.fields;
  const add = () => {
    for (const select of form.querySelectorAll('select')) {
      // A person's trade has a form and an experience, a project's stands alone.
      const kind = /^crafts\.\d+(?:\.craft)?$/.test(select.name)
        ? 'crafts'
        : /^bases\.\d+$/.test(select.name) && 'territories';
      if (!kind || select.parentElement?.querySelector('[data-added]')) continue;
      const label = kind === 'crafts' ? craftFind : basesFind;
      const find = finder(kind, known);
      const { found, foundNone } = words.signUp.page;
      const told = (n: number) => (n > 0 ? count(n, found, locale) : foundNone);
      select.before(picker({ select, label, find, told }));
    }
  };
  add();
  new MutationObserver(add).observe(form, { childList: true, subtree: true });
};

const picker = ({ select, label, find, told }: Picker): HTMLElement => {
  const part = document.createElement('div');
  part.dataset['added'] = '';
  part.className = 'pick';
  const field = document.createElement('input');
  field.type = 'search';
  field.autocomplete = 'off';
  field.placeholder = label;
  field.setAttribute('aria-label', label);
  const list = document.createElement('ul');
  list.hidden = true;
  const status = document.createElement('p');
  status.className = 'unseen';
  status.setAttribute('role', 'status');
  part.append(field, status, list);
  const close = () => {
    list.replaceChildren();
    list.hidden = true;
  };
  const choose = (value: string) => {
    select.value = value;
    field.value = '';
    status.classList.add('unseen');
    status.textContent = select.selectedOptions[0]?.text ?? '';
    close();
    select.dispatchEvent(new Event('input', { bubbles: true }));
    select.dispatchEvent(new Event('change', { bubbles: true }));
    select.focus();
  };
  // What is typed here is not part of the form.
  field.addEventListener('input', (event) => {
    event.stopPropagation();
    const found = find(field.value).flatMap(
      (slug) => [...select.options].find(({ value }) => value === slug) ?? [],
    );
    list.replaceChildren(
      ...found.slice(0, mostShown).map((option) => {
        const item = document.createElement('li');
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = option.text;
        button.addEventListener('click', () => choose(option.value));
        item.append(button);
        return item;
      }),
    );
    list.hidden = found.length === 0;
    const isAsked = field.value.trim().length > 0;
    status.textContent = isAsked ? told(Math.min(found.length, mostShown)) : '';
    // Who sees the list needs no count of it, but must be told that there is none.
    status.classList.toggle('unseen', !isAsked || found.length > 0);
  });
  part.addEventListener('keydown', (event) => {
    const buttons = [...list.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === 'Escape') {
      close();
      field.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const to = at + (event.key === 'ArrowDown' ? 1 : -1);
      (buttons[to] ?? field).focus();
    } else if (event.key === 'Enter' && event.target === field) {
      // Enter takes the first, and never sends the form from here.
      event.preventDefault();
      buttons[0]?.click();
    }
  });
  return part;
};

/** The search's own reading of the words first, then every name that has them at the beginning of its words. */
const finder = (kind: 'crafts' | 'territories', known: SearchWords) => {
  const names = known[kind].map(([slug, ...all]) => ({
    slug,
    words: all.map((name) => fold(name).split(' ')),
  }));
  return (query: string): string[] => {
    const asked = fold(query).split(' ').filter(Boolean);
    if (asked.length === 0) return [];
    const begin = names.filter(({ words }) =>
      words.some((name) => asked.every((word) => name.some((one) => one.startsWith(word)))),
    );
    return [...new Set([...resolveWords(query, known)[kind], ...begin.map(({ slug }) => slug)])];
  };
};

const mostShown = 8;

type Picker = {
  select: HTMLSelectElement;
  label: string;
  /** Slugs, the best first. */
  find: (query: string) => string[];
  told: (n: number) => string;
};
type Picking = {
  form: HTMLFormElement;
  words: Pick<SignUpWords, 'signUp'>;
  locale: Locale;
  vocabulary: Promise<SearchWords | undefined>;
};
