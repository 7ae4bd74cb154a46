import { expect, it } from 'vitest';
import { identityProblem, payProblem } from '../../../content/brief-rules.ts';
import { wordingIn } from '../../../content/brief-wording.ts';
import { loadContent } from '../../../content/load.ts';

const { briefs } = loadContent({ demo: true });

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
