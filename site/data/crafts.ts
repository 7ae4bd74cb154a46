import type { Locale } from '../../content/schema/basics.ts';
import type { Craft, TitleForm } from '../../content/schema/craft.ts';
import type { Department } from '../../content/schema/department.ts';
import { bothForms } from '../../content/locales/both-forms.ts';
import { perSnapshot } from './digest.ts';
import { knownRecord, records } from './snapshot.ts';

/** The department of a craft. */
export const departmentOf = (craft: string): Department =>
  knownRecord('department', knownRecord('craft', craft).department);

/** The crafts of a department, in the order of the credits. */
export const craftsOf = (department: string): Craft[] => byDepartment().get(department) ?? [];

/** Departments that have a craft, in the order of the credits, each with its crafts. */
export const craftsByDepartment = (): { department: Department; crafts: Craft[] }[] =>
  records('department')
    .map((department) => ({ department, crafts: craftsOf(department.slug) }))
    .filter(({ crafts }) => crafts.length > 0);

/** The other crafts of a craft's department. */
export const craftsBeside = (craft: Craft): Craft[] =>
  craftsOf(craft.department).filter(({ slug }) => slug !== craft.slug);

/** The title of a craft, in the form a person chose or, for the trade itself, in both. */
export const titleOf = (craft: string | Craft, form: TitleForm, locale: Locale): string => {
  const { masculine, feminine, english } =
    typeof craft === 'string' ? knownRecord('craft', craft) : craft;
  if (locale === 'en') return english;
  if (form === 'both' && feminine !== masculine) return bothForms(feminine, masculine);
  return form === 'feminine' ? feminine : masculine;
};

const byDepartment = perSnapshot(() =>
  Map.groupBy(records('craft'), ({ department }) => department),
);
