import type { NoticeKind, NoticeState } from '../../content/schema/notice.ts';

/** Place in the queue: 0 unlawful and to do, 1 to do, 2 done. */
export const noticeRank = ({ kind, state }: { kind: NoticeKind; state: NoticeState }): number =>
  ['decided', 'confirmed', 'reversed'].includes(state) ? 2 : kind === 'unlawful' ? 0 : 1;
