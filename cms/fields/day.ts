import type { DateField } from 'payload';

/** A day as the CMS keeps it: at noon UTC, so that no time zone of an editor moves it. */
export const noon = (day: string): string => `${day}T12:00:00.000Z`;

/** Today, or so many days from now. */
export const today = (daysFromNow = 0): string =>
  noon(new Date(Date.now() + daysFromNow * 86_400_000).toISOString().slice(0, 10));

/** A date without a time. */
export const dayField = (
  field: Pick<DateField, 'name' | 'label' | 'required' | 'defaultValue' | 'admin'>,
): DateField =>
  ({
    ...field,
    type: 'date',
    admin: { ...field.admin, date: { pickerAppearance: 'dayOnly', displayFormat: 'dd/MM/yyyy' } },
  }) as DateField;
