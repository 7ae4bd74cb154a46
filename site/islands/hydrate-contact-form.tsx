import { hydrateRoot } from 'react-dom/client';
import type { Messages } from '../../content/locales/locale.ts';
import { ContactForm } from './ContactForm.tsx';
import { carryOver, contactFormOf, errorsOnPage, keepTexts } from './form/static-form.ts';

/**
 * Takes the static form over where it stands: the fields stay the same elements, with what was
 * typed and the focus. A page that answers a POST differs from the component in what the visitor
 * sent; should React then draw the form anew, the old fields are copied.
 */
export const hydrateContactForm = ({ host, form, messages }: HydrateInput): void => {
  keepTexts(form);
  hydrateRoot(
    host,
    <ContactForm
      {...contactFormOf(form)}
      messages={messages}
      initialErrors={errorsOnPage(form)}
      onReady={() => {
        const live = host.querySelector('form');
        if (!live) return;
        if (live !== form) carryOver(form, live);
        // The browser's own checks were for the static form: ours speak the page's language.
        live.noValidate = true;
      }}
    />,
    { onRecoverableError: () => undefined },
  );
};

/** `host`: the element around the form, which it fills; `messages`: in the page's language. */
type HydrateInput = { host: HTMLElement; form: HTMLFormElement; messages: Messages };
