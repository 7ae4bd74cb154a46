/**
 * "Votre avis sur l'outil": the rules of the form. With a proof editors read it at once; without one it waits for
 * the confirmation of the address or, where none was given, stands unconfirmed among the submissions.
 */
import type { Payload } from 'payload';
import { Feedback } from '../../content/schema/feedback.ts';
import { formEndpoint } from './form-endpoint.ts';

/** Answers a POST to `/api/forms/feedback`. */
export const feedbackEndpoint = (payload: Payload) =>
  formEndpoint(payload, {
    form: 'feedback',
    schema: Feedback,
    // The same words from many visitors are a robot’s.
    from: ({ email, locale, works, fails }) => ({ email, subject: `${locale} ${works} ${fails}` }),
    columns: ({ works, fails, page, email, locale }) => ({
      works: works || null,
      fails: fails || null,
      page: page || null,
      email: email || null,
      locale,
    }),
    confirmation: 'feedback-confirm',
    proven: {},
  });
