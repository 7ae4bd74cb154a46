import type { CollectionConfig } from 'payload';
import { en } from '../../content/locales/en.ts';
import { fr } from '../../content/locales/fr.ts';
import { Idcc } from '../../content/schema/craft.ts';
import { PayUnit } from '../../content/schema/pay-reference.ts';
import { ofReferences } from '../access/texts.ts';
import { dayField } from '../fields/day.ts';
import { label, options } from '../fields/label.ts';
import { liveState } from '../fields/live-state.ts';
import { slugField } from '../fields/slug.ts';
import { sourceFields } from '../fields/sources.ts';
import { publicHooks } from '../hooks/public-hooks.ts';

/** Indicative pay, each figure with the dated text that states it. */
export const PayReferences: CollectionConfig = {
  slug: 'pay-references',
  labels: {
    singular: label('Repère de rémunération', 'Pay reference'),
    plural: label('Repères de rémunération', 'Pay references'),
  },
  access: ofReferences,
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'craft', 'idcc', 'from', 'unit', 'validFrom'],
    group: label('Rédaction', 'Editorial'),
  },
  hooks: publicHooks('pay'),
  fields: [
    liveState('pay'),
    {
      name: 'title',
      type: 'text',
      label: label('Titre de travail', 'Working title'),
      required: true,
      maxLength: 160,
    },
    {
      name: 'craft',
      type: 'relationship',
      relationTo: 'crafts',
      required: true,
      label: label('Métier', 'Trade'),
    },
    {
      name: 'idcc',
      type: 'select',
      label: label('IDCC', 'IDCC'),
      required: true,
      options: [...Idcc.options],
    },
    {
      name: 'annex',
      type: 'text',
      label: label('Annexe ou barème, tel qu’imprimé', 'Annex or scale, as printed'),
      required: true,
      maxLength: 200,
    },
    {
      name: 'condition',
      type: 'text',
      label: label('Condition (niveau, effectif…)', 'Condition (level, size of the team…)'),
      maxLength: 200,
    },
    {
      name: 'unit',
      type: 'select',
      label: label('Pour', 'Per'),
      required: true,
      options: options(PayUnit.options, fr.pay.unit, en.pay.unit),
    },
    { name: 'hours', type: 'number', label: label('Heures comprises', 'Hours included'), min: 0 },
    {
      name: 'from',
      type: 'number',
      label: label('Euros bruts, au moins', 'Euros gross, at least'),
      required: true,
      min: 0,
    },
    {
      name: 'to',
      type: 'number',
      label: label('Euros bruts, au plus', 'Euros gross, at most'),
      min: 0,
    },
    dayField({
      name: 'validFrom',
      label: label('En vigueur depuis le', 'In force since'),
      required: true,
    }),
    dayField({
      name: 'raisedOn',
      label: label('Relevé depuis le', 'Raised since'),
      admin: {
        description: label(
          'Un texte plus récent existe, dont les montants n’ont pas été lus : la page dit que celui-ci est dépassé.',
          'There is a later text whose amounts were not read: the page says that this one is outdated.',
        ),
      },
    }),
    {
      name: 'source',
      type: 'group',
      label: label('Source', 'Source'),
      fields: sourceFields(),
    },
    slugField((data) => String(data['title'] ?? '')),
  ],
};
