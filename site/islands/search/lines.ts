/** The credit line of each thing that a search finds. */
import { bothForms, capitalised } from '../../../content/locales/both-forms.ts';
import type { Messages } from '../../../content/locales/locale.ts';
import { recordHref } from '../../../content/routes.ts';
import type { Locale } from '../../../content/schema/basics.ts';
import type { TitleForm } from '../../../content/schema/craft.ts';
import type { PersonCard } from '../../../content/search/collection/people.ts';
import type { WorkCard } from '../../../content/search/collection/works.ts';
import type { SearchWords } from '../../../content/search/vocabulary.ts';
import { element } from './element.ts';
import type { FoundPage } from './pagefind.ts';

/** A person: their main trade and place, and their name. */
export const personLine = ({ slug, name, crafts, bases }: PersonCard, said: Said): HTMLElement => {
  const [main] = crafts;
  const more = bases.length > 1 ? ` +${bases.length - 1}` : '';
  const words = [main && titleOf(main, said), `${placeOf(bases[0], said)}${more}`];
  return element(
    'li',
    {},
    label(words.filter(Boolean).join(', ')),
    element('a', { href: recordHref('talent', slug, said.locale) }, name),
  );
};

/** A work: its title, and who directed it. */
export const workLine = ({ slug, title, director }: WorkCard, said: Said): HTMLElement => {
  const href = recordHref('work', slug, said.locale);
  return noted(said.words.kind.work, element('a', { href }, title), director ?? '');
};

/** A guide or an article: its title and a sentence. */
export const textLine = ({ url, meta }: FoundPage, { words }: Said): HTMLElement =>
  noted(
    words.kind[meta.kind as keyof typeof words.kind] ?? '',
    element('a', { href: url.replace(/\.html$/, '') }, meta.title ?? url),
    meta.summary ?? '',
  );

/** The title of a craft as a trade of its own, in both forms. */
export const craftName = (craft: SearchWords['crafts'][number], locale: Locale): string => {
  const [, masculine, feminine, english] = craft;
  return locale === 'en' ? english : bothForms(feminine || masculine, masculine);
};

const titleOf = (held: { craft: string; form: TitleForm }, said: Said): string => {
  const craft = said.vocabulary.crafts.find(([slug]) => slug === held.craft);
  if (!craft) return '';
  const [, masculine, feminine, english] = craft;
  if (said.locale === 'en') return capitalised(english);
  if (held.form === 'both') return craftName(craft, said.locale);
  return capitalised((held.form === 'feminine' && feminine) || masculine);
};

const placeOf = (territory: string | undefined, { vocabulary, locale }: Said): string => {
  const [, french = '', english = ''] =
    vocabulary.territories.find(([slug]) => slug === territory) ?? [];
  return (locale === 'en' && english) || french;
};

const noted = (what: string, link: HTMLElement, note: string): HTMLElement =>
  element(
    'li',
    {},
    label(what),
    element('div', {}, link, element('p', { className: 'note' }, note)),
  );

const label = (text: string): HTMLElement =>
  element('span', { className: text.length <= 30 ? 'caps' : '' }, text);

/** In what words and language lines are said. */
export type Said = { words: Messages['search']; vocabulary: SearchWords; locale: Locale };
