/** Projects on their way through the endpoints and the screen of the CMS, in this process. */
import type { Payload } from 'payload';
import { briefEndpoint } from '../../cms/endpoints/brief.ts';
import { editBriefEndpoint } from '../../cms/endpoints/edit-brief.ts';
import { manageBriefEndpoint } from '../../cms/endpoints/manage-brief.ts';
import { openBriefEndpoint } from '../../cms/endpoints/open-brief.ts';
import { makeBriefLink } from '../../cms/mail/brief-link.ts';
import type { Brief } from '../../cms/payload-types.ts';
import type { OpenedPage } from '../../content/schema/form-answer.ts';
import { dayFromNow } from './brief-days.ts';
import { confirm, post } from './comments.ts';
import { submissionOf } from './notices.ts';

let employers = 0;

/** Values of the employer, each found by itself wherever it stands. */
export const employerCanaries = {
  employer: 'Kanari-Société',
  address: '12 rue Kanari-Adresse, 29000 Quimper',
  idCountry: 'Kanari-Pays, Kanari-Registre',
  idWork: 'Kanari-Œuvre',
};

/** A project that was never sent before, as its form sends it. The craft and the place are of addGround. */
export const newBrief = (data: Record<string, unknown> = {}): Record<string, unknown> => ({
  locale: 'fr',
  title: `Une perchiste ou un perchiste pour une série n° ${(employers += 1)}`,
  kind: 'series',
  format: '6 × 52 minutes',
  genre: 'Fiction policière',
  world: 'Un port breton, hors saison.',
  tone: 'Retenu.',
  stakes: 'Une femme cherche qui a vendu le bateau de son père.',
  stage: 'preparation',
  broadcaster: '',
  'english.stakes': 'A woman looks for whoever sold her father’s boat.',
  'crafts.0': 'perchiste',
  'crafts.1': '',
  'experience.0': 'junior',
  'experience.1': 'senior',
  specialties: 'Son en mer\r\nFilms animaliers',
  'languages.0': 'fr',
  from: dayFromNow(40),
  until: dayFromNow(60),
  'bases.0': 'bretagne',
  contract: 'cdduTechnician',
  payFrom: '1 250,50',
  payTo: '',
  payUnit: 'week',
  specification: 'Lire le traitement.\r\nUn essai est payé.',
  closesOn: dayFromNow(20),
  ...employerCanaries,
  email: `kanari${employers}@production.example`,
  idKind: 'siren',
  idNumber: '732 829 320',
  isTrue: 'on',
  ...data,
});

/** Posts a project. */
export const present = (payload: Payload, body: unknown, options: object = {}) =>
  post(briefEndpoint(payload), body, options);

/** Sends and confirms a project; resolves with the record that waits. */
export async function presentAndConfirm(payload: Payload, data: object = {}): Promise<Brief> {
  const body = newBrief({ ...data });
  const { status, answer } = await present(payload, body);
  if (status !== 202) throw new Error(`The project was refused: ${JSON.stringify(answer)}.`);
  const email = String(body['email']);
  await confirm(payload, await submissionOf(payload, email));
  return briefOf(payload, email);
}

/** The project as it is now, by its employer's address. */
export async function briefOf(payload: Payload, email: string): Promise<Brief> {
  const where = { 'employer.email': { equals: email } };
  const { docs } = await payload.find({ collection: 'briefs', where, depth: 0 });
  const [brief, more] = docs;
  if (!brief || more) throw new Error(`${docs.length} projects of ${email}.`);
  return brief;
}

/** Opens the page of a project by the link of a mail, new unless `token` is given. */
export async function openPage(payload: Payload, brief: Brief, token?: string) {
  const link = token ?? (await makeBriefLink({ payload, brief, now: new Date() })).token;
  const { status, answer } = await post(openBriefEndpoint(payload), { token: link, locale: 'fr' });
  return { status, answer, opened: answer as OpenedPage };
}

/** Sends one of the forms of the page of a project, with its code. */
export const actOnPage = (payload: Payload, token: string, fields: object, options: object = {}) =>
  post(manageBriefEndpoint(payload), { token, locale: 'fr', ...fields }, options);

/** Opens the page of a project by a mail's link, new unless `token` is given, and does one thing there. */
export async function pressBrief(
  payload: Payload,
  brief: Brief,
  { token, ...fields }: { token?: string; act?: string; [field: string]: unknown },
) {
  const page = await openPage(payload, brief, token);
  return page.status === 200 ? actOnPage(payload, page.opened.token, fields) : page;
}

/** Opens the form of a project on its page; resolves with its fields and the code that sends it. */
export async function openEdit(payload: Payload, brief: Brief) {
  const { answer } = await pressBrief(payload, brief, { act: 'edit' });
  return answer as { token: string; pageToken: string; fields: Record<string, string> };
}

/** Sends the form of a project with these changes, as a plain form does. */
export async function sendEdit(payload: Payload, brief: Brief, changes: object = {}) {
  const { token, fields } = await openEdit(payload, brief);
  return post(editBriefEndpoint(payload), { ...fields, isTrue: 'on', token, ...changes });
}
