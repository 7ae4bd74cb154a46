import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { addTexts, askAndConfirm } from '../helpers/comments.ts';
import { addUser } from '../helpers/ground.ts';
import { useMails } from '../helpers/mails.ts';
import { rest } from '../helpers/rest.ts';

// Read with the imports below it; those of `useMails`, which come too late here.
vi.hoisted(() =>
  Object.assign(process.env, {
    FORMS_PER_HOUR: '300',
    SITE_URL: 'https://site.example',
    MAIL_FROM: 'Générique <relais@mails.example>',
  }),
);

const mails = useMails();
let texts: Awaited<ReturnType<typeof addTexts>>;
let token: string;

beforeAll(async () => {
  const payload = mails.payload();
  payload.logger.level = 'silent';
  texts = await addTexts(payload);
  ({ token } = await addUser(payload, 'editor'));
});
// Those of the confirmations are looked at elsewhere.
const forget = () =>
  mails.payload().delete({ collection: 'outbox', where: { id: { exists: true } } });
beforeEach(forget);

/** A question that waits for an editor; its mails so far are gone. */
async function waiting(data: Record<string, unknown> = {}) {
  const comment = await askAndConfirm(mails.payload(), texts.article, data);
  await forget();
  return comment;
}
const decide = (id: string, body: object) =>
  rest({ method: 'PATCH', path: `/comments/${id}`, token, body });
const owed = async () => {
  const { docs } = await mails.payload().find({ collection: 'outbox', sort: 'createdAt' });
  return docs.map(({ kind }) => kind);
};
/** What the one mail that leaves now says, spaces that do not break as spaces. */
async function leaving() {
  mails.smtp().received.length = 0;
  await mails.deliver();
  const [first, ...others] = mails.smtp().received;
  if (!first || others.length > 0) throw new Error('Not one mail left.');
  return { to: first.to, text: String(first.mail.text).replace(/[\u00a0\u202f]/g, ' ') };
}
const urgentMarks = async (id: string) => {
  const { docs } = await mails.payload().find({
    collection: 'changes',
    where: { and: [{ record: { equals: id } }, { isUrgent: { equals: true } }] },
  });
  return docs.length;
};

describe('accepting a question', () => {
  it('owes its author one mail, however often it is saved', async () => {
    const { id, email } = await waiting();
    for (const body of [{ state: 'accepted' }, { state: 'accepted' }, {}])
      expect((await decide(id, body)).status).toBe(200);
    expect(await owed()).toEqual(['comment-accepted']);
    const { to, text } = await leaving();
    expect(to).toEqual([email]);
    expect(text).toContain('Votre question est publiée.');
    expect(text).toContain('> Faut-il un diplôme pour commencer ?');
    expect(text).toContain(`https://site.example/articles/${texts.slug}#message-${id}`);
    expect(text).toContain('Un courriel vous préviendra');
  });

  it('with its answer owes one mail that has both, signed by the account, today', async () => {
    const { id } = await waiting();
    await decide(id, { state: 'accepted', reply: { text: 'Non, mais il aide.' } });
    await decide(id, { reply: { text: 'Non, mais il aide beaucoup.' } });
    expect(await owed()).toEqual(['comment-accepted']);
    const { text } = await leaving();
    expect(text).toContain('> Non, mais il aide beaucoup.');
    expect(text).toContain('La réponse de la rédaction (editor) :');
    expect(text).not.toContain('Un courriel vous préviendra');
    const { reply } = await mails.payload().findByID({ collection: 'comments', id });
    expect(reply).toMatchObject({ author: 'editor', on: expect.stringMatching(/T12:00:00/) });
  });
});

describe('an answer', () => {
  it.each([
    ['written', { reply: { text: 'Oui.', author: 'La rédaction' } }, '> Oui.'],
    ['of a text', {}, 'La réponse est dans ce texte : https://site.example/metiers/perchiste'],
  ])('%s after the question was accepted is told once', async (_, answer, words) => {
    const { id } = await waiting();
    await decide(id, { state: 'accepted' });
    await mails.deliver();
    await forget();
    const guide = { answeredBy: { relationTo: 'guides', value: texts.guide } };
    const body = 'reply' in answer ? answer : guide;
    await decide(id, body);
    await decide(id, body);
    await decide(id, { reply: { text: '', author: '' }, answeredBy: null });
    await decide(id, body);
    expect(await owed()).toEqual(['comment-answered']);
    expect((await leaving()).text).toContain(words);
  });

  it('to a question that waits is told with its acceptance', async () => {
    const { id } = await waiting();
    await decide(id, { reply: { text: 'Oui.', author: 'La rédaction' } });
    expect(await owed()).toEqual([]);
    await decide(id, { state: 'accepted' });
    expect(await owed()).toEqual(['comment-accepted']);
  });
});

