import crypto from 'node:crypto';
import { readAmount } from '../../content/pay-offer.ts';
import { wordingToLookAt } from '../../content/brief-wording.ts';
import { BriefForm } from '../../content/schema/brief-form.ts';
import type { Row, Rows } from '../database/rows.ts';
import type { StoredSubmission } from '../endpoints/confirmed.ts';
import { owedMail } from '../endpoints/owed-mail.ts';
import { noon } from '../fields/day.ts';
import { tellReaders } from './tell-readers.ts';

/** Puts a project whose address was confirmed into the editors' queue, unpublished, and owes its receipt. */
export async function addBrief({ rows, submission, now }: Added): Promise<void> {
  const brief = BriefForm.safeParse(submission.data).data;
  if (!brief) return;
  const id = crypto.randomUUID();
  await rows.insert('briefs', [briefRow({ id, brief, now, sentAt: submission.createdAt })]);
  const related = [
    ...(await relations({ rows, table: 'crafts', path: 'crafts', slugs: brief.crafts })),
    ...(await relations({ rows, table: 'territories', path: 'bases', slugs: brief.bases })),
  ];
  await rows.insert(
    'briefs_rels',
    related.map((relation) => ({ ...relation, parent: id })),
  );
  for (const [table, values] of [
    ['briefs_needs_experience', brief.experience],
    ['briefs_needs_languages', brief.languages],
  ] as const)
    await rows.insert(
      table,
      [...new Set(values)].map((value, n) => ({
        id: crypto.randomUUID(),
        parent: id,
        order: n + 1,
        value,
      })),
    );
  await rows.insert('outbox', [owedMail({ kind: 'brief-received', brief: id, now })]);
  await tellReaders({ rows, brief: { id, title: brief.title }, what: 'arrived', now });
}

function briefRow({ id, brief, now, sentAt }: Made): Row {
  const { english } = brief;
  const text = (value: string) => value || null;
  const list = (values: string[]) => text(values.join('\n'));
  const amount = (typed: string) => (typed ? (readAmount(typed) ?? null) : null);
  return {
    id,
    createdAt: now,
    updatedAt: now,
    title: brief.title,
    project_kind: brief.kind,
    project_format: text(brief.format),
    project_genre: brief.genre,
    project_world: text(brief.world),
    project_tone: text(brief.tone),
    project_stakes: brief.stakes,
    project_stage: brief.stage,
    project_broadcaster: text(brief.broadcaster),
    english_title: text(english.title),
    english_world: text(english.world),
    english_tone: text(english.tone),
    english_stakes: text(english.stakes),
    needs_specialties: list(brief.specialties),
    needs_equipment: list(brief.equipment),
    needs_certificates: list(brief.certificates),
    needs_from: noon(brief.from),
    needs_until: noon(brief.until),
    needs_isRemote: brief.isRemote,
    terms_contract: brief.contract,
    terms_payFrom: amount(brief.payFrom),
    terms_payTo: amount(brief.payTo),
    terms_payUnit: brief.payFrom ? text(brief.payUnit) : null,
    terms_rights: text(brief.rights),
    terms_specification: text(brief.specification),
    employer_name: brief.employer,
    employer_address: brief.address,
    employer_email: brief.email,
    employer_isHidden: brief.isHidden,
    employer_idKind: brief.idKind,
    employer_idNumber: brief.idNumber,
    employer_idCountry: text(brief.idCountry),
    employer_idWork: text(brief.idWork),
    employer_locale: brief.locale,
    state: 'waiting',
    flags: text(wordingToLookAt(brief).join('\n')),
    closesOn: noon(brief.closesOn),
    sentAt,
    isDemo: false,
  };
}

/** Those that are still in the taxonomy. */
async function relations({ rows, table, path, slugs }: Related): Promise<Row[]> {
  const found = await rows.find(table, ['slug'], { equal: { slug: slugs } });
  const ids = new Map(found.map(({ slug, id }) => [slug, id]));
  return [...new Set(slugs)]
    .flatMap((slug) => ids.get(slug) ?? [])
    .map((id, n) => ({ path, order: n + 1, [`${table}ID`]: id }));
}

type Added = { rows: Rows; submission: StoredSubmission; now: string };
type Made = { id: string; brief: BriefForm; now: string; sentAt: string };
type Related = { rows: Rows; table: 'crafts' | 'territories'; path: string; slugs: string[] };
