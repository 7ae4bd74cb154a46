/** Searches made before, kept in this browser alone. */
const key = 'generique-recherches';
const most = 8;

/** The newest first. */
export const recentSearches = (): Recent[] => {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '[]') as unknown;
    return Array.isArray(kept) ? kept.filter(isRecent).slice(0, most) : [];
  } catch {
    return [];
  }
};

/** Keeps a search that somebody made here; one that was kept already comes first again. */
export const keepSearch = (search: Recent): void => {
  const others = recentSearches().filter(({ address }) => address !== search.address);
  try {
    localStorage.setItem(key, JSON.stringify([search, ...others].slice(0, most)));
  } catch {
    // A browser that keeps nothing: the search works all the same.
  }
};

export const eraseSearches = (): void => {
  try {
    localStorage.removeItem(key);
  } catch {
    // As above.
  }
};

const isRecent = (kept: unknown): kept is Recent =>
  typeof kept === 'object' &&
  kept !== null &&
  'address' in kept &&
  'label' in kept &&
  typeof kept.address === 'string' &&
  kept.address.startsWith('?') &&
  typeof kept.label === 'string';

export type Recent = {
  /** The part of its address from `?` on. */
  address: string;
  label: string;
};
