import { Problem } from '../problem.ts';

/** Why two records cannot be merged: a key of `answers` in the texts of merging. Nothing was stored. */
export class MergeProblem extends Problem<MergeProblemCode> {}
export type MergeProblemCode = 'unknown' | 'same' | 'changed' | 'badRequest' | 'addressNeeded';
