import { useEffect, useRef } from 'react';

/** What stands in the place of a form that was sent; takes the focus. */
export const Sent = ({ title, body, level }: SentProps) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const Heading = `h${level}` as const;
  return (
    <div ref={place} tabIndex={-1}>
      <Heading>{title}</Heading>
      <p>{body}</p>
    </div>
  );
};

type SentProps = { title: string; body: string; level: 2 | 3 };
