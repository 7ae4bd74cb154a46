/** Why nothing was decided about an edit: a key of `answers` in edit-texts.ts. Nothing was stored. */
export class EditProblem extends Error {
  readonly code: EditProblemCode;
  /** HTTP. */
  readonly status: number;
  constructor(code: EditProblemCode, status = 422) {
    super(code);
    this.name = 'EditProblem';
    this.code = code;
    this.status = status;
  }
}
export type EditProblemCode =
  | 'signIn'
  | 'forbidden'
  | 'badRequest'
  | 'unknown'
  | 'changed'
  | 'unreadable'
  | 'checkAgain'
  | 'wordMissing';
