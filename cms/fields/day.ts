import type { DateField } from 'payload';

/** Today, or so many days from now, at noon UTC. */
export const today = (daysFromNow = 0): string =>
  `${new Date(Date.now() + daysFromNow * 86_400_000).toISOString().slice(0, 10)}T12:00:00.000Z`;

/** A date without a time: kept at noon UTC, so that no time zone of an editor moves the day. */
export const dayField = (
  field: Pick<DateField, 'name' | 'label' | 'required' | 'defaultValue' | 'admin'>,
): DateField =>
  ({
    ...field,
    type: 'date',
    admin: { ...field.admin, date: { pickerAppearance: 'dayOnly', displayFormat: 'dd/MM/yyyy' } },
  }) as DateField;
