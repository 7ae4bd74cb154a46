/** A project as its form says it and as its record holds it: both ways, one owner. */
import { readAmount } from '../../content/pay-offer.ts';
import type { BriefForm } from '../../content/schema/brief-form.ts';
import { noon } from '../fields/day.ts';
import type { Brief } from '../payload-types.ts';
import { idOf } from '../people/talent-from-sign-up.ts';
import { day } from '../snapshot/values.ts';

/** The fields of the record that are texts, numbers, days and marks; what names others is in `namedBy`. */
export const recordOf = (form: BriefForm) => {
  const text = (value: string) => value || null;
  const list = (values: string[]) => text(values.join('\n'));
  const amount = (typed: string) => (typed ? (readAmount(typed) ?? null) : null);
  const { english } = form;
  return {
    title: form.title,
    project: {
      kind: form.kind,
      format: text(form.format),
      genre: form.genre,
      world: text(form.world),
      tone: text(form.tone),
      stakes: form.stakes,
      stage: form.stage,
      broadcaster: text(form.broadcaster),
    },
    english: {
      title: text(english.title),
      world: text(english.world),
      tone: text(english.tone),
      stakes: text(english.stakes),
    },
    needs: {
      specialties: list(form.specialties),
      equipment: list(form.equipment),
      certificates: list(form.certificates),
      from: noon(form.from),
      until: noon(form.until),
      isRemote: form.isRemote,
    },
    terms: {
      contract: form.contract,
      payFrom: amount(form.payFrom),
      payTo: amount(form.payTo),
      payUnit: form.payFrom ? form.payUnit || null : null,
      rights: text(form.rights),
      specification: text(form.specification),
    },
    employer: {
      name: form.employer,
      address: form.address,
      email: form.email,
      isHidden: form.isHidden,
      idKind: form.idKind,
      idNumber: form.idNumber,
      idCountry: text(form.idCountry),
      idWork: text(form.idWork),
      locale: form.locale,
    },
    closesOn: noon(form.closesOn),
  };
};

/** The form that would make a record what it is. `slugs`: of the trades, places and charters it names, by id. */
export const formOf = (brief: StoredBrief, slugs: ReadonlyMap<string, string>): BriefForm => {
  const { project, english = {}, needs, terms, employer } = brief;
  const text = (value: string | null | undefined) => value ?? '';
  const list = (value: string | null | undefined) => text(value).split(/\r?\n/).filter(Boolean);
  const amount = (value: number | null | undefined) =>
    typeof value !== 'number'
      ? ''
      : String(value).replace('.', employer.locale === 'fr' ? ',' : '.');
  const named = (refs: (string | { id: string })[] | null | undefined) =>
    (refs ?? []).flatMap((ref) => slugs.get(idOf(ref)) ?? []);
  return {
    locale: employer.locale,
    title: brief.title,
    kind: project.kind,
    format: text(project.format),
    genre: project.genre,
    world: text(project.world),
    tone: text(project.tone),
    stakes: project.stakes,
    stage: project.stage,
    broadcaster: text(project.broadcaster),
    english: {
      title: text(english.title),
      world: text(english.world),
      tone: text(english.tone),
      stakes: text(english.stakes),
    },
    crafts: named(brief.crafts),
    experience: needs.experience ?? [],
    specialties: list(needs.specialties),
    languages: needs.languages ?? [],
    equipment: list(needs.equipment),
    certificates: list(needs.certificates),
    from: day(needs.from) ?? '',
    until: day(needs.until) ?? '',
    bases: named(brief.bases),
    isRemote: needs.isRemote === true,
    contract: terms.contract,
    payFrom: amount(terms.payFrom),
    payTo: amount(terms.payTo),
    payUnit: terms.payUnit ?? '',
    rights: text(terms.rights),
    specification: text(terms.specification),
    charters: named(brief.charters),
    closesOn: day(brief.closesOn) ?? '',
    employer: employer.name,
    address: employer.address,
    email: employer.email,
    isHidden: employer.isHidden === true,
    idKind: employer.idKind,
    idNumber: employer.idNumber,
    idCountry: text(employer.idCountry),
    idWork: text(employer.idWork),
    isTrue: true,
  };
};

/** What is read of a record to fill its form. */
export type StoredBrief = Pick<
  Brief,
  | 'title'
  | 'project'
  | 'english'
  | 'crafts'
  | 'bases'
  | 'charters'
  | 'needs'
  | 'terms'
  | 'employer'
  | 'closesOn'
>;
