import type { Payload } from 'payload';
import type { DataRight } from '../../content/schema/data-request.ts';
import { fr } from '../../content/locales/fr.ts';
import { noon } from '../fields/day.ts';
import { parisDay } from '../snapshot/values.ts';
import type { RequestKind } from './request-kinds.ts';
import { subjectHash } from './subject-hash.ts';

/**
 * Notes in the register what a link did. A restriction stays open: what is disputed has to be settled by somebody, who
 * needs the address until then; of all others a keyed hash of it is kept.
 */
export async function noteRequest({ payload, right, email, receivedAt, now }: Done): Promise<void> {
  const isOpen = right === 'restrict';
  await payload.create({
    collection: 'requests',
    data: {
      kind: kinds[right],
      receivedOn: noon(parisDay(new Date(receivedAt))),
      checkedHow: 'link',
      answer: fr.requests.answer[right],
      ...(isOpen
        ? { identity: email }
        : {
            subjectHash: subjectHash('address', email),
            doneOn: noon(parisDay(now)),
            doneBy: fr.requests.automatic,
          }),
    },
    depth: 0,
  });
}

const kinds: Record<DataRight, RequestKind> = {
  export: 'access',
  restrict: 'restriction',
  withdrawContact: 'withdrawal',
  withdrawPhoto: 'withdrawal',
  withdrawPublication: 'withdrawal',
  withdrawReuse: 'withdrawal',
  withdrawLetters: 'withdrawal',
  withdrawProjects: 'withdrawal',
  erase: 'erasure',
};

type Done = { payload: Payload; right: DataRight; email: string; receivedAt: string; now: Date };
