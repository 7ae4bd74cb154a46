import { hydrateRoot } from 'react-dom/client';
import { ContactForm } from './ContactForm.tsx';
import type { ContactProps } from './form/contact-props.ts';
import { carryOver, errorsOnPage } from './form/static-form.ts';

/**
 * Takes the static form over where it stands: the fields stay the same elements, with what was
 * typed and the focus. A page that answers a POST differs from the component in what the visitor
 * sent; should React then draw the form anew, the old fields are copied.
 */
export const hydrateContactForm = (host: HTMLElement, form: HTMLFormElement): void => {
  const props = JSON.parse(host.dataset['props'] ?? '') as ContactProps;
  hydrateRoot(
    host,
    <ContactForm
      {...props}
      initialErrors={errorsOnPage(form)}
      onReady={() => {
        const live = host.querySelector('form');
        if (live && live !== form) carryOver(form, live);
        // The browser's own checks were for the static form: ours speak the page's language.
        if (live) live.noValidate = true;
        host.dataset['live'] = '';
      }}
    />,
    { onRecoverableError: () => undefined },
  );
};
