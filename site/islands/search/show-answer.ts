/** Shows an answer in the parts of the page: people and texts, whichever was looked for first. */
import { count } from '../../../content/locales/fill.ts';
import { askTexts, isAboutPeople, type Answer, type Results } from './ask.ts';
import { button, element, onAxis } from './element.ts';
import type { Filters } from './filters.ts';
import type { Tools } from './load-tools.ts';
import type { PageParts } from './page-parts.ts';
import { loadPagefind } from './pagefind.ts';
import type { ReadState } from './read-state.ts';
import { nearest } from './show-nearest.ts';
import { peopleCount, peopleLines, peopleNotes } from './show-people.ts';
import { textLines, textsSection } from './show-texts.ts';
import type { SearchState } from './state.ts';
import { whenNear } from './when-near.ts';

/** Resolves once people are shown; texts below them come when they are near the screen. */
export const showAnswer = async (shown: Shown): Promise<void> => {
  const { answer, read, state, tools, parts, filters, go, isStale } = shown;
  const { said, index } = tools;
  const { words } = said;
  const all = { answer, read, state, said, startName: index.startName(), go };
  const hasPeople = answer.people.count > 0;
  const isPeopleFirst = isAboutPeople(read, answer);
  // Texts that stand above people come with them: nothing moves afterwards.
  const texts = isPeopleFirst || !hasPeople ? undefined : await askForTexts(shown);
  const [lines, section, less] = await Promise.all([
    peopleLines(all),
    texts && textsSection(texts, said),
    hasPeople ? [] : nearest(read, { tools, go }),
  ]);
  if (isStale()) return;
  parts.people.hidden = !hasPeople && !isPeopleFirst;
  parts.title.textContent = hasPeople ? peopleCount(answer, said) : words.nobody;
  parts.notes.replaceChildren(...peopleNotes(all), ...less);
  parts.lines.replaceChildren(...lines);
  filters.update({ answer, read, state, said });
  const [first, second] = isPeopleFirst ? [parts.people, parts.texts] : [parts.texts, parts.people];
  // What is moved loses the focus: only where the order has changed.
  if (first.nextElementSibling !== second) parts.results.append(first, second);
  parts.texts.replaceChildren(...(section ?? []));
  // The heading says the same to who sees it.
  parts.status.classList.toggle('unseen', hasPeople);
  parts.status.textContent = told(shown, texts);
  if (texts) return;
  whenNear(parts.texts, async () => {
    // Whoever still types wants no texts about half a word.
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    if (isStale()) return;
    const later = await askForTexts(shown);
    const made = later ? await textsSection(later, said) : failedTexts(shown);
    if (isStale()) return;
    parts.texts.replaceChildren(...made);
    // Nobody and no text: what to try instead stands there.
    if (later?.count === 0) parts.people.hidden = false;
    parts.status.textContent = told(shown, later);
  });
};

const pauseMs = 300;

/** Undefined where they cannot be loaded: people are found all the same. */
const askForTexts = async ({
  read,
  answer,
  tools,
}: Shown): Promise<Results<HTMLElement> | undefined> => {
  try {
    return textLines(await askTexts(read, await loadPagefind()), answer, tools.said);
  } catch (problem) {
    console.error(problem);
    return undefined;
  }
};

const failedTexts = ({ tools, again }: Shown): HTMLElement[] => {
  const { words } = tools.said;
  return [
    onAxis(element('p', {}, words.textsFailed), element('p', {}, button(words.retry, again))),
  ];
};

/** What the status says: how many people and, as soon as it is known, how many texts. */
const told = ({ answer, tools: { said } }: Shown, texts: Results<unknown> | undefined): string => {
  const { words, locale } = said;
  const ofTexts = texts?.count ? count(texts.count, words.textsFound, locale) : '';
  if (answer.people.count > 0)
    return `${[peopleCount(answer, said), ofTexts].filter(Boolean).join(', ')}.`;
  if (!texts) return words.nobodyFound;
  return ofTexts ? `${words.nobodyFound} ${ofTexts}.` : words.nothing;
};

type Shown = {
  answer: Answer;
  read: ReadState;
  state: SearchState;
  tools: Tools;
  parts: PageParts;
  filters: Filters;
  go: (state: SearchState) => void;
  again: () => void;
  /** True once something newer was asked. */
  isStale: () => boolean;
};
