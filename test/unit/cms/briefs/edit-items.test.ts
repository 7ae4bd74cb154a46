import { describe, expect, it } from 'vitest';
import {
  changedItems,
  dataOf,
  editItemNames,
  itemInWords,
  needsItems,
  type EditItemName,
} from '../../../../cms/briefs/edit-items.ts';
import { formOf, recordOf, type StoredBrief } from '../../../../cms/briefs/record-of-form.ts';
import { BriefForm } from '../../../../content/schema/brief-form.ts';

const form: BriefForm = {
  locale: 'fr',
  title: 'Une perchiste ou un perchiste',
  kind: 'series',
  format: '6 × 52 minutes',
  genre: 'Fiction policière',
  world: 'Un port.',
  tone: 'Retenu.',
  stakes: 'Une femme cherche qui a vendu le bateau.',
  stage: 'preparation',
  broadcaster: 'Une chaîne',
  english: { title: 'A boom operator', world: 'A port.', tone: 'Quiet.', stakes: 'A search.' },
  crafts: ['perchiste'],
  experience: ['senior'],
  specialties: ['Son en mer', 'Animalier'],
  languages: ['fr'],
  equipment: ['Perche'],
  certificates: ['Permis bateau'],
  from: '2027-01-02',
  until: '2027-03-04',
  bases: ['bretagne'],
  isRemote: false,
  contract: 'cdduTechnician',
  payFrom: '1250,5',
  payTo: '1400',
  payUnit: 'week',
  rights: 'Aucun.',
  specification: 'Lire.\nUn essai.',
  charters: ['sans-violence'],
  closesOn: '2026-12-20',
  employer: 'Kanari',
  address: '12 rue du Port, 29000 Quimper',
  email: 'kanari@production.example',
  isHidden: true,
  idKind: 'work',
  idNumber: '12345',
  idCountry: 'Pays',
  idWork: 'Le Port',
  isTrue: true,
};
/** Another value for each field that an edit may change, and the item that it belongs to. */
const others: Record<string, [EditItemName, Partial<BriefForm>]> = {
  title: ['title', { title: 'Une autre annonce' }],
  kind: ['kind', { kind: 'documentary' }],
  format: ['format', { format: '' }],
  genre: ['genre', { genre: 'Comédie' }],
  world: ['world', { world: '' }],
  tone: ['tone', { tone: 'Vif.' }],
  stakes: ['stakes', { stakes: 'Autre chose, tout à fait.' }],
  stage: ['stage', { stage: 'shooting' }],
  broadcaster: ['broadcaster', { broadcaster: '' }],
  'english.title': ['englishTitle', { english: { ...form.english, title: '' } }],
  'english.world': ['englishWorld', { english: { ...form.english, world: '' } }],
  'english.tone': ['englishTone', { english: { ...form.english, tone: '' } }],
  'english.stakes': ['englishStakes', { english: { ...form.english, stakes: '' } }],
  crafts: ['crafts', { crafts: ['scripte'] }],
  experience: ['experience', { experience: [] }],
  specialties: ['specialties', { specialties: ['Animalier'] }],
  languages: ['languages', { languages: [] }],
  equipment: ['equipment', { equipment: [] }],
  certificates: ['certificates', { certificates: [] }],
  from: ['period', { from: '2027-01-03' }],
  until: ['period', { until: '2027-03-05' }],
  bases: ['places', { bases: [] }],
  isRemote: ['places', { isRemote: true }],
  contract: ['pay', { contract: 'cdd' }],
  payFrom: ['pay', { payFrom: '1300' }],
  payTo: ['pay', { payTo: '' }],
  payUnit: ['pay', { payUnit: 'day' }],
  rights: ['rights', { rights: '' }],
  specification: ['specification', { specification: 'Lire.' }],
  charters: ['charters', { charters: [] }],
  closesOn: ['closesOn', { closesOn: '2026-12-21' }],
  employer: ['employer', { employer: 'Kanari et compagnie' }],
  address: ['address', { address: '13 rue du Port, 29000 Quimper' }],
  isHidden: ['isHidden', { isHidden: false }],
  idKind: ['employer', { idKind: 'siren' }],
  idNumber: ['employer', { idNumber: '54321' }],
  idCountry: ['employer', { idCountry: '' }],
  idWork: ['employer', { idWork: '' }],
};
/** Fields that no edit changes. */
const fixed = ['locale', 'email', 'isTrue'];

const id = (kind: string, slug: string) => `${kind} ${slug}`;
const stored = (sent: BriefForm): StoredBrief => {
  const data = dataOf({ form: sent, items: editItemNames, id });
  const record = recordOf(sent);
  return {
    ...data,
    employer: record.employer,
    needs: { ...record.needs, ...Object(data['needs']) },
  } as unknown as StoredBrief;
};
const slugs = { get: (ref: string) => ref.split(' ')[1] } as ReadonlyMap<string, string>;

describe('an edit of a project', () => {
  it('can change every field of the form but those that stay with who sent it', () => {
    const known = Object.entries(form).flatMap(([name, value]) =>
      name === 'english' ? Object.keys(value as object).map((own) => `english.${own}`) : [name],
    );
    expect([...Object.keys(others), ...fixed].toSorted()).toEqual(known.toSorted());
  });

  it.each(Object.entries(others))(
    'of %s is one item, and changes that alone',
    (_, [item, change]) => {
      const sent = { ...form, ...change };
      expect(changedItems(form, sent)).toEqual([item]);
      const data = dataOf({ form: sent, items: [item], id });
      const paths = Object.entries(data).flatMap(([group, value]) =>
        ['project', 'english', 'needs', 'terms', 'employer'].includes(group)
          ? Object.keys(value as object).map((own) => `${group}.${own}`)
          : [group],
      );
      const former = dataOf({ form, items: editItemNames.filter((one) => one !== item), id });
      for (const path of paths) {
        const [group = '', own] = path.split('.');
        expect(own === undefined ? former[group] : Object(former[group])[own]).toBeUndefined();
      }
      const say = (of: BriefForm) =>
        itemInWords({ item, form: of, name: (_kind, slug) => slug, locale: 'fr' });
      expect(say(sent)).not.toBe(say(form));
    },
  );

  it('says pay in euros, and as it was typed where it is no amount', () => {
    const say = (changes: Partial<BriefForm>) =>
      itemInWords({
        item: 'pay',
        form: { ...form, ...changes },
        name: (_kind, slug) => slug,
        locale: 'fr',
      }).replace(/[\u00a0\u202f]/g, ' ');
    expect(say({})).toMatch(/\n1 250,50 € – 1 400 € par semaine$/);
    expect(say({ payFrom: 'à voir', payTo: '' })).toMatch(/\nà voir par semaine$/);
  });

  it('sees no change where line ends or the spelling of an amount differ', () => {
    const same = { ...form, specification: 'Lire.\r\nUn essai.', payFrom: '1 250,50 €' };
    expect(changedItems(form, same)).toEqual([]);
  });

  it('fills the form with what the record holds, and the record with what the form says', () => {
    expect(formOf(stored(form), slugs)).toEqual(form);
    expect(BriefForm.safeParse(form).error).toBeUndefined();
  });

  it('matches the people anew where it changes who is looked for', () => {
    for (const item of ['crafts', 'places', 'period', 'languages'] as const)
      expect(needsItems).toContain(item);
    for (const item of ['title', 'pay', 'employer', 'closesOn'] as const)
      expect(needsItems).not.toContain(item);
  });
});
