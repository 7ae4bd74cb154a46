import { type RefObject, useEffect, useRef } from 'react';

/** What a key asks for; `path`: of the item that has the focus. */
export type KeyAct = (path: string | undefined) => void;

/**
 * Listens to keys pressed inside an element. Letters count outside of inputs only; `Ctrl+Enter` everywhere.
 * A handled key does nothing else.
 */
export function useReviewKeys(
  inside: RefObject<HTMLElement | null>,
  acts: Record<string, KeyAct>,
): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const element = inside.current;
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const isTyping = target.matches('input:not([type=checkbox]), textarea, select');
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      const isEnter = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
      const name = isEnter ? 'Ctrl+Enter' : event.key;
      if (!isEnter && (!isPlain || (isTyping && name !== 'Escape'))) return;
      const act = Object.hasOwn(latest.current, name) ? latest.current[name] : undefined;
      if (!act) return;
      event.preventDefault();
      act(target.closest<HTMLElement>('[data-path]')?.dataset['path']);
    };
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  }, [inside]);
}

/** The controls that j and k go through, in their order. */
export const stepsIn = (element: HTMLElement | null): HTMLElement[] => [
  ...(element?.querySelectorAll<HTMLElement>('[data-step]') ?? []),
];

/** Moves the focus to the step after or before the item of this path. */
export function moveFrom(element: HTMLElement | null, path: string | undefined, by: 1 | -1): void {
  const steps = stepsIn(element);
  const at = steps.findIndex(
    (step) => step.closest<HTMLElement>('[data-path]')?.dataset['path'] === path,
  );
  const to = steps[Math.min(steps.length - 1, Math.max(0, at + by))];
  to?.focus();
  to?.scrollIntoView({ block: 'nearest' });
}

/** Puts the focus on a control of an item once it is drawn. */
export function focusIn(element: HTMLElement | null, path: string, selector: string): void {
  requestAnimationFrame(() =>
    element?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"] ${selector}`)?.focus(),
  );
}
