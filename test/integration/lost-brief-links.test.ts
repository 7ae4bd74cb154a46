import '../helpers/many-forms.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pageLinkEndpoint } from '../../cms/endpoints/my-page.ts';
import type { Brief } from '../../cms/payload-types.ts';
import { briefOf, presentAndConfirm, pressBrief } from '../helpers/briefs.ts';
import { post } from '../helpers/comments.ts';
import { addGround } from '../helpers/ground.ts';
import { useMails } from '../helpers/mails.ts';

const mails = useMails();
const payload = () => mails.payload();
const forget = () => payload().delete({ collection: 'outbox', where: { id: { exists: true } } });

beforeAll(async () => {
  payload().logger.level = 'silent';
  await addGround(payload());
});
beforeEach(forget);

const presented = async (data: object = {}): Promise<Brief> => {
  const brief = await presentAndConfirm(payload(), data);
  await forget();
  return brief;
};
const ask = (email: string, locale = 'fr') =>
  post(pageLinkEndpoint(payload(), 'brief-link'), { email, locale });
const accepted = { status: 202, answer: { ok: true, state: 'accepted' } };
async function leaving() {
  mails.smtp().received.length = 0;
  await mails.deliver();
  return mails.smtp().received.map(({ to, mail }) => ({ to: String(to), text: mail.text ?? '' }));
}

describe('an employer who lost the link', () => {
  it('gets another by mail, however the address was typed, and it acts', async () => {
    const brief = await presented();
    expect(await ask(brief.employer.email.toUpperCase())).toEqual(accepted);
    const [mail, ...others] = await leaving();
    expect([mail?.to, others]).toEqual([brief.employer.email, []]);
    const [, token = ''] = /projets\/gerer#([\w-]{43})/.exec(mail?.text ?? '') ?? [];
    expect((await pressBrief(payload(), brief, { token, act: 'givenUp' })).status).toBe(200);
    expect((await briefOf(payload(), brief.employer.email)).state).toBe('closed');
  });

  it('has one link for each project that is not closed, in the language of the form', async () => {
    const email = 'deux.projets@production.example';
    const title = 'Une monteuse ou un monteur pour un documentaire';
    const open = await presented({ email, title });
    const over = await presented({ email: 'fini@production.example' });
    await pressBrief(payload(), over, { act: 'givenUp' });
    await payload().update({
      collection: 'briefs',
      id: over.id,
      data: { employer: { ...over.employer, email } },
    });
    await forget();
    await ask(email, 'en');
    const [mail] = await leaving();
    expect(mail?.text.match(/\/en\/projets\/gerer#/g)).toHaveLength(1);
    expect(mail?.text).toContain(`Manage “${open.title}”:`);
  });

  it('reads the same where nobody has a project, and nothing of the address is kept', async () => {
    for (const email of ['quelquun@ailleurs.example', mails.talent().privateEmail])
      expect(await ask(email)).toEqual(accepted);
    expect(await leaving()).toEqual([]);
    expect((await payload().find({ collection: 'outbox' })).docs).toEqual([]);
  });
});
