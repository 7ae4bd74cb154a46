import '../helpers/many-forms.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Brief, Notice } from '../../cms/payload-types.ts';
import { eraseAddress } from '../../cms/people/erase.ts';
import { keptData } from '../../cms/people/kept-data.ts';
import { briefOf, employerCanaries, presentAndConfirm } from '../helpers/briefs.ts';
import { addGround, addUser } from '../helpers/ground.ts';
import { useMails } from '../helpers/mails.ts';
import { newNotice, report, reportAndConfirm } from '../helpers/notices.ts';
import { rest } from '../helpers/rest.ts';

const mails = useMails();
const payload = () => mails.payload();
type Account = Awaited<ReturnType<typeof addUser>>;
let editor: Account;
const forget = () => payload().delete({ collection: 'outbox', where: { id: { exists: true } } });

beforeAll(async () => {
  payload().logger.level = 'silent';
  await addGround(payload());
  editor = await addUser(payload(), 'editor');
});
beforeEach(forget);

const patch = (path: string, body: object) =>
  rest({ method: 'PATCH', path, token: editor.token, body });
/** A published project whose employer is hidden. */
async function published(): Promise<Brief> {
  const brief = await presentAndConfirm(payload(), { isHidden: 'on' });
  const body = { state: 'accepted', employerCheck: { register: 'sirene' } };
  expect((await patch(`/briefs/${brief.id}`, body)).status).toBe(200);
  await forget();
  return briefOf(payload(), brief.employer.email);
}
async function leaving() {
  mails.smtp().received.length = 0;
  await mails.deliver();
  const all = mails.smtp().received;
  return new Map(all.map(({ to, mail }) => [String(to), `${mail.subject}\n${mail.text}`]));
}
const of = ({ slug }: Brief) => `/projets/${slug}`;

describe('a report of a project', () => {
  it('is tied to it, and its employer is heard and told without learning who reported', async () => {
    const brief = await published();
    const notice = await reportAndConfirm(payload(), of(brief));
    expect(notice).toMatchObject({ brief: brief.id, page: of(brief), state: 'received' });
    await forget();
    const hearing = { question: 'Ce diffuseur est-il engagé ?' };
    expect((await patch(`/notices/${notice.id}`, { state: 'heard', hearing })).status).toBe(200);
    const told = await leaving();
    expect([...told.keys()]).toEqual([brief.employer.email]);
    const text = told.get(brief.employer.email) ?? '';
    expect(text).toContain('Ce diffuseur est-il engagé ?');
    for (const canary of ['Kanari Nom', 'Kanari-mots', String(notice.email)])
      expect(text).not.toContain(canary);
  });

  it('tells who reported nothing of an employer who is hidden', async () => {
    const brief = await published();
    const notice = await reportAndConfirm(payload(), of(brief), { kind: 'unlawful' });
    const decided = { state: 'decided', outcome: 'upheld', reasons: 'Ce texte est retiré.' };
    await patch(`/notices/${notice.id}`, decided);
    const text = (await leaving()).get(String(notice.email)) ?? '';
    expect(text).toContain('Ce texte est retiré.');
    for (const canary of [...Object.values(employerCanaries), brief.employer.email])
      expect(text).not.toContain(canary);
  });

  it('of one that is not published is refused', async () => {
    const brief = await presentAndConfirm(payload());
    const { status, answer } = await report(payload(), newNotice(`/projets/${brief.slug}`));
    expect(status).toBe(422);
    expect(answer).toMatchObject({ errors: [{ code: 'notice.page.unknown' }] });
  });

  it('is in what its employer may take along, without who reported, and goes when they are erased', async () => {
    const brief = await published();
    const notice: Notice = await reportAndConfirm(payload(), of(brief));
    const asked = { payload: payload(), email: brief.employer.email, now: new Date() };
    const reports = (await keptData(asked)).data['reportsAboutProjects'];
    expect(reports).toMatchObject([{ kind: 'credit', state: 'received' }]);
    expect(JSON.stringify(reports)).not.toMatch(/[Kk]anari/);
    await eraseAddress({ ...asked, reason: 'asked' });
    const where = { id: { equals: notice.id } };
    expect((await payload().count({ collection: 'notices', where })).totalDocs).toBe(0);
  });
});
