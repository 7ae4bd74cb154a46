/** A label in the two languages of the admin, French first. */
export const label = (fr: string, en: string): { fr: string; en: string } => ({ fr, en });

/** Options of a select whose values are a schema's, with the words the site uses for them. */
export const options = <V extends string>(
  values: readonly V[],
  fr: Record<V, string>,
  en: Record<V, string>,
): { value: V; label: { fr: string; en: string } }[] =>
  values.map((value) => ({ value, label: { fr: fr[value], en: en[value] } }));
