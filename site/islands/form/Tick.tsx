/** A sentence to agree to by a tick. */
export const Tick = ({ form, name, label, error }: TickProps) => {
  const id = `${form}-${name}`;
  return (
    <div className="field">
      <p id={`${id}-error`} data-error-for={name}>
        {error}
      </p>
      <div className="choice">
        <input
          type="checkbox"
          id={id}
          name={name}
          value="yes"
          required
          aria-describedby={`${id}-error`}
          aria-invalid={error ? true : undefined}
        />
        <label htmlFor={id}>{label}</label>
      </div>
    </div>
  );
};

/** `error` is empty where there is nothing to mend. */
type TickProps = { form: string; name: string; label: string; error: string };
