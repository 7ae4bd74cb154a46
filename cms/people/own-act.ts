/** What a listed person decides about their page alone: done at once, without review. */
import crypto from 'node:crypto';
import type { SenderKind } from '../../content/schema/talent.ts';
import type { Condition, Row, Rows } from '../database/rows.ts';
import { noon } from '../fields/day.ts';
import { parisDay } from '../snapshot/values.ts';
import { changeMark } from './change-mark.ts';

/** Days as `2026-11-21`. What is missing stays as it is. */
export type OwnAct = {
  /** `show`: the page is true, and comes back where the person or the yearly sweep hid it. */
  page: 'show' | 'hide';
  /** Null takes it off the page. */
  availability?: { from: string; until: string } | null;
  contactFrom?: SenderKind[];
  /** Whether to be told by mail of projects that fit the page. */
  projects?: boolean;
};

/**
 * Does it in the transaction of `rows`, in the document and in all its versions: a draft that an editor publishes
 * later, or a former version that one restores, does not undo what the person said. The year begins anew, and the
 * mails that asked whether the person is still interested have no use any more. A page that is hidden while
 * something is disputed stays so, whatever the act: closing the request lifts that (cms/hooks/end-restriction.ts).
 * `updatedAt` stays: Payload tells drafts that are newer than the published document by it.
 */
export async function actForTalent({ rows, talent, act, now }: Acting): Promise<void> {
  const at = now.toISOString();
  const own = {
    confirmedOn: noon(parisDay(now)),
    remindedAt: null,
    reminders: null,
    ownActAt: at,
    ...(act.availability !== undefined && {
      availability_from: act.availability ? noon(act.availability.from) : null,
      availability_until: act.availability ? noon(act.availability.until) : null,
    }),
  };
  const { versions } = await setState({ rows, own, where: { equal: { id: talent } } });
  await setPage({ rows, talent, page: act.page, at });
  if (act.contactFrom) await setContactFrom({ rows, talent, versions, kinds: act.contactFrom });
  await rows.update(
    'signed_links',
    { usedAt: at, updatedAt: at },
    { equal: { talent, purpose: 'reconfirm' }, empty: ['usedAt'] },
  );
  await rows.insert('changes', [changeMark({ talent, at, isUrgent: act.page === 'hide' })]);
}

/** Hides or shows the page as the person wishes, unless it is disputed. */
export async function setPage({ rows, talent, page, at }: Paging): Promise<void> {
  const decided: Condition = { equal: { id: talent, hiddenBy: ['person', 'sweep'] } };
  if (page === 'show') {
    await setState({ rows, own: { hiddenAt: null, hiddenBy: null }, where: decided });
    return;
  }
  const own = { hiddenAt: at, hiddenBy: 'person' };
  await setState({ rows, own, where: decided });
  await setState({ rows, own, where: { equal: { id: talent }, empty: ['hiddenBy'] } });
}

/** Writes columns of the people that match, at most 1,000, into all their versions too; resolves with the ids of both. */
export async function setState({ rows, own, where }: Setting) {
  const talents = await rows.update('talents', own, where);
  if (talents.length === 0) return { talents, versions: [] };
  const inVersion = Object.entries(own).map(([name, value]) => [`version_${name}`, value]);
  const versions = await rows.update('_talents_v', Object.fromEntries(inVersion), {
    equal: { parent: talents },
  });
  return { talents, versions };
}

/** Who may write, in the document and in the `versions` given by id. */
export async function setContactFrom({ rows, talent, versions, kinds }: Choosing): Promise<void> {
  const rowsFor = (parent: string) =>
    kinds.map((value, index) => ({ id: crypto.randomUUID(), parent, order: index + 1, value }));
  await rows.remove('talents_contact_from', { equal: { parent: talent } });
  await rows.insert('talents_contact_from', rowsFor(talent));
  if (versions.length === 0) return;
  await rows.remove('_talents_v_version_contact_from', { equal: { parent: versions } });
  await rows.insert('_talents_v_version_contact_from', versions.flatMap(rowsFor));
}

type Acting = { rows: Rows; talent: string; act: OwnAct; now: Date };
type Paging = { rows: Rows; talent: string; page: OwnAct['page']; at: string };
type Setting = { rows: Rows; own: Row; where: Condition };
type Choosing = { rows: Rows; talent: string; versions: string[]; kinds: SenderKind[] };
