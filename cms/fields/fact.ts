/** How the admin shows fields that nobody edits: a line of text in place of a disabled input. */

/** On the record's page. */
export const fact = { components: { Field: '/components/ReleaseFact.tsx#ReleaseFact' } };

/** On the record's page and in the list, where the stored value is a code or needs its unit. */
export const inWords = {
  components: { ...fact.components, Cell: '/components/ReleaseCell.tsx#ReleaseCell' },
};
