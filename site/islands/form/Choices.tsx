/** A question with one answer among a few, as radio buttons. The first carries the id that errors link to. */
export const Choices = ({ form, name, label, error, choices }: ChoicesProps) => {
  const id = `${form}-${name}`;
  return (
    <fieldset className="field" aria-describedby={`${id}-error`}>
      <legend>{label}</legend>
      <p id={`${id}-error`} data-error-for={name}>
        {error}
      </p>
      {choices.map(([value, text], place) => {
        const choice = place === 0 ? id : `${id}-${value}`;
        return (
          <div className="choice" key={value}>
            <input type="radio" id={choice} name={name} value={value} required />
            <label htmlFor={choice}>{text}</label>
          </div>
        );
      })}
    </fieldset>
  );
};

/** `choices`: value and text of each. */
type ChoicesProps = {
  form: string;
  name: string;
  label: string;
  error: string;
  choices: (readonly [value: string, text: string])[];
};
