/** Makes one page or one file of an employer beside the server: matching reads up to thousands of people at once. */
import { parentPort, workerData } from 'node:worker_threads';
import { employerCsv, employerPageHtml, type Listed, type Made } from './employer-page.ts';

export type EmployerJob = { make: 'page'; of: Made } | { make: 'file'; of: Listed };

const job = workerData as EmployerJob;
const made = job.make === 'page' ? employerPageHtml(job.of) : employerCsv(job.of);
parentPort?.postMessage(made, []);
