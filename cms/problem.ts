/**
 * Why something that an account asked for is not done; nothing was stored. `code`: a key of `answers` in the texts of its
 * screen. `status`: HTTP.
 */
export class Problem<Code extends string> extends Error {
  readonly code: Code;
  readonly status: number;
  constructor(code: Code, status = 422) {
    super(code);
    this.name = new.target.name;
    this.code = code;
    this.status = status;
  }
}
