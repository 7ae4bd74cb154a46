/** What can be made of a crew: paper, a file, a link. */
import type { ShortlistTexts } from '../../../content/locales/fr/shortlist.ts';
import { pageHref } from '../../../content/routes.ts';
import type { Locale } from '../../../content/schema/basics.ts';
import { button, element, onAxis } from '../search/element.ts';
import { crewCsv, type Team } from './crew.ts';
import type { Entry } from './kept.ts';
import { encodeLink } from './link.ts';

/** The section below the crew. `say` tells what was done. */
export const sharing = ({ entries, crew, words, locale, say, clear }: Shared): HTMLElement => {
  const box = element('input', { type: 'checkbox', autocomplete: 'off' });
  const address = element('input', { type: 'text', readOnly: true, id: 'shortlist-link' });
  const write = () => {
    const code = encodeLink(entries(), box.checked);
    address.value = `${location.origin}${pageHref('shortlist', locale)}#${code}`;
  };
  box.addEventListener('change', write);
  address.addEventListener('focus', () => {
    write();
    address.select();
  });
  write();
  const copy = async () => {
    write();
    try {
      await navigator.clipboard.writeText(address.value);
      say(words.copied);
    } catch {
      // The browser does not let us: the address is chosen, to be copied by hand.
      address.focus();
    }
  };
  const section = onAxis(
    element('h2', {}, words.acts),
    element(
      'p',
      { className: 'row' },
      button(words.print, () => window.print(), 'button quiet'),
      button(
        words.csv,
        () =>
          save(words.csvFile, crewCsv({ crew: crew(), words, locale, origin: location.origin })),
        'button quiet',
      ),
      ...(clear ? [button(words.clear, clear, 'button quiet')] : []),
    ),
    element(
      'div',
      { className: 'field' },
      element('label', { htmlFor: 'shortlist-link' }, words.share),
      element('p', { className: 'hint' }, words.shareHint),
      element('label', { className: 'choice' }, box, element('span', {}, words.withNotes)),
      address,
    ),
    element(
      'p',
      {},
      button(words.copy, () => void copy(), 'button quiet'),
    ),
  );
  section.classList.add('section', 'sharing');
  return section;
};

const save = (name: string, text: string): void => {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = element('a', { href, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(href);
};

/** `clear`: where the selection is one's own. */
type Shared = {
  entries: () => Entry[];
  crew: () => Team[];
  words: ShortlistTexts;
  locale: Locale;
  say: (text: string) => void;
  clear?: (() => void) | undefined;
};
