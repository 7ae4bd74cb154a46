/** The credit line of each thing that a search finds. */
import { capitalised } from '../../../content/locales/both-forms.ts';
import { recordHref } from '../../../content/routes.ts';
import type { TitleForm } from '../../../content/schema/craft.ts';
import type { PersonCard } from '../../../content/search/collection/people.ts';
import type { WorkCard } from '../../../content/search/collection/works.ts';
import { element } from './element.ts';
import { gatherButton } from './gather-button.ts';
import { craftName, ownName } from './names.ts';
import type { FoundPage } from './pagefind.ts';
import type { Said } from './said.ts';

/** A person: their trade and place, those asked for (slugs) before their main ones, and their name. */
export const personLine = (card: PersonCard, said: Said, asked: string[] = []): HTMLElement =>
  element(
    'li',
    {},
    label(personLabel(card, said, asked)),
    element(
      'div',
      { className: 'gathering' },
      element('a', { href: recordHref('talent', card.slug, said.locale) }, card.name),
      gatherButton(card, said),
    ),
  );

/** "Monteuse, Bretagne +1". */
export const personLabel = (
  { crafts, bases }: PersonCard,
  said: Said,
  asked: string[] = [],
): string => {
  const held = crafts.find(({ craft }) => asked.includes(craft)) ?? crafts[0];
  const base = bases.find((one) => asked.includes(one)) ?? bases[0];
  const place = base && ownName(said.vocabulary.territories, base, said.locale);
  const more = bases.length > 1 ? ` +${bases.length - 1}` : '';
  return [held && titleOf(held, said), place && `${place}${more}`].filter(Boolean).join(', ');
};

/** A work: its title, and who directed it. */
export const workLine = ({ slug, title, director }: WorkCard, said: Said): HTMLElement => {
  const href = recordHref('work', slug, said.locale);
  return noted(said.words.kind.work, element('a', { href }, title), director ?? '');
};

/** A guide, an article, a resource or a word of the glossary: its title and a sentence. */
export const textLine = ({ url, meta }: FoundPage, { words }: Said): HTMLElement =>
  noted(
    words.kind[meta.kind as keyof typeof words.kind] ?? '',
    element('a', { href: url.replace(/\.html$/, '') }, meta.title ?? url),
    meta.summary ?? '',
  );

const titleOf = (held: { craft: string; form: TitleForm }, said: Said): string => {
  const craft = said.vocabulary.crafts.find(([slug]) => slug === held.craft);
  if (!craft) return '';
  const [, masculine, feminine, english] = craft;
  if (said.locale === 'en') return capitalised(english);
  if (held.form === 'both') return craftName(craft, said.locale);
  return capitalised((held.form === 'feminine' && feminine) || masculine);
};

const noted = (what: string, link: HTMLElement, note: string): HTMLElement =>
  element(
    'li',
    {},
    label(what),
    element('div', {}, link, ...(note ? [element('p', { className: 'note' }, note)] : [])),
  );

const label = (text: string): HTMLElement =>
  element('span', { className: text.length <= 30 ? 'caps' : '' }, text);
