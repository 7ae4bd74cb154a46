import { Problem } from '../problem.ts';

/** Why nothing was decided about an edit: a key of `answers` in edit-texts.ts. Nothing was stored. */
export class EditProblem extends Problem<EditProblemCode> {}
export type EditProblemCode =
  | 'signIn'
  | 'forbidden'
  | 'badRequest'
  | 'unknown'
  | 'changed'
  | 'unreadable'
  | 'checkAgain'
  | 'wordMissing';
