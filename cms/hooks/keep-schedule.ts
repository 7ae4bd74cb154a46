import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { ValidationError } from 'payload';
import { label } from '../fields/label.ts';

/**
 * Keeps the dates of a text possible: whatever publishes it empties `publishAt`, and a withdrawal
 * lies after the publication and ahead of now. A restored version takes the present dates, not its own.
 */
export const keepSchedule: CollectionBeforeChangeHook = (change) => {
  const { originalDoc, collection, context, req } = change;
  const present = { publishAt: originalDoc?.publishAt, expireAt: originalDoc?.expireAt };
  const data = context['isRestoringVersion']
    ? { ...change.data, publishAt: present.publishAt ?? null, expireAt: present.expireAt ?? null }
    : { ...change.data };
  const { _status, publishAt, expireAt } = { ...originalDoc, ...data } as Scheduled;
  const now = new Date();
  const refuse = (path: 'publishAt' | 'expireAt', message: Words): never => {
    const errors = [
      { path, label: wordsIn(req, fieldLabels[path]), message: wordsIn(req, message) },
    ];
    throw new ValidationError({ collection: collection.slug, errors, req }, req.t);
  };
  if (_status === 'published') {
    if (expireAt && new Date(expireAt) <= now) refuse('expireAt', isOver);
    return { ...data, publishAt: null };
  }
  const isNew = Boolean(publishAt) && !isSameMoment(publishAt, present.publishAt);
  if (isNew && publishAt && new Date(publishAt) <= now) refuse('publishAt', isPast);
  if (publishAt && expireAt && new Date(expireAt) <= new Date(publishAt))
    refuse('expireAt', isTooEarly);
  return data;
};

const fieldLabels = {
  publishAt: label('Mettre en ligne le', 'Publish at'),
  expireAt: label('Retirer le', 'Take offline at'),
};
const isOver = label(
  'La date de retrait est passée : videz-la, ou choisissez-en une à venir.',
  'The date to take it offline is over: empty it, or choose one to come.',
);
const isPast = label(
  'La date de mise en ligne est passée : publiez maintenant, ou choisissez-en une à venir.',
  'The date to publish is over: publish now, or choose one to come.',
);
const isTooEarly = label(
  'Le retrait doit venir après la mise en ligne.',
  'Taking offline must come after publishing.',
);

const wordsIn = ({ i18n }: PayloadRequest, { fr, en }: Words): string =>
  i18n.language === 'en' ? en : fr;

const isSameMoment = (a: Moment, b: Moment): boolean =>
  Boolean(a) && Boolean(b) && new Date(a ?? 0).getTime() === new Date(b ?? 0).getTime();

type Moment = string | null | undefined;
type Scheduled = { _status?: string; publishAt?: Moment; expireAt?: Moment };
type Words = ReturnType<typeof label>;
