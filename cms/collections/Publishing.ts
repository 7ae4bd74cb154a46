import type { GlobalConfig } from 'payload';
import { nobody, signedIn } from '../access/roles.ts';
import { label } from '../fields/label.ts';

/** Whether releases are held after a roll-back. Written by the worker and the publishing endpoints only. */
export const Publishing: GlobalConfig = {
  slug: 'publishing',
  label: label('Mises en ligne suspendues', 'Held releases'),
  access: { read: signedIn, update: nobody, readVersions: nobody },
  admin: { hidden: true },
  fields: [
    { name: 'heldAt', type: 'date' },
    { name: 'heldBy', type: 'text' },
    // The release that was left.
    { name: 'heldRelease', type: 'number' },
    // What the CMS asks of the worker, which answers by emptying it.
    { name: 'wanted', type: 'select', options: ['publish', 'rollback', 'resume', 'full'] },
    { name: 'wantedBy', type: 'text' },
  ],
};
