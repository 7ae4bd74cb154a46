import type { CollectionConfig } from 'payload';
import { talentLimits } from '../../content/schema/talent.ts';
import { access, admins, editorsOrScope, nobody, only } from '../access/roles.ts';
import { previewHref } from '../endpoints/preview.ts';
import { publicFields } from '../fields/talent.ts';
import {
  artistFields,
  craftFields,
  creditFields,
  verificationFields,
} from '../fields/talent-work.ts';
import { label } from '../fields/label.ts';
import { liveState } from '../fields/live-state.ts';
import { mergeLink } from '../fields/merge-link.ts';
import { slugField } from '../fields/slug.ts';
import { stateFields } from '../fields/talent-state.ts';
import { keepInScope } from '../hooks/keep-in-scope.ts';
import { keepOwnActs } from '../hooks/keep-own-acts.ts';
import { publicHooks } from '../hooks/public-hooks.ts';
import { sharePhotoScope } from '../hooks/share-photo-scope.ts';
import { eraseAlong, erasePictures } from '../people/erase-along.ts';

const curators = only('admin', 'editor', 'commission');

/** People listed. Everything under "Privé" never leaves the CMS. */
export const Talents: CollectionConfig = {
  slug: 'talents',
  labels: { singular: label('Profil', 'Profile'), plural: label('Profils', 'Profiles') },
  defaultSort: 'sortName',
  access: access({
    admin: curators,
    create: curators,
    read: editorsOrScope('bases'),
    update: editorsOrScope('bases'),
    delete: admins,
    readVersions: editorsOrScope('version.bases', 'parent.bases'),
    unlock: nobody,
  }),
  versions: { drafts: { autosave: false, schedulePublish: false }, maxPerDoc: 10 },
  admin: {
    preview: ({ id }, { locale }) => previewHref('talent', id, locale),
    useAsTitle: 'name',
    defaultColumns: ['name', 'bases', '_status', 'confirmedOn'],
    listSearchableFields: ['name', 'sortName', 'slug'],
    group: label('Annuaire', 'Directory'),
  },
  hooks: publicHooks('talent', {
    beforeChange: [keepInScope, keepOwnActs],
    afterChange: [sharePhotoScope],
    beforeDelete: [eraseAlong],
    afterDelete: [erasePictures],
  }),
  fields: [
    liveState('talent'),
    mergeLink('talents'),
    {
      type: 'tabs',
      tabs: [
        { label: label('Profil', 'Profile'), fields: [...publicFields, ...craftFields] },
        {
          label: label('Crédits et vérifications', 'Credits and checks'),
          fields: [...creditFields, ...verificationFields],
        },
        { label: label('Artiste', 'Artist'), fields: artistFields },
        {
          label: label('Privé', 'Private'),
          description: label(
            'Rien de cet onglet ne quitte le CMS.',
            'Nothing of this tab leaves the CMS.',
          ),
          fields: [
            {
              name: 'privateEmail',
              type: 'email',
              label: label('Courriel du relais', 'Relay e-mail'),
              required: true,
              index: true,
            },
            {
              name: 'legalName',
              type: 'text',
              label: label('Nom d’état civil', 'Legal name'),
              maxLength: talentLimits.name,
            },
            {
              name: 'privatePhone',
              type: 'text',
              label: label('Téléphone privé', 'Private telephone'),
              maxLength: talentLimits.name,
            },
            {
              name: 'notes',
              type: 'textarea',
              label: label('Notes de la rédaction', 'Editors’ notes'),
              maxLength: 4000,
            },
            {
              name: 'preferredLocale',
              type: 'select',
              label: label('Langue des courriels', 'Language of mails'),
              options: ['fr', 'en'],
              defaultValue: 'fr',
              required: true,
            },
            ...stateFields,
          ],
        },
      ],
    },
    slugField((data) => String(data['name'] ?? '')),
  ],
};
