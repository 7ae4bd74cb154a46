import type { NoticeKind, NoticeState } from '../../content/schema/notice.ts';

/** Place in the queue: 0 unlawful and to do, 1 to do, 2 done. */
export const noticeRank = ({ kind, state }: { kind: NoticeKind; state: NoticeState }): number =>
  ['decided', 'confirmed', 'reversed'].includes(state) ? 2 : isUrgent[kind] ? 0 : 1;

/** What the law forbids to show: offers that mislead, discriminate or hide a false employer too. */
const isUrgent: Record<NoticeKind, boolean> = {
  credit: false,
  person: false,
  fact: false,
  misleading: true,
  discriminating: true,
  employer: true,
  unlawful: true,
  other: false,
};
