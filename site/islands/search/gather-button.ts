import { fill } from '../../../content/locales/fill.ts';
import type { PersonCard } from '../../../content/search/collection/people.ts';
import { readKept, toggle } from '../shortlist/kept.ts';
import { button } from './element.ts';
import type { Said } from './said.ts';

/** Adds somebody to the selection of this browser, or takes them out; the page says where that cannot be. */
export const gatherButton = ({ slug, name }: PersonCard, { words }: Said): HTMLElement => {
  const show = () => {
    const isIn = readKept().some((one) => one.slug === slug);
    made.textContent = isIn ? words.gather.remove : words.gather.add;
    made.ariaLabel = fill(isIn ? words.gather.removeNamed : words.gather.addNamed, { name });
  };
  const made = button(
    '',
    () => {
      const done = toggle(slug);
      show();
      const status = document.querySelector('[data-search-status]');
      if (status && (done === 'full' || done === 'notKept')) {
        status.classList.remove('unseen');
        status.textContent = words.gather[done];
      }
    },
    'reading',
  );
  show();
  return made;
};
