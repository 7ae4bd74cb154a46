/** An edit that an employer sent, thing by thing, beside what the record says. Pure. */
import { isDeepStrictEqual } from 'node:util';
import { languageName } from '../../content/locales/language-name.ts';
import { fill, texts } from '../../content/locales/locale.ts';
import { readAmount } from '../../content/pay-offer.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { BriefForm } from '../../content/schema/brief-form.ts';
import type { Row } from '../database/rows.ts';
import type { NamedKind } from './named.ts';
import { recordOf } from './record-of-form.ts';

/**
 * What is accepted or left out as one, in the order of the form, with the fields of the record that it changes: those
 * that only make sense together stay together.
 */
export const editItems = {
  title: ['title'],
  kind: ['project.kind'],
  genre: ['project.genre'],
  format: ['project.format'],
  stakes: ['project.stakes'],
  world: ['project.world'],
  tone: ['project.tone'],
  stage: ['project.stage'],
  broadcaster: ['project.broadcaster'],
  englishTitle: ['english.title'],
  englishStakes: ['english.stakes'],
  englishWorld: ['english.world'],
  englishTone: ['english.tone'],
  crafts: ['crafts'],
  experience: ['needs.experience'],
  specialties: ['needs.specialties'],
  languages: ['needs.languages'],
  equipment: ['needs.equipment'],
  certificates: ['needs.certificates'],
  period: ['needs.from', 'needs.until'],
  places: ['bases', 'needs.isRemote'],
  pay: ['terms.contract', 'terms.payFrom', 'terms.payTo', 'terms.payUnit'],
  rights: ['terms.rights'],
  specification: ['terms.specification'],
  charters: ['charters'],
  closesOn: ['closesOn'],
  employer: [
    'employer.name',
    'employer.idKind',
    'employer.idNumber',
    'employer.idCountry',
    'employer.idWork',
  ],
  address: ['employer.address'],
  isHidden: ['employer.isHidden'],
} as const satisfies Record<string, readonly string[]>;
export type EditItemName = keyof typeof editItems;
export const editItemNames = Object.keys(editItems) as EditItemName[];

/** Those that decide who fits: once one of them changed, the people are matched anew. */
export const needsItems: readonly EditItemName[] = [
  'crafts',
  'experience',
  'specialties',
  'languages',
  'equipment',
  'certificates',
  'period',
  'places',
];

/** The names of what differs between two forms; line ends are none of it. */
export const changedItems = (before: BriefForm, after: BriefForm): EditItemName[] =>
  editItemNames.filter(
    (name) => !isDeepStrictEqual(fieldsOf(name, bySlug(before)), fieldsOf(name, bySlug(after))),
  );

/** What `payload.update` is given for these items. `id`: of what the form names by its slug, if it is still there. */
export function dataOf({ form, items, id }: Wanted): Row {
  const whole = wholeOf(form, (kind, slugs) =>
    [...new Set(slugs)].flatMap((slug) => id(kind, slug) ?? []),
  );
  const data: Row = {};
  for (const path of items.flatMap((name): readonly string[] => editItems[name])) {
    const [group = '', own] = path.split('.');
    if (own === undefined) data[group] = whole[group];
    else data[group] = { ...Object(data[group]), [own]: Object(whole[group])[own] as unknown };
  }
  return data;
}

/** An item as an editor reads it, in their language; `name`: of what the form names by its slug. */
export function itemInWords({ item, form, name, locale }: Reading): string {
  const { brief, work, talent } = texts(locale);
  const { english } = form;
  const listed = (values: string[]) => values.join('\n');
  const named = (kind: NamedKind, values: string[]) =>
    listed(values.map((slug) => name(kind, slug)));
  const words: Record<EditItemName, () => string> = {
    title: () => form.title,
    kind: () => work.kind[form.kind],
    genre: () => form.genre,
    format: () => form.format,
    stakes: () => form.stakes,
    world: () => form.world,
    tone: () => form.tone,
    stage: () => brief.stage[form.stage],
    broadcaster: () => form.broadcaster,
    englishTitle: () => english.title,
    englishStakes: () => english.stakes,
    englishWorld: () => english.world,
    englishTone: () => english.tone,
    crafts: () => named('craft', form.crafts),
    experience: () => listed(form.experience.map((level) => talent.experience[level])),
    specialties: () => listed(form.specialties),
    languages: () => listed(form.languages.map((code) => languageName(code, locale))),
    equipment: () => listed(form.equipment),
    certificates: () => listed(form.certificates),
    period: () => fill(brief.page.fromTo, { from: form.from, until: form.until }),
    places: () =>
      listed([
        ...form.bases.map((slug) => name('territory', slug)),
        ...(form.isRemote ? [brief.page.remote] : []),
      ]),
    pay: () =>
      listed([
        brief.contract[form.contract],
        [payInWords(form, locale), form.payUnit && brief.unit[form.payUnit]]
          .filter(Boolean)
          .join(' '),
      ]).trim(),
    rights: () => form.rights,
    specification: () => form.specification,
    charters: () => named('charter', form.charters),
    closesOn: () => form.closesOn,
    employer: () =>
      listed(
        [
          form.employer,
          `${brief.idKind[form.idKind]} : ${form.idNumber}`,
          form.idCountry,
          form.idWork,
        ].filter(Boolean),
      ),
    address: () => form.address,
    isHidden: () => brief.edit.hidden[form.isHidden ? 'yes' : 'no'],
  };
  return words[item]();
}

/** As typed where it is no amount: an editor reads what was sent. */
function payInWords({ payFrom, payTo }: BriefForm, locale: Locale): string {
  const euros = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'EUR',
    trailingZeroDisplay: 'stripIfInteger',
  });
  return [payFrom, payTo]
    .filter(Boolean)
    .map((typed) => {
      const amount = readAmount(typed);
      return amount === undefined ? typed : euros.format(amount);
    })
    .join(' – ');
}

const wholeOf = (form: BriefForm, named: (kind: NamedKind, slugs: string[]) => string[]): Row => {
  const record = recordOf(form);
  return {
    ...record,
    needs: { ...record.needs, experience: form.experience, languages: form.languages },
    crafts: named('craft', form.crafts),
    bases: named('territory', form.bases),
    charters: named('charter', form.charters),
  };
};

const bySlug = (form: BriefForm): Row => wholeOf(form, (_, slugs) => slugs);

const fieldsOf = (item: EditItemName, record: Row): unknown[] =>
  editItems[item].map((path) => {
    const [group = '', own] = path.split('.');
    const value: unknown = own === undefined ? record[group] : Object(record[group])[own];
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value;
  });

type Wanted = {
  form: BriefForm;
  items: readonly EditItemName[];
  id: (kind: NamedKind, slug: string) => string | undefined;
};
type Reading = {
  item: EditItemName;
  form: BriefForm;
  name: (kind: NamedKind, slug: string) => string;
  locale: Locale;
};
