import { describe, expect, it } from 'vitest';
import { inReviewOrder, riskOf } from '../../../../cms/people/review-risk.ts';
import { signUpData } from '../../../helpers/sign-ups.ts';

const bare = (n: number) =>
  Array.from({ length: n }, (_, i) => ({
    title: `Film ${i}`,
    year: '',
    role: 'Perche',
    director: '',
  }));

describe('the risk of a submission', () => {
  it.each([
    ['a plain one', {}, 0, 'low', []],
    ['one of somebody who may be listed', {}, 1, 'high', ['duplicates']],
    ['five credits that nothing ties to a work', { credits: bare(5) }, 0, 'high', ['bareCredits']],
    ['four of them', { credits: bare(4) }, 0, 'low', []],
    ['a public address', { isEmailPublic: true }, 0, 'middle', ['publicContact']],
    ['a public telephone', { isPhonePublic: true }, 0, 'middle', ['publicContact']],
    [
      'a link',
      { links: [{ label: 'Site', url: 'https://exemple.invalid/' }] },
      0,
      'middle',
      ['links'],
    ],
  ] as const)('of %s', (_, data, duplicates, risk, signs) => {
    const sent = signUpData(structuredClone(data) as Parameters<typeof signUpData>[0]);
    expect(riskOf(sent, duplicates)).toEqual({ class: risk, signs });
  });

  it('of credits with a year or a director is that of any other', () => {
    const [first, ...others] = bare(6);
    const credits = [
      { ...first, year: '2020' },
      { ...first, director: 'A. Roux' },
      ...others.slice(2),
    ];
    expect(riskOf(signUpData({ credits: credits as typeof others }), 0).class).toBe('low');
  });
});

describe('the queue', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  const row = (id: string, risk: 'high' | 'middle' | 'low', daysAgo: number, state = '') => ({
    id,
    risk: { class: risk, signs: [] },
    since: new Date(now.getTime() - daysAgo * 86_400_000).toISOString(),
    isAsked: state === 'asked',
    isAnswered: state === 'answered',
  });
  const order = (rows: ReturnType<typeof row>[]) => inReviewOrder(rows, now).map(({ id }) => id);

  it('goes by class, the oldest first within one', () => {
    const rows = [
      row('low', 'low', 9),
      row('new', 'high', 1),
      row('old', 'high', 3),
      row('mid', 'middle', 9),
    ];
    expect(order(rows)).toEqual(['old', 'new', 'mid', 'low']);
  });

  it('lets nobody wait for ever: fourteen days count as a class', () => {
    const rows = [row('mid', 'middle', 1), row('long', 'low', 15), row('short', 'low', 13)];
    expect(order(rows)).toEqual(['long', 'mid', 'short']);
  });

  it('puts last those whose answer is awaited', () => {
    expect(order([row('asked', 'high', 20, 'asked'), row('low', 'low', 0)])).toEqual([
      'low',
      'asked',
    ]);
  });

  it('puts first those who have answered', () => {
    const rows = [row('high', 'high', 20), row('answered', 'low', 0, 'answered')];
    expect(order(rows)).toEqual(['answered', 'high']);
  });
});
