import type { CollectionConfig } from 'payload';
import { access, admins, editorsOrScope, nobody, only } from '../access/roles.ts';
import { label } from '../fields/label.ts';
import { noticeFields } from '../fields/notice.ts';
import { deleteAlong } from '../hooks/deleting.ts';
import { checkStep, oweNoticeMails } from '../hooks/notice-steps.ts';

/** What the public reported, once the address is confirmed. A notice changes no page: editors do, in its record. */
export const Notices: CollectionConfig = {
  slug: 'notices',
  labels: { singular: label('Signalement', 'Report'), plural: label('Signalements', 'Reports') },
  defaultSort: ['rank', 'sentAt'],
  access: access({
    admin: only('admin', 'editor', 'commission'),
    create: nobody,
    read: editorsOrScope('talent.bases'),
    update: editorsOrScope('talent.bases'),
    delete: admins,
    readVersions: nobody,
    unlock: nobody,
  }),
  admin: {
    useAsTitle: 'page',
    defaultColumns: ['sentAt', 'state', 'kind', 'page', 'talent', 'decidedAt'],
    group: label('Demandes', 'Requests'),
    description: label(
      'Les contenus illicites d’abord, puis les plus anciens. Rien ne change sur la page sans vous.',
      'Unlawful content first, then the oldest. Nothing changes on the page without you.',
    ),
  },
  hooks: {
    beforeChange: [checkStep],
    afterChange: [oweNoticeMails],
    beforeDelete: [
      deleteAlong(
        { collection: 'outbox', path: 'notice' },
        { collection: 'signed-links', path: 'notice' },
      ),
    ],
  },
  fields: noticeFields,
};
