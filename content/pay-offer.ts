/** What an employer offers, as typed and against a reference. Read in the browser too: it imports nothing. */

/** Euros as typed in French or English ("1 250,50", "1,250.50"); undefined where it is no amount. */
export const readAmount = (typed: string): number | undefined => {
  const bare = typed.replace(/[\s\u00a0\u202f€]/g, '');
  const english = /^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/.test(bare);
  const plain = english ? bare.replaceAll(',', '') : bare.replace(',', '.');
  return /^\d{1,7}(?:\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined;
};

/** True where the most that is offered is less than `lowest`, gross euros for the same unit. */
export const staysBelow = (
  offer: { from: number; to?: number | undefined },
  lowest: number,
): boolean => (offer.to ?? offer.from) < lowest;
