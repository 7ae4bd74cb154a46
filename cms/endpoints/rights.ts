/** "Mes données": the rules of the form that asks for a link. Whether the address is known is said by mail alone. */
import type { Payload } from 'payload';
import { DataRequest } from '../../content/schema/data-request.ts';
import { formEndpoint } from './form-endpoint.ts';

/** Answers a POST to `/api/forms/rights`. */
export const rightsEndpoint = (payload: Payload) =>
  formEndpoint(payload, {
    form: 'rights',
    schema: DataRequest,
    from: ({ email, right }) => ({ email, subject: `${right} ${email.toLowerCase()}` }),
    columns: ({ right, email, locale }) => ({ right, email, locale }),
    confirmation: 'rights-link',
  });
