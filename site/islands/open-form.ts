/**
 * All that a page with a form loads at rest. The island and the texts of its language are fetched when the form
 * takes the focus or is pointed at; inside of `<details>` already when it is opened and near the screen.
 */
const host = document.querySelector<HTMLElement>('[data-island="form"]');
const form = host?.querySelector('form');

if (host && form) {
  const signs = ['focusin', 'pointerover'] as const;
  const open = async () => {
    near.disconnect();
    for (const sign of signs) form.removeEventListener(sign, open);
    const [{ hydrateForm }, messages] = await Promise.all([
      import('./hydrate-form.tsx'),
      document.documentElement.lang === 'en'
        ? import('../../content/locales/en/forms.ts').then(({ formsEn }) => formsEn)
        : import('../../content/locales/fr/forms.ts').then(({ formsFr }) => formsFr),
    ]);
    hydrateForm({ host, form, messages });
  };
  const near = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) void open();
    },
    { rootMargin: '200px' },
  );
  if (form.closest('details')) near.observe(form);
  for (const sign of signs) form.addEventListener(sign, open);
  // Whoever was quicker than this script.
  if (form.contains(document.activeElement)) void open();
}
