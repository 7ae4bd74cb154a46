/**
 * A text that is about to stand between quotes, whose own quotes become the inner ones. `opening`: the quote it will
 * follow, `«` or `“`; any other changes nothing.
 */
export function innerQuotes(text: string, opening: string): string {
  if (opening === '«') return text.replaceAll(/«\s*/g, '“').replaceAll(/\s*»/g, '”');
  if (opening === '“') return text.replaceAll('“', '‘').replaceAll('”', '’');
  return text;
}
