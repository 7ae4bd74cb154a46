/** The page of the selection: one's own, or the one of a link, beside which one's own stays as it is. */
import { count, fill } from '../../../content/locales/fill.ts';
import type { ShortlistTexts } from '../../../content/locales/fr/shortlist.ts';
import type { Locale } from '../../../content/schema/basics.ts';
import { button, element, onAxis } from '../search/element.ts';
import { localeOfPage } from '../search/said.ts';
import { crewOf, movedIn } from './crew.ts';
import { keep, keptKey, readEntries, readKept, type Entry } from './kept.ts';
import { decodeLink } from './link.ts';
import type { ShortlistPerson } from './person.ts';
import { readPeople } from './read-people.ts';
import { startRecipients } from './recipients.ts';
import { crewSections, focusOn, type Act, type Acts } from './show-crew.ts';
import { sharing } from './show-sharing.ts';

/** Resolves once the page shows what it holds. */
export const start = async (): Promise<void> => {
  const locale = localeOfPage();
  const words = await loadTexts(locale);
  const found = (name: string): HTMLElement => {
    const part = document.querySelector<HTMLElement>(`[data-shortlist${name}]`);
    if (!part) throw new Error(`The page has no place "shortlist${name}".`);
    return part;
  };
  const [place, emptyPart, status] = [found(''), found('-empty'), found('-status')];
  const recipients = startRecipients({ section: found('-write'), words, locale });
  status.tabIndex = -1;
  const people = new Map<string, ShortlistPerson>();
  const failed = new Set<string>();
  /** The selection of the link, and whether it is looked at. */
  let linked: Entry[] | undefined;
  let isLooking = false;
  let turn = 0;

  const say = (text: string, undo?: () => void): void =>
    status.replaceChildren(text, ...(undo ? [' ', button(words.undo, undo, 'reading')] : []));

  const shown = (): Entry[] => (linked && isLooking ? linked : linked ? [] : readKept());
  const isMine = () => linked === undefined;

  /** Keeps another selection as one's own; a press takes it back. */
  const change = (entries: Entry[], said: string): void => {
    const former = readKept();
    const isKept = keep(entries);
    const undo = () => {
      keep(former);
      void update(words.undone);
    };
    void update();
    if (isKept) say(said, undo);
    else say(words.notKept);
  };

  const move = (slug: string, by: 1 | -1, act: Act): void => {
    keep(movedIn({ entries: readKept(), people, slug, by }));
    draw();
    focusOn(slug, act);
    const team = crewOf(readKept(), people).find(({ members }) =>
      members.some(({ person }) => person.slug === slug),
    );
    const at = team?.members.findIndex(({ person }) => person.slug === slug) ?? -1;
    const name = people.get(slug)?.name ?? '';
    say(fill(words.moved, { name, place: at + 1, all: team?.members.length ?? 0 }));
  };
  const acts: Acts = {
    up: (slug) => move(slug, -1, 'up'),
    down: (slug) => move(slug, 1, 'down'),
    take: (slug) => {
      const others = readKept().filter((one) => one.slug !== slug);
      change(others, fill(words.removed, { name: people.get(slug)?.name ?? '' }));
      status.querySelector('button')?.focus();
    },
    note: (slug) => (note) =>
      void keep(readKept().map((one) => (one.slug === slug ? { ...one, note } : one))),
  };

  const draw = (): void => {
    const entries = shown();
    const crew = () => crewOf(shown(), people);
    const members = crew().flatMap((team) => team.members);
    emptyPart.hidden = linked !== undefined || entries.length > 0;
    place.replaceChildren(
      ...(linked ? [linkPanel(linked)] : []),
      ...(entries.length > 0 ? [onAxis(heading(entries.length), again())] : []),
      ...crewSections({ crew: crew(), words, locale, act: isMine() ? acts : undefined }),
      ...(members.length > 0
        ? [
            sharing({
              entries: shown,
              crew,
              words,
              locale,
              say,
              clear: isMine() ? () => change([], words.emptied) : undefined,
            }),
          ]
        : []),
    );
    recipients.show(members.map(({ person }) => person));
  };

  const heading = (n: number) =>
    element('p', { className: 'label' }, count(n, words.people, locale));
  const again = () =>
    element(
      'p',
      {},
      ...(failed.size > 0 ? [`${count(failed.size, words.failed, locale)} `] : []),
      button(words.readAgain, () => void update('', true), 'reading'),
    );

  const linkPanel = (entries: Entry[]): HTMLElement => {
    const own = readKept();
    const way = (text: string, act: () => void) =>
      button(
        text,
        () => {
          act();
          // What was pressed is gone: the focus is not lost with it.
          status.focus();
        },
        'button quiet',
      );
    const mine = (text: string, all: Entry[], said: string) =>
      way(text, () => {
        leaveLink();
        change(all, said);
      });
    const isReadable = entries.length > 0;
    return onAxis(
      element(
        'p',
        {},
        isReadable ? count(entries.length, words.shared, locale) : words.sharedBad,
        ...(own.length > 0 ? [` ${count(own.length, words.sharedBeside, locale)}`] : []),
      ),
      element(
        'p',
        { className: 'row' },
        ...(isReadable && own.length > 0
          ? [
              mine(words.join, readEntries([...own, ...without(entries, own)]), words.joined),
              mine(words.replace, entries, words.replaced),
            ]
          : []),
        ...(isReadable && own.length === 0 ? [mine(words.keep, entries, words.kept)] : []),
        ...(isReadable && !isLooking ? [way(words.look, look)] : []),
        ...(own.length > 0 ? [way(words.own, () => (leaveLink(), void update()))] : []),
      ),
    );
  };
  const look = (): void => {
    isLooking = true;
    void update();
  };

  const leaveLink = (): void => {
    history.replaceState(null, '', location.pathname);
    linked = undefined;
    isLooking = false;
  };

  /** Shows the selection as the people's pages say it now; who has no page any more leaves it, unnamed. */
  const update = async (said = '', isAgain = false): Promise<void> => {
    const own = (turn += 1);
    if (isAgain) people.clear();
    const wanted = shown().map(({ slug }) => slug);
    const slugs = wanted.filter((slug) => !people.has(slug));
    if (slugs.length > 0) say(words.loading);
    else draw();
    const read = await readPeople({ slugs, locale });
    if (own !== turn) return;
    failed.clear();
    const gone = new Set<string>();
    const moved = new Map<string, string>();
    for (const one of read) {
      if (one.is === 'here') {
        people.set(one.person.slug, one.person);
        moved.set(one.slug, one.person.slug);
      } else (one.is === 'gone' ? gone : failed).add(one.slug);
    }
    const now = (entries: Entry[]): Entry[] =>
      readEntries(
        entries
          .filter(({ slug }) => !gone.has(slug))
          .map((entry) => ({ ...entry, slug: moved.get(entry.slug) ?? entry.slug })),
      );
    if (linked) linked = now(linked);
    else if (gone.size > 0 || [...moved].some(([from, to]) => from !== to)) keep(now(readKept()));
    if (slugs.length > 0) draw();
    const left = gone.size > 0 ? count(gone.size, words.gone, locale) : '';
    if (said || left) say(`${said} ${left}`.trim());
    else if (status.textContent === words.loading) say('');
  };

  const readAddress = (): Promise<void> => {
    const read = location.hash.length > 1 ? decodeLink(location.hash) : undefined;
    linked = read ?? (location.hash.startsWith('#v') ? [] : undefined);
    isLooking = false;
    return update();
  };
  addEventListener('hashchange', () => void readAddress());
  addEventListener('storage', ({ key }) => {
    if (key === keptKey || key === null) void update();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void update();
  });
  await readAddress();
};

const without = (entries: Entry[], others: Entry[]): Entry[] =>
  entries.filter(({ slug }) => !others.some((one) => one.slug === slug));

const loadTexts = async (locale: Locale): Promise<ShortlistTexts> =>
  locale === 'en'
    ? (await import('../../../content/locales/en/shortlist.ts')).shortlistEn
    : (await import('../../../content/locales/fr/shortlist.ts')).shortlistFr;
