import { expect, it } from 'vitest';
import { payNotes, type PayKnown } from '../../../../site/islands/brief-pay.ts';

const known: PayKnown = {
  contracts: ['cdduTechnician', 'cdd'],
  below: 'Au moins {reference}.',
  belowRaised: 'Plus que {reference}.',
  lowest: {
    perchiste: { week: { from: 900, words: '900 €' } },
    monteur: {
      week: { from: 1100, words: '1 100 €' },
      day: { from: 250, words: '250 €', isRaised: true },
    },
  },
};
const notes = (fields: Record<string, string>) => {
  const form = new FormData();
  const all = { 'crafts.0': 'perchiste', contract: 'cdd', payUnit: 'week', payFrom: '', payTo: '' };
  for (const [name, value] of Object.entries({ ...all, ...fields })) form.set(name, value);
  return payNotes(known, form);
};

it('says for each trade that is looked for what its reference is, where the offer is less', () => {
  expect(notes({ payFrom: '899,99' })).toEqual(['Au moins 900 €.']);
  expect(notes({ 'crafts.1': 'monteur', payFrom: '850' })).toHaveLength(2);
  expect(notes({ 'crafts.1': 'monteur', payFrom: '1 000' })).toEqual(['Au moins 1 100 €.']);
});

it('says of a reference that was raised since that today’s is more', () => {
  const day = { 'crafts.0': 'monteur', payUnit: 'day' };
  expect(notes({ ...day, payFrom: '249' })).toEqual(['Plus que 250 €.']);
  expect(notes({ ...day, payFrom: '250' })).toEqual([]);
});

it('says nothing where the most that is offered reaches it', () => {
  expect(notes({ payFrom: '900' })).toEqual([]);
  expect(notes({ payFrom: '800', payTo: '950' })).toEqual([]);
});

it.each([
  ['an amount that cannot be read', { payFrom: 'à voir' }],
  ['nothing typed', {}],
  ['a unit that has no reference', { payFrom: '1', payUnit: 'day' }],
  ['what is no employment', { payFrom: '1', contract: 'service' }],
  ['a trade without reference', { payFrom: '1', 'crafts.0': 'inconnu' }],
])('says nothing of %s', (_, fields) => {
  expect(notes(fields)).toEqual([]);
});
