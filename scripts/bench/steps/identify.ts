/** Run as a program: a complete, invented legal identity, with which the site is no demonstration any more. */
import { openPayload } from '../../lib/open-payload.ts';

const { payload, close } = await openPayload();
await payload.updateGlobal({
  slug: 'settings',
  data: {
    publisher: 'Association Exemple',
    registration: 'Association loi 1901, RNA W000000000',
    address: '1 rue de l’Exemple, 35000 Rennes',
    director: 'Camille Exemple',
    host: 'Hébergeur Exemple, 2 rue de l’Exemple, 75000 Paris, +33 1 99 00 00 01',
    contactEmail: 'contact@exemple.invalid',
    phone: '+33 1 99 00 00 00',
  },
});
await close();
process.exit(0);
