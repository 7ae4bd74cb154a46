import { dataFile } from '../env.ts';

/** The file in which a mail is kept while no server is set. `id`: of its row in the outbox. */
export const keptMail = (id: string): string => dataFile('outbox', `${id}.eml`);
