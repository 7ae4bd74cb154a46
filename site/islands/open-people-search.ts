/** All that the list of people loads at rest: its search is fetched when the field takes the focus. */
const part = document.querySelector<HTMLElement>('[data-search-people]');
part?.addEventListener(
  'focusin',
  () => void import('./search-people.ts').then(({ searchPeople }) => searchPeople(part)),
  { once: true },
);
