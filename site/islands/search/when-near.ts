/** Does something once a part of the page comes near the screen; again when it comes back, if that failed. */
export const whenNear = (part: HTMLElement, act: () => Promise<void>): void => {
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      act().catch((problem: unknown) => {
        console.error(problem);
        setTimeout(() => near.observe(part), pauseMs);
      });
    },
    { rootMargin: '200px' },
  );
  near.observe(part);
};

const pauseMs = 3_000;
