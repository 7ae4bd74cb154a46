/** "Report a page": the rules of the form. Every address is confirmed by mail; no page changes by it. */
import crypto from 'node:crypto';
import type { Payload } from 'payload';
import { texts } from '../../content/locales/locale.ts';
import { readAddress } from '../../content/read-address.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { FormError } from '../../content/schema/form-answer.ts';
import { Notice } from '../../content/schema/notice.ts';
import type { Row } from '../database/rows.ts';
import { env } from '../env.ts';
import { pageRecord } from '../notices/page-record.ts';
import { formEndpoint } from './form-endpoint.ts';

/** Answers a POST to `/api/forms/notice`. */
export const noticeEndpoint = (payload: Payload) =>
  formEndpoint(payload, {
    form: 'notice',
    schema: Notice,
    from: ({ email, page }) => ({ email, subject: pathOf(page) }),
    found: ({ page }) => recordsOf(payload, page),
    columns: ({ kind, page, place, text, name, email, locale }) => ({
      kind,
      page: pathOf(page),
      place: place || null,
      message: text,
      name: name || null,
      email,
      locale,
    }),
    notes: ({ locale }, now) => ({ consentHash: goodFaithHash(locale), consentAt: now }),
    confirmation: 'notice-confirm',
  });

/** SHA-256 of the sentence of good faith that was ticked, hexadecimal. */
export const goodFaithHash = (locale: Locale): string =>
  crypto.hash('sha256', texts(locale).noticeForm.goodFaith);

async function recordsOf(payload: Payload, page: string): Promise<Row | FormError> {
  const address = readAddress(page, env.SITE_URL);
  if ('code' in address) return { path: ['page'], code: address.code };
  const records = await pageRecord({ payload, address });
  return records ?? { path: ['page'], code: 'notice.page.unknown' };
}

function pathOf(page: string): string {
  const address = readAddress(page, env.SITE_URL);
  return 'code' in address ? page : address.path;
}
