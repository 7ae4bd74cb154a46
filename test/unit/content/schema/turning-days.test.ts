import { describe, expect, it } from 'vitest';
import type { Guide } from '../../../../content/schema/guide.ts';
import type { Talent } from '../../../../content/schema/talent.ts';
import { hasEnded, turningDays } from '../../../../content/schema/turning-days.ts';
import { makePeople } from '../../../fixtures/people.ts';
import { guides } from '../../../fixtures/reference.ts';
import { makeWorks } from '../../../fixtures/works.ts';

const [someone] = makePeople(5, makeWorks(3)) as [Talent];
const [guide] = guides as [Guide];
const person = (about: object) => ({
  ...someone,
  availability: undefined,
  trainings: [],
  ...about,
});

describe('the days on which a page becomes another', () => {
  it('are those after an availability and after each certificate, once each, in order', () => {
    const trainings = [
      { title: 'CACES', validUntil: '2027-02-28' },
      { title: 'SST', validUntil: '2026-12-31' },
      { title: 'SSIAP', validUntil: '2026-12-31' },
      { title: 'Licence' },
    ];
    const availability = { from: '2026-11-01', until: '2028-02-28' };
    expect(turningDays('talent', person({ availability, trainings }))).toEqual([
      '2027-01-01',
      '2027-03-01',
      '2028-02-29',
    ]);
  });

  it('are none for who gave no day, and for records whose pages compare no day', () => {
    expect(turningDays('talent', person({}))).toEqual([]);
    expect(turningDays('guide', guide)).toEqual([]);
  });

  it('are the first on which what was said has ended', () => {
    const [day = ''] = turningDays(
      'talent',
      person({ availability: { from: '2026-01-01', until: '2026-03-28' } }),
    );
    expect([hasEnded('2026-03-28', '2026-03-28'), hasEnded('2026-03-28', day)]).toEqual([
      false,
      true,
    ]);
  });
});
