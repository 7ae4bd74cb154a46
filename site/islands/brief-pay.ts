import { fill } from '../../content/locales/fill.ts';
import { readAmount, staysBelow } from '../../content/pay-offer.ts';

/** Says beside the pay of a project where it stays below the published reference of a trade. It stops nothing. */
export const startPayNote = (form: HTMLFormElement): void => {
  const note = form.querySelector<HTMLElement>('[data-pay-note]');
  if (!note) return;
  const pay = JSON.parse(note.dataset['payNote'] ?? '') as PayKnown;
  const show = () => {
    const lines = payNotes(pay, new FormData(form));
    if (lines.join() === [...note.children].map(({ textContent }) => textContent).join()) return;
    note.replaceChildren(
      ...lines.map((line) => Object.assign(document.createElement('p'), { textContent: line })),
    );
  };
  form.addEventListener('change', show);
  show();
};

/** A sentence for each craft that is looked for whose reference is more than what the form offers. */
export function payNotes(
  { contracts, lowest, below, belowRaised }: PayKnown,
  form: FormData,
): string[] {
  const typed = (name: string) => String(form.get(name) ?? '');
  const from = readAmount(typed('payFrom'));
  if (from === undefined || !contracts.includes(typed('contract'))) return [];
  const to = readAmount(typed('payTo'));
  const crafts = [...form].flatMap(([name, value]) =>
    /^crafts\.\d+$/.test(name) ? [String(value)] : [],
  );
  return [...new Set(crafts)].flatMap((craft) => {
    const reference = lowest[craft]?.[typed('payUnit')];
    if (!reference || !staysBelow({ from, to }, reference.from)) return [];
    return [fill(reference.isRaised ? belowRaised : below, { reference: reference.words })];
  });
}

/**
 * What is known of pay: the contracts that references are about, by craft and unit the least amount (gross euros) and in
 * words, and what is said of less: `belowRaised` where a later text raised the reference.
 */
export type PayKnown = {
  contracts: string[];
  below: string;
  belowRaised: string;
  lowest: Record<string, Record<string, { from: number; words: string; isRaised?: boolean }>>;
};
