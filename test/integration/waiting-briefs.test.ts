import '../helpers/many-forms.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Brief } from '../../cms/payload-types.ts';
import { alertWaitingBriefs } from '../../scripts/lib/alert-waiting-briefs.ts';
import { employerCanaries, presentAndConfirm, sendEdit } from '../helpers/briefs.ts';
import { addGround, addUser } from '../helpers/ground.ts';
import { useMails } from '../helpers/mails.ts';
import { rest } from '../helpers/rest.ts';

const mails = useMails();
const payload = () => mails.payload();
type Account = Awaited<ReturnType<typeof addUser>>;
let editor: Account;
let here: Account;
let there: Account;

beforeAll(async () => {
  payload().logger.level = 'silent';
  const { bretagne, corse } = await addGround(payload());
  editor = await addUser(payload(), 'editor');
  here = await addUser(payload(), 'commission', [bretagne]);
  there = await addUser(payload(), 'commission', [corse]);
  await addUser(payload(), 'contributor');
});
beforeEach(async () => {
  await payload().delete({ collection: 'briefs', where: { id: { exists: true } } });
  await payload().delete({ collection: 'outbox', where: { id: { exists: true } } });
});

/** What leaves now to accounts, by address. */
async function toAccounts(): Promise<Map<string, string>> {
  mails.smtp().received.length = 0;
  await mails.deliver();
  const found = mails
    .smtp()
    .received.map(({ to, mail }): [string, string] => [
      String(to),
      `${mail.subject}\n${mail.text}`.replace(/[\u00a0\u202f]/g, ' '),
    ]);
  return new Map(found.filter(([to]) => !to.includes('kanari')));
}
const addresses = (told: Map<string, string>) => [...told.keys()].toSorted();
const morning = (now?: Date) => alertWaitingBriefs({ payload: payload(), ...(now && { now }) });
const later = ({ createdAt }: Brief, hours: number) =>
  new Date(Date.parse(createdAt) + hours * 3_600_000 + 1000);

describe('a project that begins to wait', () => {
  it('is told at once to the editors and to the commission of its place, to nobody else, without its employer', async () => {
    const brief = await presentAndConfirm(payload(), { 'bases.0': 'finistere' });
    const told = await toAccounts();
    expect(addresses(told)).toEqual([editor.email, here.email].toSorted());
    for (const text of told.values()) {
      expect(text).toContain(`/admin/collections/briefs/${brief.id}`);
      for (const canary of [...Object.values(employerCanaries), brief.employer.email])
        expect(text).not.toContain(canary);
    }
    expect(told.get(editor.email)).toContain('puis publiez');
    expect(told.get(here.email)).toContain('votre territoire');
  });

  it('because its employer sent an edit is told to the editors alone', async () => {
    const brief = await presentAndConfirm(payload());
    await toAccounts();
    await sendEdit(payload(), brief, { title: 'Un titre que son employeur a changé' });
    const told = await toAccounts();
    expect(addresses(told)).toEqual([editor.email]);
    expect(told.get(editor.email)).toContain('décidez de la modification');
    expect(told.get(editor.email)).not.toContain('registre');
  });
});

describe('each morning', () => {
  it('who sees what waits is reminded of it with its age, until an editor has decided', async () => {
    const brief = await presentAndConfirm(payload());
    await toAccounts();
    expect(await morning(later(brief, 30))).toBe(1);
    const told = await toAccounts();
    expect(addresses(told)).toEqual([editor.email, here.email].toSorted());
    expect(told.get(editor.email)).toContain('depuis 30 heures');
    expect(await morning(later(brief, 73))).toBe(1);
    expect((await toAccounts()).get(here.email)).toContain('depuis 3 jours');
    const body = { state: 'refused', refusalReason: 'Introuvable au registre.' };
    await rest({ method: 'PATCH', path: `/briefs/${brief.id}`, token: editor.token, body });
    await toAccounts();
    expect(await morning(later(brief, 80))).toBe(0);
    await sendEdit(payload(), brief, { note: 'Voici le bon numéro SIREN.' });
    expect(await morning()).toBe(1);
    expect((await toAccounts()).get(editor.email)).toContain('modification à décider');
  });

  it('a commission hears of its own territories only', async () => {
    await presentAndConfirm(payload());
    await toAccounts();
    await morning();
    expect(addresses(await toAccounts())).not.toContain(there.email);
  });
});

describe('the list of the CMS', () => {
  it('says how long a project has waited, and nothing once it does not wait', async () => {
    const brief = await presentAndConfirm(payload());
    const read = async () => {
      const path = `/briefs/${brief.id}`;
      const { text } = await rest({ method: 'GET', path, token: editor.token });
      return (JSON.parse(text) as { waits?: string | null }).waits;
    };
    expect(await read()).toMatch(/^(?:depuis|for)/);
    const body = { state: 'accepted', employerCheck: { register: 'sirene' } };
    await rest({ method: 'PATCH', path: `/briefs/${brief.id}`, token: editor.token, body });
    expect(await read()).toBeNull();
  });
});
