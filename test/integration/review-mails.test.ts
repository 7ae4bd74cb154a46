import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Submission } from '../../cms/payload-types.ts';
import { addGround, addUser, type Ground, talentData } from '../helpers/ground.ts';
import { useMails } from '../helpers/mails.ts';
import { rest } from '../helpers/rest.ts';
import { addSignUp } from '../helpers/sign-ups.ts';

// Read with the imports below it; those of `useMails`, which come too late here.
vi.hoisted(() =>
  Object.assign(process.env, {
    SITE_URL: 'https://site.example',
    MAIL_FROM: 'Générique <relais@mails.example>',
  }),
);

const mails = useMails();
let ground: Ground;
let token: string;

beforeAll(async () => {
  mails.payload().logger.level = 'silent';
  ground = await addGround(mails.payload());
  ({ token } = await addUser(mails.payload(), 'editor'));
});
beforeEach(async () => {
  const contactEmail = 'redaction@generique.example';
  await mails.payload().updateGlobal({ slug: 'settings', data: { contactEmail } });
});

const decide = async (how: string, { id, updatedAt }: Submission, body: object) => {
  const whole = { version: updatedAt, ...body };
  const { status, text } = await rest({
    method: 'POST',
    path: `/review/${id}/${how}`,
    token,
    body: whole,
  });
  if (status !== 200) throw new Error(text);
};
const accept = (submission: Submission, refused: object[] = []) =>
  decide('accept', submission, { refused, credits: [], verifications: [] });

/** What the one mail that leaves now says, spaces that do not break as spaces. */
async function leaving() {
  mails.smtp().received.length = 0;
  await mails.deliver();
  const [first, ...others] = mails.smtp().received;
  if (!first || others.length > 0) throw new Error('Not one mail left.');
  const { subject, text, replyTo } = first.mail;
  const plain = `${subject}\n${text}`.replace(/[\u00a0\u202f]/g, ' ');
  return { to: first.to, text: plain, replyTo: replyTo?.[0]?.address };
}

describe('a person whose sign-up is reviewed', () => {
  it('gets the address of the page, and what was left out with the reason', async () => {
    const submission = await addSignUp(mails.payload(), {
      lastName: 'Le Goff',
      bio: 'Deux\nlignes.',
      email: 'lou@scene.example',
    });
    await accept(submission, [{ path: 'bio', reason: 'Trop court.' }]);
    const { to, text } = await leaving();
    expect(to).toEqual(['lou@scene.example']);
    expect(text).toContain('Votre page est en ligne');
    expect(text).toContain('https://site.example/talents/maud-le-goff');
    expect(text).toContain('Présentation : Deux');
    expect(text).toContain('Raison : Trop court.');
    expect(text).toContain('https://site.example/ma-page');
    expect(text).toContain(submission.id);
  });

  it('gets no list of what was left out where nothing was', async () => {
    await accept(await addSignUp(mails.payload(), { lastName: 'Tout' }));
    expect((await leaving()).text).not.toContain('pas été repris');
  });

  it('refused, gets the reason, the way back and the way to contest, in their language', async () => {
    const submission = await addSignUp(mails.payload(), { locale: 'en' });
    await decide('refuse', submission, { text: 'Not of the trade.' });
    const { text } = await leaving();
    expect(text).toContain('Your sign-up is not published');
    expect(text).toContain('> Not of the trade.');
    expect(text).toMatch(/https:\/\/site\.example\/en\/\S+/);
    expect(text).toContain('redaction@generique.example');
    expect(text).toContain(submission.id);
  });

  it('is asked a question, and answers by a link or to the editors', async () => {
    const submission = await addSignUp(mails.payload());
    await decide('ask', submission, { text: 'Quelle école ?' });
    const { text, replyTo } = await leaving();
    expect(text).toContain('> Quelle école ?');
    expect(text).toContain(submission.id);
    expect(text).toMatch(/https:\/\/site\.example\/ma-page\/repondre#[\w-]{43}/);
    expect(replyTo).toBe('redaction@generique.example');
  });
});

describe('a person whose update is reviewed', () => {
  const update = async () => {
    const person = await mails.payload().create({
      collection: 'talents',
      data: talentData(ground, { name: 'Maud Kervella' }),
    });
    return {
      person,
      submission: await addSignUp(mails.payload(), {}, { form: 'update', talent: person.id }),
    };
  };

  it('is told that the page changed', async () => {
    const { person, submission } = await update();
    await accept(submission);
    const { text } = await leaving();
    expect(text).toContain('Votre page est modifiée');
    expect(text).toContain(`https://site.example/talents/${person.slug}`);
  });

  it('refused, is told that the page stays as it was', async () => {
    await decide('refuse', (await update()).submission, { text: 'Publicité.' });
    expect((await leaving()).text).toContain('votre page reste comme elle était');
  });
});
