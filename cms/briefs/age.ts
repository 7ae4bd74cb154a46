import { count, texts } from '../../content/locales/locale.ts';
import type { Locale } from '../../content/schema/basics.ts';

/** How long something waits since a moment (ISO 8601), in words: whole hours in the first two days, then whole days. */
export function ageWords(since: string, now: Date, locale: Locale): string {
  const { hours, days, fresh } = texts(locale).brief.waits.age;
  const passed = Math.floor((now.getTime() - Date.parse(since)) / 3_600_000);
  if (passed < 1) return fresh;
  return passed < 48 ? count(passed, hours, locale) : count(Math.floor(passed / 24), days, locale);
}
