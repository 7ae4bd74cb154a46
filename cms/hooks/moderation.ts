/** What an editor's decision about a comment asks for, and the mails that it owes, in the transaction of the save. */
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from 'payload';
import { ValidationError } from 'payload';
import { en } from '../../content/locales/en.ts';
import { fr } from '../../content/locales/fr.ts';
import type { MailKind } from '../collections/Outbox.ts';
import { today } from '../fields/day.ts';

/** Refuses a refusal without reason; notes when a decision fell, and who answered on which day. */
export const checkDecision: CollectionBeforeChangeHook = ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  const before = (originalDoc ?? {}) as Partial<Moderated>;
  const after = { ...before, ...data } as Moderated;
  if (after.state === 'refused' && !after.refusalReason?.trim())
    refuse({ req, path: 'refusalReason', code: 'comment.refusalReason.missing' });
  const reply = signed({ ...before.reply, ...data['reply'] }, req);
  if (reply.text && !reply.author?.trim())
    refuse({ req, path: 'reply.author', code: 'comment.reply.incomplete' });
  const isDecided = operation === 'update' && after.state !== before.state;
  const now = new Date().toISOString();
  return {
    ...data,
    ...('reply' in data && { reply }),
    ...(isDecided && { decidedAt: after.state === 'waiting' ? null : now }),
    ...(isAnswered({ ...after, reply }) && !before.answerToldAt && { answerToldAt: now }),
  };
};

/** Owes the author of a text a mail where it was accepted, refused, or answered after it was accepted. */
export const oweDecision: CollectionAfterChangeHook = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const [before, after] = [previousDoc as Moderated, doc as Moderated];
  const submission = idOf(after.submission);
  if (operation !== 'update' || !submission || !after.email) return;
  const kind = mailAfter(before, after);
  if (!kind) return;
  const data = { kind, submission, attempts: 0, dueAt: new Date().toISOString() };
  await req.payload.create({ collection: 'outbox', data, depth: 0, req });
};

function mailAfter(before: Moderated, after: Moderated): MailKind | undefined {
  if (after.state !== before.state) {
    if (after.state === 'accepted') return 'comment-accepted';
    return after.state === 'refused' ? 'comment-refused' : undefined;
  }
  return after.answerToldAt && !before.answerToldAt ? 'comment-answered' : undefined;
}

/** An answer counts once the public can read it. */
const isAnswered = ({ state, reply, answeredBy }: Moderated): boolean =>
  state === 'accepted' && Boolean(reply?.text?.trim() || answeredBy);

/** Who answers is the account that does, today, unless it says otherwise. */
function signed(reply: Reply, req: PayloadRequest): Reply {
  if (!reply.text?.trim()) return { text: null, author: null, on: null };
  const { name } = (req.user ?? {}) as { name?: string };
  return { text: reply.text, author: reply.author?.trim() || name, on: reply.on ?? today() };
}

function refuse({ req, path, code }: { req: PayloadRequest; path: string; code: Code }): never {
  const { errors } = req.i18n?.language === 'en' ? en : fr;
  throw new ValidationError(
    { collection: 'comments', req, errors: [{ path, message: errors[code] }] },
    req.t,
  );
}

const idOf = (ref: Moderated['submission']): string | undefined =>
  typeof ref === 'string' ? ref : (ref?.id ?? undefined);

type Code = keyof typeof fr.errors;
type Reply = { text?: string | null; author?: string | null | undefined; on?: string | null };
type Moderated = {
  state: 'accepted' | 'refused' | 'waiting';
  refusalReason?: string | null;
  reply?: Reply | null;
  answeredBy?: unknown;
  answerToldAt?: string | null;
  email?: string | null;
  submission?: string | { id: string } | null;
};
