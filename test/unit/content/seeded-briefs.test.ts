import { expect, it } from 'vitest';
import { identityProblem, payProblem } from '../../../content/brief-rules.ts';
import { wordingIn } from '../../../content/brief-wording.ts';
import { loadContent } from '../../../content/load.ts';
import { matchBrief } from '../../../content/matching/rules.ts';

const { briefs, talents, territories } = loadContent({ demo: true });
const places = new Map(territories.map((one) => [one.slug, one]));
const people = talents.map((one) => ({ ...one, credits: [] }));
const inDays = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

it.each(briefs)('the invented project $slug could have been sent by the form', (brief) => {
  const { terms, title, needs, employer } = brief;
  const { contract, pay } = terms;
  const typed = { payFrom: String(pay?.from ?? ''), payTo: String(pay?.to ?? '') };
  expect(payProblem({ contract, ...typed, payUnit: pay?.unit ?? '' })).toBeUndefined();
  const { idKind, idNumber } = employer;
  expect(identityProblem({ idKind, idNumber, idCountry: '', idWork: '' })).toBeUndefined();
  const asked = [...needs.specialties, ...needs.equipment, ...needs.certificates];
  // A role to be performed may ask for what the law forbids elsewhere.
  if (!needs.crafts.includes('comedien'))
    expect([title.fr, ...asked].flatMap(wordingIn)).toEqual([]);
});

it('shows a hidden employer, a role to be performed and a contract of rights', () => {
  expect(briefs.filter(({ employer }) => employer.isHidden)).toHaveLength(1);
  const contracts = briefs.map(({ terms }) => terms.contract);
  expect(contracts).toEqual(expect.arrayContaining(['rights', 'cdduPerformer']));
});

// By the second day all availability that is told has ended.
it.each(['2026-11-22', '2027-06-01'])(
  'invented people answer each invented project imported on %s: one wholly, one all but one',
  (today) => {
    for (const { slug, needs, startsIn, lasts } of briefs) {
      const from = inDays(today, startsIn);
      const asked = { ...needs, period: { from, until: inDays(from, lasts) } };
      const fits = matchBrief({ people, needs: asked, territories: places, today });
      const missing = fits.map((fit) => fit.missing.length);
      expect(missing, slug).toContain(0);
      expect(missing, slug).toContain(1);
    }
  },
);
