import type { Payload } from 'payload';
import type { Locale } from '../../content/schema/basics.ts';
import { BriefForm } from '../../content/schema/brief-form.ts';
import { flatFields } from '../../content/schema/flat-fields.ts';
import { EditProblem } from './edit-problem.ts';
import { readNamed } from './named.ts';
import { formOf } from './record-of-form.ts';

/**
 * The fields of the form of a project as it is, or as the edit says that waits for an editor, with the note to them. No
 * address of mail: it is the one that the links go to, and the form does not ask for it.
 */
export async function filledBrief({ payload, brief: id, locale }: Filling) {
  const brief = await payload.findByID({ collection: 'briefs', id, depth: 0, disableErrors: true });
  if (!brief) throw new EditProblem('unknown', 404);
  const { slugs } = await readNamed(payload, locale);
  const waiting = BriefForm.safeParse(brief.edit?.sent).data;
  const { email: _, isTrue: __, ...form } = waiting ?? formOf(brief, slugs);
  const list = (lines: string[]) => lines.join('\n');
  return flatFields({
    ...form,
    locale,
    specialties: list(form.specialties),
    equipment: list(form.equipment),
    certificates: list(form.certificates),
    note: brief.edit?.note ?? '',
  });
}

type Filling = { payload: Payload; brief: string; locale: Locale };
