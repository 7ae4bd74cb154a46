import { useEffect, type SubmitEvent } from 'react';
import type { Messages } from '../../content/locales/locale.ts';
import { pageHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import { ContactMessage, contactLimits } from '../../content/schema/contact-message.ts';
import { formExtras } from '../../content/schema/form-answer.ts';
import type { SenderKind } from '../../content/schema/talent.ts';
import { Choices } from './form/Choices.tsx';
import { ErrorSummary } from './form/ErrorSummary.tsx';
import { Field } from './form/Field.tsx';
import { Sent } from './form/Sent.tsx';
import { useForm } from './form/use-form.ts';
import { errorOf, type FieldError } from './form/worded-errors.ts';

/**
 * The form to write to a person. The same component makes the page's static form, which a plain
 * POST serves without JavaScript, and takes it over in the browser. No `maxlength`: it would cut a
 * pasted text without a word.
 */
export const ContactForm = (props: ContactFormProps) => {
  const { messages, action, locale, onReady, initialErrors = noErrors } = props;
  const texts = messages.contactForm;
  const { state, submit } = useForm({
    schema: ContactMessage,
    action,
    fields: visibleFields,
    words: messages.errors,
    unsent: texts.unsent,
    initialErrors,
  });
  useEffect(() => onReady?.(), [onReady]);

  if (state.step === 'sent') {
    const { title, body } = messages.message[state.answer === 'toConfirm' ? 'toConfirm' : 'sent'];
    return <Sent title={title} body={body} />;
  }
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void submit(event.currentTarget);
  };
  const field = (name: keyof ContactMessage & keyof typeof texts) => ({
    form: 'contact',
    name,
    label: texts[name],
    error: errorOf(state.errors, name),
  });
  return (
    <form className="stack" method="post" action={action} data-form="contact" onSubmit={onSubmit}>
      <ErrorSummary form="contact" title={texts.toMend} errors={state.errors} />
      <p>{texts.lead}</p>
      <input type="hidden" name="talent" value={props.talent} />
      <input type="hidden" name="locale" value={locale} />
      <Choices
        {...field('sender')}
        choices={props.senders.map((kind) => [kind, messages.contact.sender[kind]])}
      />
      <Field {...field('purpose')}>
        {(control) => (
          <select {...control} required defaultValue="">
            <option value="">{texts.purposeChoose}</option>
            {Object.entries(messages.contact.purpose).map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field {...field('name')}>
        {(control) => (
          <input
            {...control}
            type="text"
            required
            minLength={contactLimits.name.min}
            autoComplete="name"
          />
        )}
      </Field>
      <Field {...field('email')} hint={texts.emailHint}>
        {(control) => <input {...control} type="email" required autoComplete="email" />}
      </Field>
      <Field {...field('phone')} hint={texts.phoneHint}>
        {(control) => <input {...control} type="tel" autoComplete="tel" />}
      </Field>
      <Field {...field('message')} hint={texts.messageHint}>
        {(control) => (
          <textarea {...control} required minLength={contactLimits.message.min} rows={8} />
        )}
      </Field>
      <div className="unseen" aria-hidden="true">
        <label htmlFor="contact-trap">{texts.trap}</label>
        <input
          id="contact-trap"
          name={formExtras.trap}
          type="text"
          tabIndex={-1}
          autoComplete="off"
        />
      </div>
      <p className="hint">
        {`${texts.data} `}
        <a href={pageHref('privacy', locale)}>{texts.dataLink}</a>
      </p>
      <button
        className="button"
        type="submit"
        aria-disabled={state.step === 'sending' ? true : undefined}
      >
        {state.step === 'sending' ? texts.sending : texts.submit}
      </button>
    </form>
  );
};

const noErrors: FieldError[] = [];
const visibleFields = ['sender', 'purpose', 'name', 'email', 'phone', 'message'];

/** What tells one person's form from another's; the browser reads it off the static form. */
export type ContactFormOf = {
  action: string;
  locale: Locale;
  /** Id of the person. */
  talent: string;
  senders: readonly SenderKind[];
};

/** `onReady` is called once the form is the island's. */
type ContactFormProps = ContactFormOf & {
  messages: Pick<Messages, 'contact' | 'contactForm' | 'errors' | 'message'>;
  initialErrors?: FieldError[];
  onReady?: () => void;
};
