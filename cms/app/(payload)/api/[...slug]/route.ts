import config from '@payload-config';
import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes';
import { inSomeLocale } from '../../../../endpoints/in-some-locale.ts';

export const GET = inSomeLocale(REST_GET(config));
export const POST = inSomeLocale(REST_POST(config));
export const DELETE = inSomeLocale(REST_DELETE(config));
export const PATCH = inSomeLocale(REST_PATCH(config));
export const PUT = inSomeLocale(REST_PUT(config));
export const OPTIONS = REST_OPTIONS(config);
