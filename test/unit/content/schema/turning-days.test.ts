import { describe, expect, it } from 'vitest';
import type { Guide } from '../../../../content/schema/guide.ts';
import type { Resource } from '../../../../content/schema/resource.ts';
import type { Talent } from '../../../../content/schema/talent.ts';
import type { Theme } from '../../../../content/schema/theme.ts';
import { hasEnded, turningDays } from '../../../../content/schema/turning-days.ts';
import { makePeople } from '../../../fixtures/people.ts';
import { guides, resources, themes } from '../../../fixtures/reference.ts';
import { makeWorks } from '../../../fixtures/works.ts';

const [someone] = makePeople(5, makeWorks(3)) as [Talent];
const [guide] = guides as [Guide];
const [theme] = themes as [Theme];
const [, workshop] = resources as [Resource, Resource];
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
    expect(turningDays('theme', theme)).toEqual([]);
  });

  it('are those after the review of a guide is due, and after a workshop and its deadline', () => {
    expect(turningDays('guide', { ...guide, nextReviewOn: '2027-10-01' })).toEqual(['2027-10-02']);
    expect(turningDays('resource', workshop)).toEqual(['2026-11-25', '2026-12-04']);
    const { endsOn: _, ...oneDay } = workshop;
    expect(turningDays('resource', oneDay)).toEqual(['2026-11-25', '2026-12-02']);
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
