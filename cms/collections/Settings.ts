import type { GlobalConfig } from 'payload';
import { admins, nobody, signedIn } from '../access/roles.ts';
import { label } from '../fields/label.ts';
import { liveState } from '../fields/live-state.ts';
import { publicGlobalHooks } from '../hooks/public-hooks.ts';

/** The legal identity of the publisher. Without it only the demonstration can be released. */
export const Settings: GlobalConfig = {
  slug: 'settings',
  label: label('Identité légale', 'Legal identity'),
  access: { read: signedIn, update: admins, readVersions: nobody },
  admin: {
    group: label('Réglages', 'Settings'),
    description: label(
      'Ce que la loi demande d’écrire sur le site. Tant qu’un champ obligatoire manque, le site reste une démonstration, hors des moteurs de recherche.',
      'What the law asks a site to state. While a mandatory field is missing, the site stays a demonstration, out of search engines.',
    ),
  },
  hooks: publicGlobalHooks('site'),
  fields: [
    liveState('site'),
    {
      name: 'publisher',
      type: 'text',
      label: label('Éditeur (nom ou raison sociale)', 'Publisher'),
      maxLength: 200,
    },
    {
      name: 'registration',
      type: 'text',
      label: label('Forme, capital, immatriculation', 'Legal form and registration'),
      maxLength: 300,
    },
    {
      name: 'address',
      type: 'text',
      label: label('Adresse postale', 'Postal address'),
      maxLength: 300,
    },
    {
      name: 'director',
      type: 'text',
      label: label('Direction de la publication', 'Director of publication'),
      maxLength: 120,
    },
    {
      name: 'host',
      type: 'text',
      label: label('Hébergeur (nom, adresse, téléphone)', 'Host (name, address, telephone)'),
      maxLength: 400,
    },
    { name: 'contactEmail', type: 'email', label: label('Courriel de contact', 'Contact e-mail') },
    { name: 'phone', type: 'text', label: label('Téléphone', 'Telephone'), maxLength: 30 },
    {
      name: 'dataContact',
      type: 'text',
      label: label('Contact pour les données personnelles', 'Contact for personal data'),
      maxLength: 200,
    },
    {
      name: 'areCommentsOpen',
      type: 'checkbox',
      label: label('Commentaires ouverts sous tous les articles', 'Comments open on all articles'),
      defaultValue: false,
    },
  ],
};
