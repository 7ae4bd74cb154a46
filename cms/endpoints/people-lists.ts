import type { Endpoint } from 'payload';
import { listAsCsv, sendList } from '../commission/send-list.ts';
import { forCommissions, idIn } from './for-commissions.ts';

/** `POST /api/people-lists/:id/send`: owes the mail and freezes the list. `GET /api/people-lists/:id/csv`: the table. */
export const listEndpoints: Endpoint[] = [
  {
    path: '/:id/send',
    method: 'post',
    handler: forCommissions(async (req) => {
      await sendList(req, idIn(req));
      return { state: 'sent' };
    }),
  },
  {
    path: '/:id/csv',
    method: 'get',
    handler: forCommissions(async (req) => {
      const { file, text } = await listAsCsv(req, idIn(req));
      return new Response(text, {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="${file}"`,
          'cache-control': 'no-store',
        },
      });
    }),
  },
];
