import type { ReactNode } from 'react';

/** One field: label, hint, the place of its error, then the control that `children` makes. */
export const Field = ({ form, name, label, hint, error, children }: FieldProps) => {
  const id = `${form}-${name}`;
  const described = [hint && `${id}-hint`, `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <p id={`${id}-error`} data-error-for={name}>
        {error}
      </p>
      {children({
        id,
        name,
        'aria-describedby': described,
        'aria-invalid': error ? true : undefined,
      })}
    </div>
  );
};

/** `error` is empty where there is nothing to mend. */
type FieldProps = {
  form: string;
  name: string;
  label: string;
  hint?: string;
  error: string;
  children: (control: ControlProps) => ReactNode;
};

/** What a control takes over from its field. */
type ControlProps = {
  id: string;
  name: string;
  'aria-describedby': string;
  'aria-invalid': true | undefined;
};
