import type { FormError } from '../../content/schema/form-answer.ts';

/** Why something at the desk, of a list or of a letter is not done: a key of `answers` in the texts. Nothing was stored. */
export class CommissionProblem extends Error {
  readonly code: ProblemCode;
  /** HTTP. */
  readonly status: number;
  /** Fields to mend, or people that are meant. */
  readonly details: { fields?: FormError[]; names?: string[]; n?: number };
  constructor(code: ProblemCode, status = 422, details: CommissionProblem['details'] = {}) {
    super(code);
    this.name = 'CommissionProblem';
    this.code = code;
    this.status = status;
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
