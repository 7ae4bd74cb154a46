import { useEffect, type SubmitEvent } from 'react';
import { pageHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import { formExtras } from '../../content/schema/form-answer.ts';
import { Control } from './form/Control.tsx';
import { ErrorSummary } from './form/ErrorSummary.tsx';
import { Sent } from './form/Sent.tsx';
import { useForm } from './form/use-form.ts';
import { errorOf, type FieldError } from './form/worded-errors.ts';
import { partsOf, type FormMessages, type PublicFormName } from './forms.ts';

/**
 * A public form. The same component makes the page's static form, which a plain POST serves without
 * JavaScript, and takes it over in the browser. No `maxlength`: it would cut a pasted text without a word.
 */
export const PublicForm = (props: PublicFormProps) => {
  const { form, messages, action, locale, hidden, onReady, initialErrors = noErrors } = props;
  const { schema, words: wordsOf, level, sent, fields: all } = partsOf(form);
  const fields = all.filter(({ name, isOnOffer }) => !isOnOffer || props.offered[name]);
  const { trap, dataLink, sending, toMend, unsent } = messages.form;
  const words = wordsOf(messages);
  const { state, submit } = useForm({
    schema,
    action,
    fields: fields.map(({ name }) => name),
    words: messages.errors,
    unsent,
    initialErrors,
  });
  useEffect(() => onReady?.(), [onReady]);

  if (state.step === 'sent') {
    const { title, body } =
      messages.message[state.answer === 'toConfirm' && sent !== 'dataSent' ? 'toConfirm' : sent];
    return <Sent title={title} body={body} level={level} />;
  }
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void submit(event.currentTarget);
  };
  return (
    <form className="stack" method="post" action={action} data-form={form} onSubmit={onSubmit}>
      <ErrorSummary form={form} title={toMend} errors={state.errors} level={level} />
      <p>{words.lead}</p>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="locale" value={locale} />
      {fields.map((field) => (
        <Control
          key={field.name}
          form={form}
          field={field}
          words={words}
          label={words[field.label?.(hidden) ?? field.name] ?? field.name}
          options={offeredOf(field.options?.(messages), props.offered[field.name])}
          error={errorOf(state.errors, field.name)}
        />
      ))}
      <div className="unseen" aria-hidden="true">
        <label htmlFor={`${form}-trap`}>{trap}</label>
        <input
          id={`${form}-trap`}
          name={formExtras.trap}
          type="text"
          tabIndex={-1}
          autoComplete="off"
        />
      </div>
      <p className="hint">
        {`${words.data} `}
        <a href={pageHref('privacy', locale)}>{dataLink}</a>
        {words.rulesLink && ' · '}
        {words.rulesLink && <a href={pageHref('terms', locale)}>{words.rulesLink}</a>}
      </p>
      <button
        className="button"
        type="submit"
        aria-disabled={state.step === 'sending' ? true : undefined}
      >
        {state.step === 'sending' ? sending : words.submit}
      </button>
    </form>
  );
};

const noErrors: FieldError[] = [];

const offeredOf = (
  options: Record<string, string> = {},
  offered: readonly string[] = Object.keys(options),
): [value: string, text: string][] => offered.map((value) => [value, options[value] ?? value]);

/** What tells one form from another of the same name; the browser reads it off the static form. */
export type PublicFormOf = {
  form: PublicFormName;
  /** Path of the endpoint, with where the visitor comes from. */
  action: string;
  locale: Locale;
  /** Values of fields that nobody sees, the language apart. */
  hidden: Record<string, string>;
  /** Of fields with options: the values to offer, where not all of them. A field that is on offer has an empty list. */
  offered: Record<string, readonly string[]>;
};

/** `onReady` is called once the form is the island's. */
type PublicFormProps = PublicFormOf & {
  messages: FormMessages;
  initialErrors?: FieldError[];
  onReady?: () => void;
};
