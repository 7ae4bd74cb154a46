import type { Endpoint } from 'payload';
import { letterReach, sendLetter } from '../commission/send-letter.ts';
import { forCommissions, idIn } from './for-commissions.ts';

/** `GET /api/letters/:id/reach`: how many would get it. `POST /api/letters/:id/send`: the worker makes the mails. */
export const letterEndpoints: Endpoint[] = [
  {
    path: '/:id/reach',
    method: 'get',
    handler: forCommissions((req) => letterReach(req, idIn(req))),
  },
  {
    path: '/:id/send',
    method: 'post',
    handler: forCommissions((req) => sendLetter(req, idIn(req))),
  },
];
