import { expect, test } from 'vitest';
import { noticeRank } from '../../../../cms/notices/rank.ts';
import { NoticeKind } from '../../../../content/schema/notice.ts';

test('what the law forbids to show is looked at first, offers that mislead or discriminate too', () => {
  const first = NoticeKind.options.filter((kind) => noticeRank({ kind, state: 'received' }) === 0);
  expect(first).toEqual(['misleading', 'discriminating', 'employer', 'unlawful']);
  expect(noticeRank({ kind: 'discriminating', state: 'decided' })).toBe(2);
});
