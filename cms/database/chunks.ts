/** How many ids one statement names, and how many documents are read at once. */
export const chunkSize = 500;

/** At most `chunkSize` at a time: databases bound the parameters of a statement. */
export function* chunks<T>(items: Iterable<T>): Generator<T[]> {
  let some: T[] = [];
  for (const item of items) {
    if (some.push(item) < chunkSize) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
