import { describe, expect, it } from 'vitest';
import type { Talent } from '../../../../cms/payload-types.ts';
import { toSignUp } from '../../../../cms/people/to-sign-up.ts';
import { SignUp } from '../../../../content/schema/sign-up.ts';

const talent = {
  id: 't',
  name: 'Camille Martel',
  sortName: 'MARTEL Camille',
  legalName: 'Camille Martel',
  privateEmail: 'camille@talent.example',
  privatePhone: '06 00 00 00 00',
  crafts: [
    { craft: 'c1', form: 'feminine', experience: 'senior' },
    { craft: 'gone', form: 'both', experience: 'junior' },
  ],
  bases: ['b1', 'b2'],
  mobility: 'france',
  specialties: [{ value: 'Fiction' }],
  equipment: [{ value: 'Perche' }],
  languages: [{ value: 'fr' }, { value: 'lsf' }],
  trainings: [{ title: 'CACES', validUntil: '2027-03-01T12:00:00.000Z', year: 2022 }],
  credits: [
    { work: 'w1', role: 'Perchiste', isChecked: true },
    { work: 'gone', role: 'Stagiaire' },
  ],
  links: [{ label: 'Site', url: 'https://camille.example', id: 'x' }],
  bio: 'Je perche.',
  contactFrom: ['production'],
  email: 'camille@talent.example',
  artist: { playingAge: { from: 30, to: 45 }, voice: 'Alto' },
  confirmedOn: '2026-11-01T12:00:00.000Z',
  preferredLocale: 'fr',
  createdAt: '',
  updatedAt: '',
} as unknown as Talent;
const slugs = new Map([
  ['c1', 'perchiste'],
  ['b1', 'bretagne'],
  ['b2', 'corse'],
]);
const works = new Map([['w1', { title: 'La Part du mérou', year: 2024, director: 'Ana Roca' }]]);
const filled = (data: object = {}) =>
  toSignUp({ talent: { ...talent, ...data }, slugs, works, agreed: new Set() });

describe('the form of an update', () => {
  it('is filled with what the page says, and could be sent as it stands', () => {
    const sent = { ...filled(), locale: 'fr' };
    expect(SignUp.parse(sent)).toEqual(sent);
    expect(sent).toMatchObject({
      firstName: 'Camille',
      lastName: 'Martel',
      stageName: '',
      email: 'camille@talent.example',
      crafts: [{ craft: 'perchiste', form: 'feminine', experience: 'senior' }],
      bases: ['bretagne', 'corse'],
      trainings: [{ title: 'CACES', place: '', year: '2022', validUntil: '2027-03-01' }],
      credits: [
        { title: 'La Part du mérou', year: '2024', role: 'Perchiste', director: 'Ana Roca' },
      ],
      playingAgeFrom: '30',
      isEmailPublic: true,
      isPhonePublic: false,
      consents: { publication: true, contact: true, reuse: false },
    });
  });

  it('says nothing for a person who said the least', () => {
    const least = filled({
      legalName: null,
      privatePhone: null,
      contactFrom: [],
      email: null,
      artist: null,
      ...Object.fromEntries(
        ['specialties', 'equipment', 'languages', 'trainings', 'credits', 'links', 'bio'].map(
          (name) => [name, null],
        ),
      ),
    });
    const sent = { ...least, locale: 'fr' };
    expect(SignUp.parse(sent)).toEqual(sent);
    expect(sent.consents.contact).toBe(false);
  });

  it.each([
    ['Jean Pierre de La Tour', 'LA TOUR Jean Pierre (de)', 'Jean Pierre', 'de La Tour'],
    ['Ana Roca Diaz', 'ROCA DIAZ Ana', 'Ana', 'Roca Diaz'],
    ['Marie Anne Dupont', 'STAGE NAME', 'Marie', 'Anne Dupont'],
    ['Cher', 'CHER', '', 'Cher'],
  ])('tells the names of %s apart', (legalName, sorted, firstName, lastName) => {
    const names = filled({ legalName, sortName: sorted, name: legalName });
    expect(names).toMatchObject({ firstName, lastName });
  });

  it('tells a stage name from the name on contracts', () => {
    expect(filled({ name: 'Cam M' })).toMatchObject({ stageName: 'Cam M', lastName: 'Martel' });
  });
});
