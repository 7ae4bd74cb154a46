/** Why nothing, or not all, can be imported: for whoever runs the command, with what to do and what is stored. */
export class ImportProblem extends Error {
  constructor(message: string, state = 'Nothing was written: the database is as it was.') {
    super(`${message} ${state}`);
  }
}
