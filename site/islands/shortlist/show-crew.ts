/** The crew as credits: team by team, what each person's page says, a note, and what can be done. */
import { fill } from '../../../content/locales/fill.ts';
import type { ShortlistTexts } from '../../../content/locales/fr/shortlist.ts';
import { recordHref } from '../../../content/routes.ts';
import type { Locale } from '../../../content/schema/basics.ts';
import { button, element, onAxis } from '../search/element.ts';
import type { Member, Team } from './crew.ts';

/** The sections of a crew; without `act` it can only be looked at. */
export const crewSections = (shown: Shown): HTMLElement[] =>
  shown.crew.map(({ name, members }) =>
    element(
      'section',
      { className: 'section' },
      onAxis(element('h2', {}, name)),
      element(
        'ul',
        { className: 'credits stacked spaced crew' },
        ...members.map((member, place) =>
          memberLine({
            ...shown,
            member,
            isFirst: place === 0,
            isLast: place === members.length - 1,
          }),
        ),
      ),
    ),
  );

/** Gives the focus to a button of somebody's line or, where it does nothing now, to the one beside it. */
export const focusOn = (slug: string, wanted: Act): void => {
  const line = document.querySelector(`[data-member="${slug}"]`);
  const buttons = [...(line?.querySelectorAll<HTMLButtonElement>('button[data-act]') ?? [])];
  const enabled = buttons.filter(({ disabled }) => !disabled);
  (enabled.find(({ dataset }) => dataset['act'] === wanted) ?? enabled[0])?.focus();
};

const memberLine = ({ member, words, locale, act, isFirst, isLast }: Line): HTMLElement => {
  const { person, note } = member;
  const { slug, name, title, also, bases, checked, available } = person;
  const href = recordHref('talent', slug, locale);
  const typed = element('p', { className: 'typed own-note' }, note);
  const line = element(
    'li',
    {},
    element('span', { className: title.length <= 30 ? 'caps' : '' }, title),
    element(
      'div',
      {},
      element('a', { href }, name),
      element('p', { className: 'note' }, [bases, also, available].filter(Boolean).join(' · ')),
      ...(checked ? [element('p', { className: 'checked' }, checked)] : []),
      element('p', { className: 'note on-paper' }, location.host + href),
      typed,
      ...(act ? [noteField({ words, name, note, typed, keepNote: act.note(slug) })] : []),
      ...(act ? [actsOf({ words, name, slug, act, isFirst, isLast })] : []),
    ),
  );
  line.dataset['member'] = slug;
  return line;
};

const noteField = ({ words, name, note, typed, keepNote }: Noted): HTMLElement => {
  const field = element('textarea', {
    rows: 1,
    value: note,
    ariaLabel: fill(words.note, { name }),
  });
  field.placeholder = words.noteShort;
  field.addEventListener('input', () => {
    typed.textContent = field.value;
    keepNote(field.value);
  });
  return element('div', { className: 'field' }, field);
};

const actsOf = ({ words, name, slug, act, isFirst, isLast }: ActsOf): HTMLElement =>
  element(
    'div',
    { className: 'row' },
    ...(isFirst && isLast ? (['take'] as const) : (['up', 'down', 'take'] as const)).map((one) => {
      const made = button(words[one], () => act[one](slug), 'reading');
      made.ariaLabel = fill(words.ofPerson, { act: words[one], name });
      made.dataset['act'] = one;
      if (made instanceof HTMLButtonElement)
        made.disabled = (one === 'up' && isFirst) || (one === 'down' && isLast);
      return made;
    }),
  );

export type Act = 'up' | 'down' | 'take';
export type Acts = Record<Act, (slug: string) => void> & {
  note: (slug: string) => (note: string) => void;
};
type Shown = { crew: Team[]; words: ShortlistTexts; locale: Locale; act: Acts | undefined };
type Line = Shown & { member: Member; isFirst: boolean; isLast: boolean };
type Noted = {
  words: ShortlistTexts;
  name: string;
  note: string;
  /** The same words where they are only read: on paper. */
  typed: HTMLElement;
  keepNote: (note: string) => void;
};
type ActsOf = Pick<Line, 'words' | 'isFirst' | 'isLast'> & {
  name: string;
  slug: string;
  act: Acts;
};
