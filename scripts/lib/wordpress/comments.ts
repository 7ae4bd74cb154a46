/** Comments of a post, in an order in which each comes after the one it answers. */
import { toLine, toMoment, toPlain } from './plain.ts';
import type { WordPressComment } from './read-export.ts';

/** Plans the comments that are to be imported; `count` is told what became of each. */
export function planComments({
  comments,
  keyOf,
  isThere,
  count,
  problem,
}: Given): PlannedComment[] {
  const byId = new Map<string, WordPressComment>();
  for (const comment of comments) {
    if (byId.has(comment.id)) problem(`comment ${comment.id} is there twice: the first counts.`);
    else byId.set(comment.id, comment);
  }
  const planned = new Map<string, PlannedComment>();
  for (const comment of byId.values()) {
    const one = toPlanned(comment, { keyOf, count, problem });
    if (one) planned.set(comment.id, one);
  }
  for (const [id, one] of planned) {
    const parent = byId.get(id)?.parent ?? '0';
    if (parent === '0' || parent === '') continue;
    if (!planned.has(parent)) count('answers whose comment was not imported stand alone');
    else if (leadsTo(parent, id, byId))
      problem(`comment ${id} answers itself in a circle: it stands alone.`);
    else one.parent = keyOf(parent);
  }
  const ordered: PlannedComment[] = [];
  const placed = new Set<string>();
  const rest = [...planned.values()];
  const byParent = Map.groupBy(rest, ({ parent }) => parent);
  const open = byParent.get(undefined)?.toReversed() ?? [];
  for (let one = open.pop(); one; one = open.pop()) {
    if (placed.has(one.importedFrom)) continue;
    placed.add(one.importedFrom);
    ordered.push(one);
    open.push(...(byParent.get(one.importedFrom)?.toReversed() ?? []));
  }
  const missing = ordered.filter(({ importedFrom }) => !isThere(importedFrom));
  const known = ordered.length - missing.length;
  for (const { state } of missing) count(`to import, ${state}`);
  if (known > 0) count('imported before', known);
  return missing;
}

function toPlanned(
  { id, author, content, date, dateGmt, state, type }: WordPressComment,
  { keyOf, count, problem }: Pick<Given, 'keyOf' | 'count' | 'problem'>,
): PlannedComment | undefined {
  if (type !== '' && type !== 'comment') return void count(`${type.slice(0, 20)}s, not imported`);
  if (state !== '1' && state !== '0') return void count(`${state.slice(0, 20)}, not imported`);
  const text = toPlain(content);
  const sentAt = toMoment(dateGmt) ?? toMoment(date);
  const why = !/^\d+$/.test(id)
    ? 'it has no number'
    : !text
      ? 'it has no text'
      : text.length > 4000
        ? 'it has more than 4,000 characters'
        : sentAt
          ? undefined
          : 'its date cannot be read';
  if (why || !sentAt) return void problem(`comment ${id} is left out: ${why}.`);
  return {
    importedFrom: keyOf(id),
    name: toLine(author).slice(0, 80) || 'Anonyme',
    text,
    sentAt,
    state: state === '1' ? 'accepted' : 'waiting',
  };
}

/** True where the answers above `from` come to `target`, or round to where they were. */
function leadsTo(from: string, target: string, byId: Map<string, WordPressComment>): boolean {
  const seen = new Set<string>();
  for (let id = from; byId.has(id); id = byId.get(id)?.parent ?? '') {
    if (id === target || seen.has(id)) return true;
    seen.add(id);
  }
  return false;
}

/** A comment to be made; `parent` is the `importedFrom` of the one that it answers. */
export type PlannedComment = {
  importedFrom: string;
  name: string;
  text: string;
  sentAt: string;
  state: 'accepted' | 'waiting';
  parent?: string;
};
type Given = {
  comments: WordPressComment[];
  keyOf: (id: string) => string;
  isThere: (importedFrom: string) => boolean;
  count: (what: string, number?: number) => void;
  problem: (what: string) => void;
};
