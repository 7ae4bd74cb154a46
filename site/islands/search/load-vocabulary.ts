import { files } from '../../../content/routes.ts';
import type { SearchWords } from '../../../content/search/vocabulary.ts';

/** Gets the names that queries are read with. */
export const loadVocabulary = async (): Promise<SearchWords> => {
  const answer = await fetch(files.searchWords);
  if (!answer.ok) throw new Error(`The words of the search answered ${answer.status}.`);
  return (await answer.json()) as SearchWords;
};
