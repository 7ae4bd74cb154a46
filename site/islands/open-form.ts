/**
 * All that a page with a form loads at rest: when the form comes near the screen or takes the focus,
 * and it does neither inside closed `<details>`, its island and the texts of its language are fetched.
 */
const host = document.querySelector<HTMLElement>('[data-island="contact"]');
const form = host?.querySelector('form');

if (host && form) {
  const open = async () => {
    near.disconnect();
    form.removeEventListener('focusin', open);
    const [{ hydrateContactForm }, messages] = await Promise.all([
      import('./hydrate-contact-form.tsx'),
      document.documentElement.lang === 'en'
        ? import('../../content/locales/en.ts').then(({ en }) => en)
        : import('../../content/locales/fr.ts').then(({ fr }) => fr),
    ]);
    hydrateContactForm({ host, form, messages });
  };
  const near = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) void open();
    },
    { rootMargin: '200px' },
  );
  near.observe(form);
  form.addEventListener('focusin', open);
}
