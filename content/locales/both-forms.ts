/** Both forms of a title of the taxonomy with one capital: "Monteuse, monteur"; "DIT" stays as it is. */
export const bothForms = (feminine: string, masculine: string): string =>
  feminine === masculine
    ? capitalised(masculine)
    : `${capitalised(feminine)}, ${masculine.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLocaleLowerCase('fr'))}`;

/** A text that begins with a capital. */
export const capitalised = (text: string): string =>
  text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
