/** All that the page of the selection loads at rest: the rest comes once there is somebody to show. */
const shortlist = document.querySelector<HTMLElement>('[data-shortlist]');
const emptyPart = document.querySelector<HTMLElement>('[data-shortlist-empty]');

if (shortlist && emptyPart) {
  let isStarted = false;
  const holdsSomebody = (): boolean => {
    try {
      return localStorage.getItem(shortlist.dataset['kept'] ?? '') !== null;
    } catch {
      return false;
    }
  };
  const look = (): void => {
    if (isStarted) return;
    const isEmpty = !holdsSomebody() && location.hash.length < 2;
    emptyPart.hidden = !isEmpty;
    if (isEmpty) return;
    isStarted = true;
    import('./shortlist/start.ts')
      .then(({ start }) => start())
      .catch((problem: unknown) => {
        console.error(problem);
        isStarted = false;
      });
  };
  addEventListener('hashchange', look);
  addEventListener('storage', look);
  addEventListener('pageshow', look);
  look();
}
