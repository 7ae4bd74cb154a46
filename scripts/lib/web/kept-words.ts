/** What was typed into a form that is not there any more, as its page would say it: to be read and copied. */
import fs from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { bothForms } from '../../../content/locales/both-forms.ts';
import { languageName } from '../../../content/locales/language-name.ts';
import { fill, texts } from '../../../content/locales/locale.ts';
import { formEndpoints } from '../../../content/routes.ts';
import type { Locale } from '../../../content/schema/basics.ts';
import { readable } from './fill-form.ts';

/** One text a field: in the long forms with its label, choices in their words and records by their names. */
export function keptWords({ endpoint, typed, locale, snapshotFile }: Kept): string[] {
  const form = formOf(endpoint, locale);
  if (!form) return typed.map(([, value]) => readable(value));
  const records = recordNames({ typed, locale, snapshotFile });
  return typed.map(([name, value]) => {
    const label = labelOf(name, form.fields);
    const words = records(name, value) ?? form.words(lastWord(name), value) ?? readable(value);
    // A box whose label is not known says nothing.
    if (!label) return words === 'on' ? '' : words;
    if (value === 'on') return label;
    const colon = locale === 'fr' ? '\u00a0:' : ':';
    return `${label}${colon}${words.includes('\n') ? '\n' : ' '}${words}`;
  });
}

function formOf(endpoint: string, locale: Locale): Form | undefined {
  const { brief, contact, signUp, talent, work } = texts(locale);
  const language = (code: string) => languageName(code, locale);
  if (endpoint === formEndpoints.brief || endpoint === formEndpoints.editBrief) {
    const { note } = brief.edit;
    const { contract, idKind, stage, unit: payUnit } = brief;
    const choices = {
      contract,
      experience: talent.experience,
      idKind,
      kind: work.kind,
      payUnit,
      stage,
    };
    return { fields: { ...brief.fields, note }, words: wordsIn(choices, language) };
  }
  if (endpoint === formEndpoints.signUp || endpoint === formEndpoints.update) {
    const { experience, mobility } = talent;
    const choices = { contactFrom: contact.sender, experience, form: signUp.forms, mobility };
    const { fields, consents } = signUp;
    const own = { ...fields, ...of('consents', consents), ...of('trainings', trainingsOf(fields)) };
    const links = { label: fields.linkLabel, url: fields.linkUrl };
    return { fields: { ...own, ...of('links', links) }, words: wordsIn(choices, language) };
  }
  return undefined;
}

const of = (list: string, labels: Labels): Labels =>
  Object.fromEntries(Object.entries(labels).map(([name, label]) => [`${list}.${name}`, label]));

const trainingsOf = ({ trainingTitle, trainingPlace, trainingYear, validUntil }: Training) => ({
  title: trainingTitle,
  place: trainingPlace,
  year: trainingYear,
  validUntil,
});

const wordsIn =
  (choices: Record<string, Labels>, language: (code: string) => string) =>
  (name: string, value: string): string | undefined =>
    name === 'languages' ? language(value) : choices[name]?.[value];

/** `credits.2.title`: "Crédit 3, Titre". */
function labelOf(name: string, fields: Labels): string | undefined {
  const parts = name.split('.');
  const [list = '', n] = parts;
  const place = n === undefined || !/^\d+$/.test(n) ? undefined : Number(n) + 1;
  const numbered = place === undefined ? undefined : fields[list];
  const [row, own] = [
    numbered && fill(numbered, { n: String(place) }),
    parts.length > 2 || (place === undefined && parts.length > 1) ? parts.at(-1) : undefined,
  ];
  if (own === undefined) return row ?? fields[name];
  const label = fields[`${list}.${own}`] ?? fields[own];
  const above = row ?? fields[list];
  return [above, label].filter(Boolean).join(', ') || undefined;
}

/** The last part of a name that is no number. */
const lastWord = (name: string): string =>
  name
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .at(-1) ?? name;

/** Names of the crafts, places and charters that were chosen, from the snapshot where there is one. */
function recordNames({ typed, locale, snapshotFile }: Omit<Kept, 'endpoint'>) {
  const names = new Map<string, string>();
  if (fs.existsSync(snapshotFile)) {
    const db = new DatabaseSync(snapshotFile, { readOnly: true, timeout: 5000 });
    try {
      const record = db.prepare('SELECT json FROM record WHERE kind = ? AND slug = ?');
      for (const [name, value] of typed) {
        const kind = kindOf(name);
        const json = kind && record.get(kind, value)?.['json'];
        if (typeof json === 'string')
          names.set(`${name} ${value}`, nameOf(JSON.parse(json) as Named, locale));
      }
    } finally {
      db.close();
    }
  }
  return (name: string, value: string) => names.get(`${name} ${value}`);
}

const kindOf = (name: string): string | undefined =>
  /^crafts\.\d+(?:\.craft)?$/.test(name)
    ? 'craft'
    : /^bases\.\d+$/.test(name)
      ? 'territory'
      : /^charters\.\d+$/.test(name)
        ? 'charter'
        : undefined;

function nameOf({ feminine, masculine, english, name, title }: Named, locale: Locale): string {
  if (feminine !== undefined && masculine !== undefined)
    return (locale === 'en' && english) || bothForms(feminine, masculine);
  const words = name ?? title;
  return words?.[locale] ?? words?.fr ?? '';
}

type Kept = {
  endpoint: string;
  /** Names and values, in the order of the form. */
  typed: [name: string, value: string][];
  locale: Locale;
  snapshotFile: string;
};
type Labels = Readonly<Record<string, string>>;
type Form = { fields: Labels; words: (name: string, value: string) => string | undefined };
type Training = Record<'trainingTitle' | 'trainingPlace' | 'trainingYear' | 'validUntil', string>;
type Words = { fr: string; en?: string | undefined };
type Named = {
  feminine?: string;
  masculine?: string;
  english?: string;
  name?: Words;
  title?: Words;
};
