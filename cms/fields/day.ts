import type { DateField } from 'payload';

/** A date without a time: kept at noon UTC, so that no time zone of an editor moves the day. */
export const dayField = (
  field: Pick<DateField, 'name' | 'label' | 'required' | 'defaultValue' | 'admin'>,
): DateField => ({
  ...field,
  type: 'date',
  admin: { ...field.admin, date: { pickerAppearance: 'dayOnly', displayFormat: 'dd/MM/yyyy' } },
}) as DateField;
