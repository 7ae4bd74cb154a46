import { useEffect, useRef } from 'react';

/** What stands in the place of a form that was sent; takes the focus. */
export const Sent = ({ title, body }: { title: string; body: string }) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1}>
      <h3>{title}</h3>
      <p>{body}</p>
    </div>
  );
};
