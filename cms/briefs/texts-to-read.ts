/** What a project asks people to read before they answer, as its page shows it. */
import type { Payload } from 'payload';
import * as z from 'zod/mini';
import { ReadCharter, type AnswerForm } from '../../content/schema/answer.ts';
import { readHash, type Charter } from '../../content/schema/charter.ts';
import type { Answer, Brief } from '../payload-types.ts';
import { idOf } from '../people/talent-from-sign-up.ts';
import { documentsById } from '../snapshot/documents.ts';
import { lookupsOf } from '../snapshot/lookups.ts';
import { shownSpecification } from '../snapshot/to-brief.ts';
import { toPublic } from '../snapshot/to-public.ts';

/**
 * The charters of a project that the page of an answer showed, as the answer keeps them; undefined where the form names
 * other texts than those of now: what is to be read has changed since.
 */
export async function readAsShown({ payload, brief, form }: Shown): Promise<Read | undefined> {
  const { locale } = form;
  const charters = await chartersOf(payload, brief);
  const read = charters.map((charter) => ({
    id: charter.id,
    title: charter.title[locale] ?? charter.title.fr,
    versionOn: charter.versionOn,
    hash: readHash(charter, locale),
  }));
  const specification = shownSpecification(brief.terms.specification)?.hash ?? '';
  const isSame =
    form.specification === specification &&
    inOrder(form.charters.split(' ')) === inOrder(read.map(({ hash }) => hash));
  return isSame ? read : undefined;
}

/** What the answers to a project say was read, beside the texts of now; nothing where there was nothing to read. */
export async function readingsOf(payload: Payload, brief: Brief): Promise<ReadingOf> {
  const now = shownSpecification(brief.terms.specification)?.hash;
  const charters = new Map((await chartersOf(payload, brief)).map((one) => [one.id, one]));
  return ({ specificationHash, chartersRead, readAt, sentAt }) => {
    const read = z.array(ReadCharter).safeParse(chartersRead).data ?? [];
    if (!specificationHash && read.length === 0) return undefined;
    const isFormer = ({ id, hash }: ReadCharter) => {
      const charter = charters.get(id);
      return charter !== undefined && !Object.values(charter.hash).includes(hash);
    };
    return {
      on: new Date(readAt ?? sentAt),
      ...(specificationHash && {
        specification: specificationHash === now ? 'specification' : 'formerSpecification',
      }),
      charters: read.map((one) => ({ ...one, isFormer: isFormer(one) })),
    };
  };
}

/** The charters that a project names and that are public, in its order. */
async function chartersOf(
  payload: Payload,
  { charters }: Pick<Brief, 'charters'>,
): Promise<Charter[]> {
  const ids = (charters ?? []).map(idOf);
  const found = new Map<string, Charter>();
  for await (const doc of documentsById(payload, 'charters', ids))
    found.set(doc.id, toPublic.charter(doc, lookupsOf(new Map())));
  return ids.flatMap((id) => found.get(id) ?? []);
}

const inOrder = (hashes: string[]): string => hashes.filter(Boolean).toSorted().join(' ');

/** What was read, and when. `former`: the text is another now; a charter that is gone is said as it was read. */
export type Reading = {
  on: Date;
  specification?: 'specification' | 'formerSpecification';
  charters: (ReadCharter & { isFormer: boolean })[];
};
type ReadingOf = (
  answer: Pick<Answer, 'specificationHash' | 'chartersRead' | 'readAt' | 'sentAt'>,
) => Reading | undefined;
type Read = ReadCharter[];
type Shown = {
  payload: Payload;
  brief: Brief;
  form: Pick<AnswerForm, 'specification' | 'charters' | 'locale'>;
};
