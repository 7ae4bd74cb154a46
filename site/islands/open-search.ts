/**
 * All that a page with a search field of its own loads at rest: the key that leads to the field, and what fetches the
 * search once the field takes the focus, or at once where the address already asks something.
 */
const part = document.querySelector<HTMLElement>('[data-search]');
const searchField = part?.querySelector<HTMLInputElement>('input[name="q"]');
const results = document.querySelector<HTMLElement>('[data-search-results]');
const rest = document.querySelector<HTMLElement>('[data-search-rest]');
const shortcut = document.querySelector<HTMLElement>('[data-search-shortcut]');

if (searchField) {
  let isStarted = false;
  const start = async () => {
    if (isStarted) return;
    isStarted = true;
    const { start: begin } = await (results
      ? import('./search/start-page.ts')
      : import('./search/start-field.ts'));
    await begin(searchField);
  };
  const tryStart = () =>
    void start().catch((problem: unknown) => {
      console.error(problem);
      isStarted = false;
    });
  searchField.addEventListener('focus', tryStart);
  // A field that could not fetch it tries again with the next letter.
  searchField.addEventListener('input', tryStart);
  const isAsked = results !== null && location.search.length > 1;
  if (isAsked && rest) {
    rest.hidden = true;
    results.hidden = false;
  }
  if (isAsked || document.activeElement === searchField) tryStart();

  // Whoever speaks to their computer can switch a key of one sign off (WCAG 2.1.4).
  const box = shortcut?.querySelector('input');
  const key = 'generique-raccourci';
  const isOn = () => kept() !== 'non';
  const kept = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  if (box && shortcut) {
    shortcut.hidden = false;
    box.checked = isOn();
    box.addEventListener('change', () => {
      try {
        if (box.checked) localStorage.removeItem(key);
        else localStorage.setItem(key, 'non');
      } catch {
        // A browser that keeps nothing keeps the key.
      }
    });
  }
  addEventListener('keydown', (event) => {
    const { target, key: pressed } = event;
    if (pressed !== '/' || event.ctrlKey || event.metaKey || event.altKey || !isOn()) return;
    if (target instanceof Element && target.closest('input, textarea, select')) return;
    event.preventDefault();
    searchField.focus();
  });
}
