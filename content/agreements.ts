import type { Idcc } from './schema/craft.ts';

/** Where an agreement is published; only addresses that were read. */
export const agreementPages: Partial<Record<Idcc, string>> = {
  '3097':
    'https://www.legifrance.gouv.fr/conv_coll/id/KALISCTA000028053376/?idConteneur=KALICONT000028059838',
  '2412':
    'https://www.legifrance.gouv.fr/conv_coll/id/KALISCTA000019280218/?idConteneur=KALICONT000005635129',
};
