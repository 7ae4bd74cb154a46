import { describe, expect, it } from 'vitest';
import type { Talent } from '../../../../cms/payload-types.ts';
import { talentFrom } from '../../../../cms/people/talent-from-sign-up.ts';
import type { SignUp } from '../../../../content/schema/sign-up.ts';
import { signUpData } from '../../../helpers/sign-ups.ts';

const ids = {
  craft: (slug: string) => (slug === 'gone' ? undefined : `craft-${slug}`),
  territory: (slug: string) => `place-${slug}`,
};
const made = (
  data: Partial<SignUp>,
  { refused = [], existing }: { refused?: string[]; existing?: Partial<Talent> } = {},
) =>
  talentFrom({
    signUp: signUpData(data),
    existing: existing as Talent | undefined,
    refused: new Set(refused),
    credits: [],
    verifications: [],
    ids,
    confirmedOn: '2026-11-20',
  });

/** A record as it was before an update. */
const before: Partial<Talent> = {
  name: 'Maud K.',
  crafts: [{ craft: 'craft-perchiste', form: 'both', experience: 'junior' }],
  bases: ['place-bretagne'],
  mobility: 'bases',
  bio: 'Avant.',
  email: 'public@exemple.invalid',
  links: [{ label: 'Avant', url: 'https://exemple.invalid/a' }],
  artist: { voice: 'alto' },
  verifications: [{ subject: 'identity', by: 'La rédaction', on: '2025-01-01T12:00:00.000Z' }],
  confirmedOn: '2026-01-01T12:00:00.000Z',
};

describe('a new person', () => {
  it('is what was sent, sorted by family name, confirmed on the day of the confirmation', () => {
    expect(made({ lastName: 'de La Tour', bio: 'Perche depuis 2004.' })).toMatchObject({
      name: 'Maud de La Tour',
      sortName: 'LA TOUR Maud (de)',
      legalName: 'Maud de La Tour',
      crafts: [{ craft: 'craft-perchiste', form: 'feminine', experience: 'senior' }],
      bases: ['place-bretagne'],
      bio: 'Perche depuis 2004.',
      privateEmail: 'maud@exemple.invalid',
      preferredLocale: 'fr',
      contactFrom: ['production'],
      confirmedOn: '2026-11-20T12:00:00.000Z',
    });
  });

  it('shows a stage name, and keeps the name on contracts private', () => {
    expect(made({ stageName: 'Mo' })).toMatchObject({
      name: 'Mo',
      sortName: 'MO',
      legalName: 'Maud Kervella',
    });
  });

  it('has no public address or telephone unless that very box is ticked', () => {
    expect(made({})).toMatchObject({ email: null, phone: null });
    expect(made({ isPhonePublic: true })).toMatchObject({ email: null, phone: '06 00 00 00 01' });
    expect(made({ isEmailPublic: true })).toMatchObject({
      email: 'maud@exemple.invalid',
      phone: null,
    });
    expect(made({ isEmailPublic: true }, { refused: ['email'] })).not.toHaveProperty('email');
  });

  it('gets no messages without the consent to the relay', () => {
    const consents = {
      publication: true,
      photo: false,
      contact: false,
      reuse: false,
      letters: false,
      projects: false,
    };
    expect(made({ consents, contactFrom: [] }).contactFrom).toEqual([]);
  });

  it('is without the fields and rows that were refused', () => {
    const talent = made(
      { bio: 'Faux.', specialties: ['HF', 'Faux'], voice: 'basse' },
      { refused: ['bio', 'specialties.1', 'voice'] },
    );
    expect(talent).not.toHaveProperty('bio');
    expect(talent.specialties).toEqual([{ value: 'HF' }]);
    expect(talent.artist?.voice).toBeNull();
  });

  it('cannot be without a name, a trade or a base', () => {
    for (const [path, code] of [
      ['name', 'nameNeeded'],
      ['crafts.0', 'craftNeeded'],
      ['bases.0', 'baseNeeded'],
    ] as const)
      expect(() => made({}, { refused: [path] })).toThrow(code);
  });

  it('asks the editor to refuse a trade that has left the taxonomy', () => {
    const crafts: SignUp['crafts'] = [
      { craft: 'gone', form: 'both', experience: 'junior' },
      { craft: 'mixeur', form: 'both', experience: 'junior' },
    ];
    expect(() => made({ crafts })).toThrow('slugUnknown');
    expect(made({ crafts }, { refused: ['crafts.0'] }).crafts).toHaveLength(1);
  });
});

describe('an update', () => {
  it('leaves what was refused as it was, and changes the rest', () => {
    const sent = { bio: 'Après.', mobility: 'world' as const, voice: 'basse' };
    const talent = made(sent, {
      existing: before,
      refused: ['bio', 'crafts.0', 'voice', 'name', 'email'],
    });
    expect(talent).toMatchObject({
      mobility: 'world',
      crafts: before.crafts,
      artist: { voice: 'alto' },
    });
    for (const kept of ['bio', 'name', 'sortName', 'email'])
      expect(talent).not.toHaveProperty(kept);
  });

  it('takes out what the person took out', () => {
    expect(made({}, { existing: before })).toMatchObject({ bio: null, email: null, links: [] });
  });

  it('keeps the checks and adds the new ones', () => {
    const talent = talentFrom({
      signUp: signUpData(),
      existing: before as Talent,
      refused: new Set(),
      credits: [],
      verifications: [{ subject: 'portfolio', by: 'Ciclic', on: '2026-11-22' }],
      ids,
      confirmedOn: '2026-11-20',
    });
    expect(talent.verifications).toEqual([
      ...(before.verifications ?? []),
      { subject: 'portfolio', by: 'Ciclic', on: '2026-11-22T12:00:00.000Z' },
    ]);
  });

  it('drops the check of the credits with the last credit that was checked', () => {
    const credits = { subject: 'credits' as const, by: 'La rédaction', on: '2026-11-22' };
    const subjects = (isChecked: boolean) =>
      talentFrom({
        signUp: signUpData(),
        existing: {
          ...before,
          verifications: [...(before.verifications ?? []), credits],
        } as Talent,
        refused: new Set(),
        credits: [{ work: 'work-a', role: 'perche', isChecked }],
        verifications: [],
        ids,
        confirmedOn: '2026-11-20',
      }).verifications?.map(({ subject }) => subject);
    expect(subjects(true)).toEqual(['identity', 'credits']);
    expect(subjects(false)).toEqual(['identity']);
  });

  it('leaves the sorting of a name that stays', () => {
    expect(made({ stageName: 'Maud K.' }, { existing: before })).not.toHaveProperty('sortName');
    expect(made({}, { existing: before })).toMatchObject({ sortName: 'KERVELLA Maud' });
  });

  it('never makes the last act of the person older', () => {
    const later = { ...before, confirmedOn: '2026-11-21T12:00:00.000Z' };
    expect(made({}, { existing: later }).confirmedOn).toBe('2026-11-21T12:00:00.000Z');
    expect(made({}, { existing: before }).confirmedOn).toBe('2026-11-20T12:00:00.000Z');
  });
});
