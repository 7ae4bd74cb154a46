import { hydrateRoot } from 'react-dom/client';
import { carryOver, errorsOnPage, formOf, keepTexts } from './form/static-form.ts';
import type { FormMessages } from './forms.ts';
import { PublicForm } from './PublicForm.tsx';

/**
 * Takes the static form over where it stands: the fields stay the same elements, with what was
 * typed and the focus. A page that answers a POST differs from the component in what the visitor
 * sent; should React then draw the form anew, the old fields are copied.
 */
export const hydrateForm = ({ host, form, messages }: HydrateInput): void => {
  const made = formOf(form);
  if (!made) return;
  keepTexts(form);
  hydrateRoot(
    host,
    <PublicForm
      {...made}
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
type HydrateInput = { host: HTMLElement; form: HTMLFormElement; messages: FormMessages };
