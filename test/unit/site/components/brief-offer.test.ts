import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recordOf } from '../../../../cms/briefs/record-of-form.ts';
import { toBrief } from '../../../../cms/snapshot/to-brief.ts';
import { unitsOf } from '../../../../content/brief-rules.ts';
import { texts } from '../../../../content/locales/locale.ts';
import { locales } from '../../../../content/schema/basics.ts';
import {
  BriefContract,
  BriefPayUnit,
  type Brief,
  unpaidContracts,
} from '../../../../content/schema/brief.ts';
import { BriefForm } from '../../../../content/schema/brief-form.ts';
import { nest } from '../../../../content/schema/flat-fields.ts';
import { briefOffer, briefPay } from '../../../../site/components/brief-words.ts';
import { euros } from '../../../../site/components/wording.ts';
import { newBrief } from '../../../helpers/briefs.ts';

const isUnpaid = (contract: string) => (unpaidContracts as readonly string[]).includes(contract);
const cents = fc.integer({ min: 1, max: 999_999_999 }).map((n) => n / 100);
const written = fc.constantFrom(
  (amount: number) => String(amount),
  (amount: number) => `${amount.toFixed(2).replace('.', ',')} €`,
  (amount: number) => amount.toLocaleString('fr-FR', { maximumFractionDigits: 2 }),
  (amount: number) => amount.toLocaleString('en-GB', { maximumFractionDigits: 2 }),
);
const lookups = { find: () => undefined, slugs: (_: string, slugs: unknown) => slugs as string[] };

/** The public record of what was typed; nothing where the form is to be mended. */
function published(data: object): Brief | undefined {
  const form = BriefForm.safeParse(nest(newBrief({ ...data })).value).data;
  if (!form) return undefined;
  const own = { id: crypto.randomUUID(), slug: 'un-projet', publishedAt: '2026-11-22T12:00:00Z' };
  const named = { crafts: form.crafts, bases: form.bases, charters: [] };
  return toBrief({ ...recordOf(form), ...own, ...named }, lookups);
}

it('what is typed is what the page says, gross and for its unit, in both languages', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...BriefContract.options),
      cents,
      fc.option(cents),
      fc.constantFrom('', ...BriefPayUnit.options),
      written,
      (contract, from, to, payUnit, write) => {
        const payTo = to === null ? '' : write(to);
        const brief = published({ contract, payFrom: write(from), payTo, payUnit });
        const units: readonly string[] = unitsOf[contract];
        expect(brief !== undefined).toBe(units.includes(payUnit) && (to === null || to >= from));
        if (!brief) return;
        for (const locale of locales) {
          const { unit, contract: forms, list } = texts(locale).brief;
          const pay = briefPay(brief, locale);
          expect(pay).toContain(euros(from, locale));
          if (to !== null) expect(pay).toContain(euros(to, locale));
          expect(pay).toContain(unit[payUnit as BriefPayUnit]);
          const offer = briefOffer(brief, locale);
          expect(offer).toContain(list.gross.replace('{pay}', pay));
          expect(offer).toContain(forms[contract]);
          expect(offer).not.toMatch(/\bnets?\b/i);
        }
      },
    ),
  );
});

it('what is unpaid says so by its contract, states no amount, and nothing else is without pay', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...BriefContract.options),
      fc.constantFrom('', '0', '12'),
      (contract, payFrom) => {
        const brief = published({ contract, payFrom, payTo: '', payUnit: '' });
        expect(brief !== undefined).toBe(isUnpaid(contract) && payFrom === '');
        for (const locale of brief ? locales : []) {
          const { page, contract: forms } = texts(locale).brief;
          expect(briefPay(brief as Brief, locale)).toBe(page.unpaid);
          expect(briefOffer(brief as Brief, locale)).toBe(forms[contract]);
          expect(forms[contract]).toMatch(/sans|un(?:paid|salaried)|without|no /i);
        }
      },
    ),
  );
});

it.each([
  [{ contract: 'cdd', payFrom: null }],
  [{ contract: 'volunteers', payFrom: 100, payUnit: 'day' }],
  [{ contract: 'cdd', payFrom: 100, payUnit: null }],
  [{ contract: 'cdd', payFrom: -1, payUnit: 'day' }],
])('no page is made of a record that was given %o past the form', (terms) => {
  const form = BriefForm.parse(nest(newBrief()).value);
  const record = { ...recordOf(form), id: crypto.randomUUID(), slug: 'un-projet', terms };
  const doc = { ...record, crafts: ['perchiste'], bases: [], charters: [] };
  expect(() => toBrief({ ...doc, publishedAt: '2026-11-22T12:00:00Z' }, lookups)).toThrow('"pay"');
});
