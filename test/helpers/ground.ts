/** What tests of the CMS stand on: places, trades, accounts, and the least that texts need. */
import type { Payload } from 'payload';
import type { Role } from '../../cms/access/roles.ts';
import { noon } from '../../cms/fields/day.ts';
import { fromMarkdown } from '../../cms/fields/rich-text.ts';
import { makeCraft, makeDepartment, makeTerritory } from './records.ts';

/** Ids of the few records that people and texts refer to. */
export type Ground = {
  department: string;
  craft: string;
  otherCraft: string;
  bretagne: string;
  /** A département of `bretagne`. */
  finistere: string;
  corse: string;
};

/** Makes a department, two crafts and three territories. */
export async function addGround(payload: Payload): Promise<Ground> {
  const { id: department } = await makeDepartment(payload);
  const craft = (masculine: string, feminine: string) =>
    makeCraft(payload, { masculine, feminine, department });
  const { id: bretagne } = await makeTerritory(payload);
  const corse = { name: 'Corse', english: 'Corsica', inside: 'en Corse', code: '94' };
  const finistere = {
    name: 'Finistère',
    kind: 'departement',
    code: '29',
    parent: bretagne,
  } as const;
  return {
    department,
    craft: (await craft('Perchiste', 'Perchiste')).id,
    otherCraft: (await craft('Mixeur', 'Mixeuse')).id,
    bretagne,
    finistere: (await makeTerritory(payload, finistere)).id,
    corse: (await makeTerritory(payload, corse)).id,
  };
}

/** What a person needs, published and in Bretagne unless said; `data` adds or replaces fields. */
export const talentData = (ground: Ground, data: Data = {}) => ({
  name: 'Maud Kervella',
  sortName: 'KERVELLA Maud',
  crafts: [{ craft: ground.craft, form: 'feminine' as const, experience: 'senior' as const }],
  bases: [ground.bretagne],
  mobility: 'france' as const,
  privateEmail: 'maud@exemple.invalid',
  preferredLocale: 'fr' as const,
  contactFrom: ['production' as const],
  confirmedOn: noon('2026-11-01'),
  slug: '',
  _status: 'published' as const,
  ...data,
});

/** What a guide needs. */
export const guideData = async (payload: Payload, ground: Ground, data: Data = {}) => ({
  title: 'Perchiste',
  craft: ground.craft,
  summary: 'Tient la perche.',
  body: await fromMarkdown('Un texte.', payload.config),
  author: 'La rédaction',
  sources: [source],
  publishedOn: noon('2026-11-01'),
  reviewedOn: noon('2026-11-01'),
  nextReviewOn: noon('2027-11-01'),
  _status: 'published' as const,
  ...data,
});

/** What an article needs. */
export const articleData = async (payload: Payload, data: Data = {}) => ({
  title: 'Une journée de mixage',
  standfirst: 'Ce que l’on entend quand tout se tait.',
  body: await fromMarkdown('Un texte.', payload.config),
  kind: 'article' as const,
  author: 'La rédaction',
  publishedOn: noon('2026-11-01'),
  slug: '',
  _status: 'published' as const,
  ...data,
});

/** What a film needs. */
export const workData = (data: Data = {}) => ({
  title: 'La Part du mérou',
  year: 2024,
  kind: 'feature' as const,
  slug: '',
  ...data,
});

/** Makes an account; resolves with what signs its requests in. */
export async function addUser(payload: Payload, role: Role, territories: string[] = []) {
  const email = `${role}-${crypto.randomUUID()}@exemple.invalid`;
  const password = crypto.randomUUID();
  const { id } = await payload.create({
    collection: 'users',
    data: { email, password, role, territories, name: role },
  });
  const { token } = await payload.login({ collection: 'users', data: { email, password } });
  return { id, email, password, token: token as string };
}

const source = {
  title: 'Un manuel',
  url: 'https://exemple.invalid/manuel',
  readOn: noon('2026-10-01'),
};

type Data = Record<string, unknown>;
