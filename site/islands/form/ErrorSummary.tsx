import { useEffect, useRef } from 'react';
import type { FieldError } from './worded-errors.ts';

/** All there is to mend, above the form; takes the focus when there is something new. */
export const ErrorSummary = ({ form, title, errors, level }: ErrorSummaryProps) => {
  const place = useRef<HTMLElement>(null);
  const shown = useRef(errors);
  useEffect(() => {
    if (errors !== shown.current && errors.length > 0) place.current?.focus();
    shown.current = errors;
  }, [errors]);
  const Heading = `h${level}` as const;
  return (
    <section
      ref={place}
      className="error-summary"
      data-error-summary=""
      aria-labelledby={`${form}-errors`}
      tabIndex={-1}
      hidden={errors.length === 0}
    >
      <Heading id={`${form}-errors`}>{title}</Heading>
      <ul>
        {errors.map(({ field, text }) => (
          <li key={field + text}>{field ? <a href={`#${form}-${field}`}>{text}</a> : text}</li>
        ))}
      </ul>
    </section>
  );
};

type ErrorSummaryProps = { form: string; title: string; errors: FieldError[]; level: 2 | 3 };
