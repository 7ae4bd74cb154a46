/** Whom a message goes to: everybody of the selection who takes it, less those whose tick was taken away. */
import { count, fill } from '../../../content/locales/fill.ts';
import type { ShortlistTexts } from '../../../content/locales/fr/shortlist.ts';
import type { Locale } from '../../../content/schema/basics.ts';
import { shortlistLimits } from '../../../content/schema/shortlist-limits.ts';
import type { SenderKind } from '../../../content/schema/talent.ts';
import { element } from '../search/element.ts';
import { audienceOf } from './crew.ts';
import type { ShortlistPerson } from './person.ts';

/** Puts the choice above the form, and whom it goes to into the form when it is sent. */
export const startRecipients = ({ section, words, locale }: Started): Recipients => {
  const place = section.querySelector<HTMLElement>('[data-shortlist-recipients]');
  const boxes = element('div', { className: 'recipients' });
  const said = element('p', { role: 'status' });
  place?.replaceChildren(
    element(
      'fieldset',
      { className: 'field' },
      element('legend', {}, words.recipients),
      element('p', { className: 'hint' }, words.recipientsHint),
      boxes,
    ),
    said,
  );
  let people: ShortlistPerson[] = [];
  const unticked = new Set<string>();

  const isSender = (value: string | undefined): value is SenderKind =>
    value !== undefined && Object.hasOwn(words.senders, value);
  const audience = () => {
    const value = section.querySelector<HTMLInputElement>('input[name="sender"]:checked')?.value;
    const sender = isSender(value) ? value : undefined;
    const ticked = people.filter(({ slug }) => !unticked.has(slug));
    return { sender, ...audienceOf(ticked, sender) };
  };
  const say = () => {
    const { sender, reached, refusing, closed } = audience();
    const named = (some: ShortlistPerson[], text: typeof words.refusing): string[] =>
      some.length === 0
        ? []
        : [
            fill(count(some.length, text, locale), {
              sender: sender ? words.senders[sender] : '',
              names: some.map(({ name }) => name).join(', '),
            }),
          ];
    const most = shortlistLimits.talents.max;
    said.textContent = [
      ...named(refusing, words.refusing),
      ...named(closed, words.refusingAll),
      reached.length === 0
        ? words.goesToNobody
        : reached.length > most
          ? fill(words.tooMany, { n: reached.length })
          : count(reached.length, words.goesTo, locale),
    ].join(' ');
  };
  section.addEventListener('change', say);
  section.addEventListener('formdata', ({ formData }) => {
    const ids = audience().reached.map(({ id }) => id);
    formData.set('talents', ids.join(','));
  });

  return {
    show: (shown) => {
      people = shown;
      section.hidden = !people.some(({ senders }) => senders.length > 0);
      boxes.replaceChildren(
        ...audienceOf(people, undefined).reached.map(({ slug, name }) => {
          const box = element('input', {
            type: 'checkbox',
            checked: !unticked.has(slug),
            autocomplete: 'off',
          });
          box.addEventListener('change', () => {
            if (box.checked) unticked.delete(slug);
            else unticked.add(slug);
          });
          return element('label', { className: 'choice' }, box, element('span', {}, name));
        }),
      );
      say();
    },
  };
};

/** `show`: who is in the selection now, in its order. */
export type Recipients = { show: (people: ShortlistPerson[]) => void };
type Started = { section: HTMLElement; words: ShortlistTexts; locale: Locale };
