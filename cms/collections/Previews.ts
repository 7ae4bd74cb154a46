import type { CollectionConfig } from 'payload';
import { closed } from '../access/roles.ts';
import { previewEndpoint } from '../endpoints/preview.ts';

/**
 * Drafts that somebody wants to see as pages: asked for by an endpoint of the CMS, answered by the worker,
 * which has the render kit. Rows are deleted once read, at the latest by the retention sweep.
 */
export const Previews: CollectionConfig = {
  slug: 'previews',
  access: closed,
  admin: { hidden: true },
  endpoints: [previewEndpoint],
  fields: [
    { name: 'kind', type: 'text', required: true },
    { name: 'record', type: 'text', required: true },
    { name: 'locale', type: 'text', required: true },
    { name: 'answeredAt', type: 'date', index: true },
    // A whole page with its styles: Payload would refuse a text of more than 40,000 characters.
    { name: 'html', type: 'textarea', maxLength: 20_000_000 },
    { name: 'problem', type: 'textarea' },
  ],
};