describe('refusing a question', () => {
  it('asks for a reason, which its author gets with the way to contest it', async () => {
    const { id, email } = await waiting({ locale: 'en' });
    const { status, json } = await decide(id, { state: 'refused', refusalReason: ' ' });
    expect([status, json.errors?.[0]?.data?.errors?.[0]?.path]).toEqual([400, 'refusalReason']);
    expect(await owed()).toEqual([]);
    await decide(id, { state: 'refused', refusalReason: 'Une personne y est accusée.' });
    await decide(id, { refusalReason: 'Une personne y est nommée.' });
    expect(await owed()).toEqual(['comment-refused']);
    const { to, text } = await leaving();
    expect(to).toEqual([email]);
    expect(text).toContain('Your question is not published.');
    expect(text).toContain('> Une personne y est nommée.');
    expect(text).toContain(`give this reference: ${id}`);
  });

  it('takes an accepted one off the site without waiting', async () => {
    const { id } = await waiting();
    await decide(id, { state: 'accepted' });
    expect(await urgentMarks(id)).toBe(0);
    await decide(id, { state: 'refused', refusalReason: 'Retiré à la demande de son auteur.' });
    expect(await urgentMarks(id)).toBe(1);
  });

  it('tells nothing that is not so any more when the mail leaves', async () => {
    const { id } = await waiting();
    await decide(id, { state: 'accepted' });
    await decide(id, { state: 'waiting' });
    await mails.deliver();
    expect(mails.smtp().received).toEqual([]);
    expect(mails.said()).toContain('La décision a changé');
  });
});

it('is public with its text alone: withdrawn with it, shown again with it, and no fault of anybody', async () => {
  const { writeSnapshot } = await import('../../scripts/lib/snapshot-file.ts');
  const file = path.join(mails.dataDir(), 'snapshot.db');
  const marks = async () =>
    (await mails.payload().find({ collection: 'changes', pagination: false, depth: 0 })).docs;
  const shown = async () => {
    const options = { payload: mails.payload(), file, siteUrl: 'https://site.example' };
    const state = await writeSnapshot({ ...options, marks: await marks() });
    const db = new DatabaseSync(file);
    const rows = db.prepare("SELECT slug FROM record WHERE kind = 'comment'").all();
    db.close();
    return { ids: rows.map(({ slug }) => String(slug)), refusals: state.refusals };
  };
  const others = await addTexts(mails.payload());
  const { id } = await askAndConfirm(mails.payload(), others.article);
  await decide(id, { state: 'accepted' });
  expect((await shown()).ids).toContain(id);
  const article = { collection: 'articles', id: others.article } as const;
  await mails.payload().update({ ...article, data: { _status: 'draft' } });
  const hidden = await shown();
  expect([hidden.ids.includes(id), hidden.refusals]).toEqual([false, []]);
  await mails.payload().update({ ...article, data: { _status: 'published' } });
  expect((await shown()).ids).toContain(id);
});

describe('what was asked goes', () => {
  const there = async (id: string) =>
    (await mails.payload().count({ collection: 'comments', where: { id: { equals: id } } }))
      .totalDocs;
  const submissions = async (id: unknown) =>
    (
      await mails
        .payload()
        .count({ collection: 'submissions', where: { id: { equals: id as string } } })
    ).totalDocs;

  it('with its text: an article or a guide', async () => {
    const others = await addTexts(mails.payload());
    for (const [collection, record, about] of [
      ['articles', others.article, 'article'],
      ['guides', others.guide, 'guide'],
    ] as const) {
      const asked = await askAndConfirm(mails.payload(), record, { about });
      const { id: imported } = await mails.payload().create({
        collection: 'comments',
        data: {
          kind: 'comment',
          on: { relationTo: collection, value: record },
          name: 'Paul',
          text: 'Merci.',
          sentAt: '2019-01-01T00:00:00.000Z',
          state: 'accepted',
          parent: asked.id,
        },
      });
      await mails.payload().delete({ collection, id: record });
      expect([await there(asked.id), await there(imported)]).toEqual([0, 0]);
      expect(await submissions(asked.submission)).toBe(0);
    }
  });

  it('with the submission that its author asks to erase, off the site at once', async () => {
    const { id, submission } = await waiting();
    await decide(id, { state: 'accepted' });
    await mails.payload().delete({ collection: 'submissions', id: String(submission) });
    expect(await there(id)).toBe(0);
    expect(await urgentMarks(id)).toBe(1);
  });

  it('a year after it was refused; of what was accepted the address alone goes', async () => {
    const { sweep } = await import('../../scripts/lib/retention.ts');
    const [refused, accepted, still] = [await waiting(), await waiting(), await waiting()];
    await decide(refused.id, { state: 'refused', refusalReason: 'Hors sujet.' });
    await decide(accepted.id, { state: 'accepted' });
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
    const run = (days: number) => sweep({ payload: mails.payload(), now: inDays(days) });
    const addressOf = async (collection: 'comments' | 'submissions', id: unknown) =>
      (await mails.payload().findByID({ collection, id: String(id) })).email;

    expect(await run(364)).toMatchObject({ refused: 0, authors: 0, messages: 0 });
    expect(await addressOf('comments', accepted.id)).toBe(accepted.email);
    const swept = await run(366);
    expect(swept.refused).toBeGreaterThanOrEqual(1);
    expect(swept.authors).toBeGreaterThanOrEqual(1);
    expect([await there(refused.id), await submissions(refused.submission)]).toEqual([0, 0]);
    expect(await addressOf('comments', accepted.id)).toBeNull();
    expect(await addressOf('submissions', accepted.submission)).toBeNull();
    expect(await addressOf('comments', still.id)).toBe(still.email);
    expect(await run(366)).toMatchObject({ refused: 0, authors: 0, messages: 0 });
  });
});
