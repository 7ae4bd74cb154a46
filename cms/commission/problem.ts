import type { FormError } from '../../content/schema/form-answer.ts';
import { Problem } from '../problem.ts';

/** Why something at the desk, of a list or of a letter is not done: a key of `answers` in the texts. Nothing was stored. */
export class CommissionProblem extends Problem<ProblemCode> {
  /** Fields to mend, or people that are meant. */
  readonly details: { fields?: FormError[]; names?: string[]; n?: number };
  constructor(code: ProblemCode, status = 422, details: CommissionProblem['details'] = {}) {
    super(code, status);
    this.details = details;
  }
}

export type ProblemCode =
  | 'badRequest'
  | 'unknown'
  | 'fields'
  | 'outOfScope'
  | 'listed'
  | 'listedElsewhere'
  | 'waits'
  | 'tooOften'
  | 'stillLeaving'
  | 'sent'
  | 'empty'
  | 'briefClosed'
  | 'nobodyAgreed'
  | 'tooManyLetters';
