/** What of two records that are one is chosen by an editor, and what is united. Runs in the browser too. */

export const mergedCollections = ['talents', 'works'] as const;
export type MergedCollection = (typeof mergedCollections)[number];
export const isMerged = (text: string): text is MergedCollection =>
  mergedCollections.some((one) => one === text);

/** Fields of which one value stays: the one of the record that stays, unless it is empty or the editor says otherwise. */
export const chosenFields = {
  talents: [
    'name',
    'legalName',
    'privateEmail',
    'privatePhone',
    'preferredLocale',
    'mobility',
    'bio',
    'photo',
    'availability',
    'email',
    'phone',
    'artist',
  ],
  works: ['title', 'year', 'kind', 'director', 'producer', 'rca', 'visa', 'isan'],
} as const satisfies Record<MergedCollection, readonly string[]>;

/** An address stays only because an editor said so: mails of one person go to one address. */
export const mustBeChosen: readonly string[] = ['privateEmail'];

/** Lists that are joined, those of the record that stays first. */
export const unitedFields = {
  talents: [
    'crafts',
    'bases',
    'credits',
    'verifications',
    'specialties',
    'equipment',
    'languages',
    'trainings',
    'links',
  ],
  works: [],
} as const satisfies Record<MergedCollection, readonly string[]>;

/** Values that say the same; what is empty says nothing. */
export const plainValue = (value: unknown): string => {
  if (value === null || value === undefined || value === '' || value === false) return '';
  if (typeof value !== 'object') return String(value).trim();
  const inner = Object.entries(value)
    .filter(([name]) => name !== 'id')
    .map(([name, one]) => [name, plainValue(one)])
    .filter(([, one]) => one !== '');
  return inner.length > 0 ? JSON.stringify(inner) : '';
};
