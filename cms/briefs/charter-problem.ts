import type { Payload } from 'payload';
import type { BriefForm } from '../../content/schema/brief-form.ts';
import type { FormError } from '../../content/schema/form-answer.ts';
import { namesEmployer } from '../endpoints/names-employer.ts';
import { isPublic } from '../snapshot/documents.ts';
import type { Doc } from '../snapshot/lookups.ts';

/** A charter that is no longer public, or that says who the hidden employer is; nothing where all can be named. */
export async function charterProblem(
  payload: Payload,
  { charters, employer, email, isHidden }: BriefForm,
): Promise<FormError | undefined> {
  if (charters.length === 0) return undefined;
  const { docs } = await payload.db.find<Doc>({
    collection: 'charters',
    where: { slug: { in: charters } },
    pagination: false,
    limit: 0,
    locale: 'all',
  });
  const known = new Map(docs.filter(isPublic).map((doc) => [doc['slug'], doc]));
  for (const [n, slug] of charters.entries()) {
    const charter = known.get(slug);
    const path = ['charters', String(n)];
    if (!charter) return { path, code: 'brief.charters.unknown' };
    const text = ['title', 'author', 'source', 'text']
      .flatMap((name) => wordsOf(charter[name]))
      .join('\n');
    if (namesEmployer({ text, employer: { name: employer, email, isHidden } }))
      return { path, code: 'brief.charters.names' };
  }
  return undefined;
}

/** Of a text, or of one in each language. */
const wordsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).map(String);
