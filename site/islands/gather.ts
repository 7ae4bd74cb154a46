/**
 * On somebody's page: the button that adds them to the selection of this browser, and how many it holds. What changes
 * the selection is fetched when the button is pressed.
 */
const gatherer = document.querySelector<HTMLButtonElement>('[data-gather]');
const gathering = gatherer?.parentElement;

if (gatherer && gathering) {
  const {
    gather: slug = '',
    kept: key = '',
    added = '',
    full = '',
    notKept = '',
  } = gatherer.dataset;
  const way = gathering.querySelector('a');
  const status = gathering.querySelector('[role="status"]');
  const words = gatherer.textContent.trim();
  const wayWords = way?.textContent ?? '';
  const gathered = (): string[] => {
    try {
      const kept = localStorage.getItem(key) ?? '';
      return [...kept.matchAll(/"slug":"([a-z0-9-]+)"/g)].map(([, one = '']) => one);
    } catch {
      return [];
    }
  };
  const show = () => {
    const slugs = gathered();
    gatherer.textContent = slugs.includes(slug) ? added : words;
    if (way)
      way.textContent =
        slugs.length > 0
          ? (way.dataset['count'] ?? '').replace('{n}', String(slugs.length))
          : wayWords;
  };
  gatherer.addEventListener('click', async () => {
    const { toggle } = await import('./shortlist/kept.ts');
    const done = toggle(slug);
    show();
    if (!status) return;
    const problems = { full, notKept, added: '', removed: '' };
    status.textContent = problems[done] || (way?.textContent ?? '');
  });
  addEventListener('storage', show);
  // A page may come back as it was left.
  addEventListener('pageshow', show);
  show();
  delete gatherer.dataset['waiting'];
}
