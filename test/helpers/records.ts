import { randomUUID } from 'node:crypto';
import type { Payload } from 'payload';
import type { Craft, Department, Submission, Talent, Territory } from '../../cms/payload-types.ts';

/** A team, as an editor would enter it. */
export const makeDepartment = (
  payload: Payload,
  overrides: Partial<Department> = {},
): Promise<Department> =>
  payload.create({
    collection: 'departments',
    data: { name: 'Son', english: 'Sound', order: 1, slug: '', ...overrides },
  });

/** A trade, of a team of its own unless one is given. */
export const makeCraft = async (payload: Payload, overrides: Partial<Craft> = {}): Promise<Craft> =>
  payload.create({
    collection: 'crafts',
    data: {
      masculine: 'Ingénieur du son',
      feminine: 'Ingénieure du son',
      english: 'Sound mixer',
      department: overrides.department ?? (await makeDepartment(payload)).id,
      order: 1,
      slug: '',
      ...overrides,
    },
  });

/** A place, a region unless said otherwise. */
export const makeTerritory = (
  payload: Payload,
  overrides: Partial<Territory> = {},
): Promise<Territory> =>
  payload.create({
    collection: 'territories',
    data: {
      name: 'Bretagne',
      english: 'Brittany',
      inside: 'en Bretagne',
      insideEnglish: 'in Brittany',
      kind: 'region',
      code: '53',
      slug: '',
      ...overrides,
    },
  });

/** A published person to whom everyone may write, with a trade and a base of their own unless given. */
export const makeTalent = async (
  payload: Payload,
  overrides: Partial<Talent> = {},
): Promise<Talent> =>
  payload.create({
    collection: 'talents',
    data: {
      name: 'Camille Martel',
      sortName: 'MARTEL Camille',
      crafts: overrides.crafts ?? [
        { craft: (await makeCraft(payload)).id, form: 'feminine', experience: 'senior' },
      ],
      bases: overrides.bases ?? [(await makeTerritory(payload)).id],
      mobility: 'france',
      contactFrom: ['production', 'professional', 'student', 'other'],
      confirmedOn: '2026-11-01T00:00:00.000Z',
      isDemo: true,
      privateEmail: 'camille.martel@exemple.invalid',
      preferredLocale: 'fr',
      slug: '',
      _status: 'published',
      ...overrides,
    },
  });

/** A confirmed message to a person, without the mail it owes. */
export const makeSubmission = (
  payload: Payload,
  { talent, ...overrides }: Omit<Partial<Submission>, 'talent'> & { talent: string },
): Promise<Submission> =>
  payload.create({
    collection: 'submissions',
    data: {
      form: 'contact',
      talent,
      sender: 'production',
      purpose: 'offer',
      name: 'Paul Durand',
      email: 'paul.durand@production.example',
      phone: '06 12 34 56 78',
      message: 'Bonjour, nous tournons en mars à Brest.\nÊtes-vous libre ?',
      locale: 'fr',
      proof: randomUUID(),
      confirmedAt: new Date().toISOString(),
      ...overrides,
    },
  });
