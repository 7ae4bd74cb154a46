/**
 * Watches how long the event loop of this process goes without a turn. Call the answer once to stop: the longest time,
 * milliseconds. (`monitorEventLoopDelay` missed stalls of a second here.)
 */
export function watchStalls(): () => number {
  let longest = 0;
  let last = performance.now();
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(look, 1);
  return () => {
    clearInterval(timer);
    look();
    return longest;
  };
}
