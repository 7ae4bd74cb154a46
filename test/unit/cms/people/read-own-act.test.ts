import { describe, expect, it } from 'vitest';
import { ManagePage } from '../../../../content/schema/manage-page.ts';
import { readOwnAct } from '../../../../cms/people/read-own-act.ts';

const today = '2026-11-22';
const read = (data: object) =>
  readOwnAct(
    ManagePage.parse({ token: 'a'.repeat(43), locale: 'fr', page: 'show', ...data }),
    today,
  );
const period = (from: string, until: string) => read({ availability: 'set', from, until });
const wrong = (path: string, code: string) => ({ error: { path: [path], code: `page.${code}` } });

describe('what a person decides about the page', () => {
  it('leaves alone what they say nothing of, and what they typed beside it', () => {
    expect(read({})).toEqual({ act: { page: 'show' } });
    expect(read({ page: 'hide', from: '2026-12-01', student: 'on' })).toEqual({
      act: { page: 'hide' },
    });
  });

  it('takes a period, one day long or two years ahead, or none', () => {
    expect(period('2026-11-22', '2026-11-22')).toEqual({
      act: { page: 'show', availability: { from: '2026-11-22', until: '2026-11-22' } },
    });
    expect(period('2026-10-01', '2028-11-22')).toHaveProperty('act');
    expect(read({ availability: 'none' })).toEqual({ act: { page: 'show', availability: null } });
  });

  it('says which day to mend', () => {
    expect(period('', '2026-12-01')).toEqual(wrong('from', 'from.missing'));
    expect(period('2026-12-01', '')).toEqual(wrong('until', 'until.missing'));
    expect(period('2026-12-02', '2026-12-01')).toEqual(wrong('until', 'until.beforeFrom'));
    expect(period('2026-11-01', '2026-11-21')).toEqual(wrong('until', 'until.past'));
    expect(period('2026-11-01', '2029-01-01')).toEqual(wrong('until', 'until.tooFar'));
  });

  it('takes who may write, nobody included', () => {
    const some = { contact: 'set', student: 'on', production: 'on' };
    expect(read(some)).toEqual({
      act: { page: 'show', contactFrom: ['production', 'student'] },
    });
    expect(read({ contact: 'set' })).toEqual({ act: { page: 'show', contactFrom: [] } });
  });
});

it('takes nothing that the form does not send', () => {
  const sent = { token: 'a'.repeat(43), locale: 'fr', page: 'show' };
  for (const more of [{ page: 'erase' }, { from: '21/11/2026' }, { student: 'yes' }, { name: 'x' }])
    expect(ManagePage.safeParse({ ...sent, ...more }).success).toBe(false);
});
