/** Long forms travel as flat fields (`crafts.0.craft`), as a plain form sends them; a schema reads arrays and objects. */

/** Most rows of one list: a higher place names no field. */
const mostRows = 400;
/** Deepest name, words between dots. */
const deepest = 4;

/**
 * Folds fields into arrays and objects. Rows in which nothing was filled in are left out, so `flatPath` says where a
 * path of `value` stood in the form. A name that cannot be folded (too deep, two meanings, a place out of bounds)
 * stays as it is, for the schema to refuse. Values are kept as they are.
 */
export function nest(fields: Record<string, unknown>): Nested {
  const root: Branch = new Map();
  const left: [string, unknown][] = [];
  for (const [name, value] of Object.entries(fields)) {
    // A name that a group has taken already gets a dot, which no schema knows.
    if (!plant(root, name.split('.'), value))
      left.push([root.has(name) ? `${name}.` : name, value]);
  }
  const value = Object.fromEntries([
    ...[...root].map(([name, node]) => [name, grown(node)] as const),
    ...left,
  ]);
  return { value, flatPath: (path) => pathIn(root, path) };
}

/** The fields that `nest` folds into this value; a box is there only where it is ticked. */
export const flatFields = (value: object): Record<string, string> =>
  Object.fromEntries(flat('', value));

/**
 * The field that stands for a path: the one of that name or, going up, the first list or group that has a place for
 * errors; empty where nothing stands for it. `names`: of the fields and of the places for errors.
 */
export function fieldAt(path: readonly string[], names: ReadonlySet<string>): string {
  for (let length = path.length; length > 0; length -= 1) {
    const name = path.slice(0, length).join('.');
    if (names.has(name)) return name;
  }
  return '';
}

function flat(name: string, value: unknown): [string, string][] {
  if (typeof value === 'boolean') return value ? [[name, 'on']] : [];
  if (typeof value !== 'object' || value === null) return [[name, String(value ?? '')]];
  return Object.entries(value).flatMap(([word, one]) => flat(name ? `${name}.${word}` : word, one));
}

function plant(root: Branch, words: string[], value: unknown): boolean {
  if (words.length > deepest || words.some((word) => !isWord(word))) return false;
  let branch = root;
  for (const word of words.slice(0, -1)) {
    const next = branch.get(word) ?? new Map<string, Node>();
    if (!(next instanceof Map)) return false;
    branch.set(word, next);
    branch = next;
  }
  const last = words.at(-1) ?? '';
  if (branch.has(last)) return false;
  branch.set(last, { value });
  return true;
}

/** A name, or a place in a list. What every object has already (`constructor`) is no name. */
const isWord = (word: string): boolean =>
  /^\d+$/.test(word)
    ? /^(?:0|[1-9]\d{0,2})$/.test(word) && Number(word) < mostRows
    : word !== '' && !(word in {});

function grown(node: Node): unknown {
  if (!(node instanceof Map)) return node.value;
  if (isList(node)) return filledRows(node).map(([, row]) => grown(row));
  return Object.fromEntries([...node].map(([name, child]) => [name, grown(child)]));
}

const isList = (branch: Branch): boolean => [...branch.keys()].every((word) => /^\d+$/.test(word));

const filledRows = (branch: Branch): [string, Node][] =>
  [...branch].filter(([, row]) => isFilled(row)).toSorted(([a], [b]) => Number(a) - Number(b));

const isFilled = (node: Node): boolean =>
  node instanceof Map
    ? [...node.values()].some(isFilled)
    : typeof node.value !== 'string' || node.value.trim() !== '';

function pathIn(root: Branch, path: readonly string[]): string[] {
  let node: Node | undefined = root;
  return path.map((word) => {
    const here: Node | undefined = node;
    if (!(here instanceof Map)) return word;
    const own: string =
      here !== root && isList(here) ? (filledRows(here)[Number(word)]?.[0] ?? word) : word;
    node = here.get(own);
    return own;
  });
}

type Branch = Map<string, Node>;
type Node = Branch | { value: unknown };

export type Nested = {
  value: Record<string, unknown>;
  /** Where a path of `value` stood in the form. */
  flatPath: (path: readonly string[]) => string[];
};
