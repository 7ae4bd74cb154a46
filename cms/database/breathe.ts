/** Keeps the event loop alive under synchronous database work. */

/** Longest row of statements before timers and sockets get their turn, milliseconds. */
const sliceMs = 8;

let sliceStart = performance.now();
let nextTurn: Promise<void> | undefined;

/** Await it after synchronous work: at once within a slice, after one turn of the event loop when the slice is over. */
export function breathe(): Promise<void> | undefined {
  if (performance.now() - sliceStart < sliceMs) return undefined;
  nextTurn ??= new Promise((resolve) => {
    setImmediate(() => {
      sliceStart = performance.now();
      nextTurn = undefined;
      resolve();
    });
  });
  return nextTurn;
}
