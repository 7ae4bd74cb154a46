/** What the sign-up form does once it is used: finds trades by their names, reads credits, shows the page, sends. */
import { loadVocabulary } from '../search/load-vocabulary.ts';
import type { Draft } from './draft.ts';
import { showForPerformers } from './performers.ts';
import { startPickers } from './pickers.ts';
import { startPreview } from './preview.ts';
import { startReading } from './read-pasted.ts';
import { startSending } from './send.ts';
import type { Steps } from './steps.ts';

/** Resolves once the form is ready. The names come when they come: without them the lists are whole all the same. */
export const openSignUp = async (opened: Opened): Promise<void> => {
  const locale = document.documentElement.lang === 'en' ? 'en' : 'fr';
  const { words } = await (locale === 'en' ? import('./words-en.ts') : import('./words-fr.ts'));
  const all = { ...opened, words, locale } as const;
  const vocabulary = loadVocabulary().catch(() => undefined);
  showForPerformers(opened.form);
  startSending(all);
  startReading({ ...all, vocabulary });
  startPreview({ ...all, vocabulary });
  void startPickers({ ...all, vocabulary });
};

/** What the form already does at rest. */
export type Opened = { form: HTMLFormElement; steps: Steps; draft: Draft };
