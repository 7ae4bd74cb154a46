/**
 * All that a page with a form loads at rest: when the form comes near the screen or takes the focus,
 * and it does neither inside closed `<details>`, its island is fetched.
 */
const host = document.querySelector<HTMLElement>('[data-island="contact"]');
const form = host?.querySelector('form');

if (host && form) {
  const open = async () => {
    near.disconnect();
    form.removeEventListener('focusin', open);
    const { hydrateContactForm } = await import('./hydrate-contact-form.tsx');
    hydrateContactForm(host, form);
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
