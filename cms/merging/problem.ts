/** Why two records cannot be merged: a key of `answers` in the texts of merging. Nothing was stored. */
export class MergeProblem extends Error {
  readonly code: MergeProblemCode;
  /** HTTP. */
  readonly status: number;
  constructor(code: MergeProblemCode, status = 422) {
    super(code);
    this.name = 'MergeProblem';
    this.code = code;
    this.status = status;
  }
}
export type MergeProblemCode = 'unknown' | 'same' | 'changed' | 'badRequest' | 'addressNeeded';
