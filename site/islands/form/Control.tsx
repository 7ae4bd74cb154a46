import type { FieldParts } from '../forms.ts';
import { Choices } from './Choices.tsx';
import { Field } from './Field.tsx';
import { Tick } from './Tick.tsx';

/** A field of a form with what it is filled in by. */
export const Control = ({ form, field, words, label, options, error }: ControlProps) => {
  const { name, control, isRequired, minLength, autoComplete } = field;
  const own = { form, name, label, error };
  const limits = { required: isRequired, minLength, autoComplete };
  if (control === 'choices') return <Choices {...own} choices={options} />;
  if (control === 'tick') return <Tick {...own} />;
  const hint = words[`${name}Hint`];
  return (
    <Field {...own} {...(hint && { hint })}>
      {(attributes) => {
        if (control === 'area') return <textarea {...attributes} {...limits} rows={8} />;
        if (control !== 'select') return <input {...attributes} type={control} {...limits} />;
        return (
          <select {...attributes} required={isRequired} defaultValue="">
            <option value="">{words[`${name}Choose`]}</option>
            {options.map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        );
      }}
    </Field>
  );
};

/** `words`: of the whole form. `options`: value and text of each, where the field has any. */
type ControlProps = {
  form: string;
  field: FieldParts;
  words: Record<string, string>;
  label: string;
  options: [value: string, text: string][];
  error: string;
};
