import type { CollectionConfig } from 'payload';
import { photoMaxPixels } from '../../content/schema/form-answer.ts';
import { access, admins, nobody, roleOf, scopeOf, signedIn } from '../access/roles.ts';
import { dataFile } from '../env.ts';
import { label } from '../fields/label.ts';
import { keepShownPicture } from '../hooks/keep-shown-picture.ts';
import { markDeletedPicture, markPicture } from '../hooks/public-hooks.ts';
import { hashPicture, nameByChance } from '../hooks/picture.ts';

const seen: typeof signedIn = async ({ req }) => {
  const role = roleOf(req);
  if (role === 'admin' || role === 'editor') return true;
  if (role === 'contributor') return { purpose: { equals: 'editorial' } };
  if (role !== 'commission') return false;
  const scope = await scopeOf(req);
  return {
    or: [
      { purpose: { equals: 'editorial' } },
      { territories: { in: scope } },
      { owner: { equals: req.user?.id } },
    ],
  };
};

const changed: typeof signedIn = async ({ req }) => {
  const role = roleOf(req);
  if (role === 'admin' || role === 'editor') return true;
  if (role === undefined) return false;
  const own = { owner: { equals: req.user?.id } };
  return role === 'contributor' ? own : { or: [own, { territories: { in: await scopeOf(req) } }] };
};

/** Set by our hooks, whatever a request says. */
const byHooks = { create: () => false, update: () => false };

/** Pictures: re-encoded, stripped of everything but pixels, bounded; the file that was sent is not kept. */
export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: label('Image', 'Picture'), plural: label('Images', 'Pictures') },
  access: access({
    admin: signedIn,
    create: signedIn,
    read: seen,
    update: changed,
    delete: admins,
    readVersions: nobody,
    unlock: nobody,
  }),
  upload: {
    staticDir: dataFile('uploads'),
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
    constructorOptions: { limitInputPixels: photoMaxPixels, failOn: 'error' },
    resizeOptions: { width: 2400, withoutEnlargement: true },
    formatOptions: { format: 'webp', options: { quality: 82 } },
    crop: false,
    focalPoint: false,
    bulkUpload: false,
    pasteURL: false,
    displayPreview: true,
  },
  admin: {
    group: label('Rédaction', 'Editorial'),
    useAsTitle: 'alt',
    defaultColumns: ['filename', 'alt', 'credit', 'purpose'],
  },
  hooks: {
    beforeOperation: [nameByChance],
    beforeChange: [keepShownPicture, hashPicture],
    afterChange: [markPicture],
    afterDelete: [markDeletedPicture],
  },
  fields: [
    {
      name: 'alt',
      type: 'text',
      label: label('Ce que montre l’image', 'What the picture shows'),
      required: true,
      localized: true,
      maxLength: 300,
    },
    {
      name: 'credit',
      type: 'text',
      label: label('Crédit photographique', 'Photo credit'),
      required: true,
      maxLength: 160,
    },
    {
      name: 'purpose',
      type: 'select',
      label: label('Usage', 'Purpose'),
      required: true,
      defaultValue: 'editorial',
      options: [
        { value: 'editorial', label: label('Rédaction', 'Editorial') },
        {
          value: 'portrait',
          label: label('Portrait d’une personne listée', 'Portrait of a listed person'),
        },
      ],
    },
    { name: 'hash', type: 'text', index: true, access: byHooks, admin: { hidden: true } },
    {
      name: 'territories',
      type: 'relationship',
      relationTo: 'territories',
      hasMany: true,
      access: byHooks,
      admin: { hidden: true },
    },
    {
      name: 'owner',
      type: 'relationship',
      relationTo: 'users',
      access: { ...byHooks, read: ({ req }) => ['admin', 'editor'].includes(roleOf(req) ?? '') },
      admin: { hidden: true },
    },
  ],
};
