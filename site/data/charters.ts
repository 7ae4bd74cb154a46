/** Texts that productions undertake to follow. */
import type { Brief } from '../../content/schema/brief.ts';
import type { Charter } from '../../content/schema/charter.ts';
import { record, records } from './snapshot.ts';

/** Every charter, in alphabetical order. */
export const charters = (): Charter[] => records('charter');

/** The charters that a project names, in its order. */
export const chartersOf = ({ charters: slugs }: Brief): Charter[] =>
  slugs.flatMap((slug) => record('charter', slug) ?? []);
