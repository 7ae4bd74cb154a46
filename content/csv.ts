/** One line of a CSV file (RFC 4180) that no spreadsheet takes for a formula. Ends with CR LF. */
export const csvLine = (values: readonly string[]): string => line(values, ',');

/** The same for spreadsheets of a language whose decimal sign is the comma: they want semicolons. */
export const semicolonLine = (values: readonly string[]): string => line(values, ';');

const line = (values: readonly string[], separator: string): string =>
  `${values.map((value) => `"${harmless(value).replaceAll('"', '""')}"`).join(separator)}\r\n`;

/** What begins like a formula gets an apostrophe before it: https://owasp.org/www-community/attacks/CSV_Injection */
const harmless = (value: string): string => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
