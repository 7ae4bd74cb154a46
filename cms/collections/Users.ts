import type { CollectionConfig } from 'payload';
import { access, admins, nobody, roleOf, roles, signedIn } from '../access/roles.ts';
import { roleWords } from '../access/role-words.ts';
import { noteFailedLogin, noteLogin, notePasswordAsked, seePassword } from '../acts/accounts.ts';
import { env } from '../env.ts';
import { label } from '../fields/label.ts';
import {
  hideLock,
  noSelfMadeAccount,
  longPassword,
  ownPasswordMail,
  owePasswordMail,
} from '../hooks/accounts.ts';

const ownOrAdmin: typeof signedIn = ({ req }) =>
  roleOf(req) === 'admin' || (req.user ? { id: { equals: req.user.id } } : false);

/** People who work in the CMS. Talents never get an account. */
export const Users: CollectionConfig = {
  slug: 'users',
  labels: {
    singular: label('Compte', 'Account'),
    plural: label('Comptes', 'Accounts'),
  },
  auth: {
    tokenExpiration: 8 * 60 * 60,
    maxLoginAttempts: 10,
    lockTime: 10 * 60 * 1000,
    useSessions: true,
    cookies: { sameSite: 'Strict', secure: env.CMS_URL.startsWith('https:') },
    // Payload reserves the interval outside of its own transaction and would wait for itself on one writer.
    forgotPassword: { minRequestInterval: 0 },
  },
  access: access({
    admin: signedIn,
    create: admins,
    read: ownOrAdmin,
    update: ownOrAdmin,
    delete: admins,
    readVersions: nobody,
    unlock: admins,
  }),
  admin: {
    useAsTitle: 'email',
    group: label('Réglages', 'Settings'),
    hidden: ({ user }) => (user as { role?: string } | null)?.role !== 'admin',
  },
  hooks: {
    beforeOperation: [longPassword, ownPasswordMail, seePassword],
    beforeChange: [noSelfMadeAccount],
    afterLogin: [noteLogin],
    afterOperation: [owePasswordMail, notePasswordAsked],
    afterError: [hideLock, noteFailedLogin],
  },
  fields: [
    { name: 'name', type: 'text', label: label('Nom', 'Name'), maxLength: 120 },
    {
      name: 'role',
      type: 'select',
      label: label('Rôle', 'Role'),
      required: true,
      defaultValue: 'contributor',
      saveToJWT: true,
      access: { create: isAdmin, update: isAdmin },
      options: roles.map((value) => ({ value, label: roleWords[value] })),
    },
    {
      name: 'territories',
      type: 'relationship',
      relationTo: 'territories',
      hasMany: true,
      label: label('Territoires de la commission', 'Territories of the commission'),
      access: { create: isAdmin, update: isAdmin },
      admin: { condition: (data) => data['role'] === 'commission' },
    },
  ],
};

function isAdmin({ req }: { req: Parameters<typeof roleOf>[0] }): boolean {
  return roleOf(req) === 'admin';
}
