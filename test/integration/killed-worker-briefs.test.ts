import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { closeExpired } from '../../cms/briefs/close.ts';
import { sendAnswers } from '../../cms/briefs/send-answers.ts';
import type { Brief } from '../../cms/payload-types.ts';
import { addPerson, newAnswer, propose } from '../helpers/answers.ts';
import { briefOf, presentAndConfirm } from '../helpers/briefs.ts';
import { confirm } from '../helpers/comments.ts';
import { addGround, addUser } from '../helpers/ground.ts';
import { useMails } from '../helpers/mails.ts';
import { submissionOf } from '../helpers/notices.ts';
import { rest } from '../helpers/rest.ts';

// Read with the imports below it; those of `useMails`, which come too late here.
vi.hoisted(() =>
  Object.assign(process.env, {
    FORMS_PER_HOUR: '6000',
    SITE_URL: 'https://site.example',
    MAIL_FROM: 'Générique <relais@mails.example>',
  }),
);

const mails = useMails();
const payload = () => mails.payload();
const program = path.join(import.meta.dirname, '../fixtures/killed-briefs.ts');
const people = 12;
let brief: Brief;

beforeAll(async () => {
  payload().logger.level = 'silent';
  const ground = await addGround(payload());
  const { token } = await addUser(payload(), 'editor');
  const { id, employer } = await presentAndConfirm(payload());
  const body = { state: 'accepted', employerCheck: { register: 'sirene' } };
  await rest({ method: 'PATCH', path: `/briefs/${id}`, token, body });
  brief = await briefOf(payload(), employer.email);
  for (let n = 0; n < people; n += 1) {
    const { privateEmail } = await addPerson(payload(), ground);
    await propose(payload(), newAnswer(brief, privateEmail));
    await confirm(payload(), await submissionOf(payload(), privateEmail));
  }
});

/** A worker that is killed before or after it commits one of its transactions, from 1. */
async function killed(act: 'send' | 'close', when: When, which: number, at = ''): Promise<void> {
  const args = [program, act, when, String(which), at];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
}
type When = 'before' | 'after';

const kinds = async () => {
  const { docs } = await payload().find({ collection: 'outbox', pagination: false, depth: 0 });
  return docs.map(({ kind, answer }) => `${kind} ${String(answer)}`);
};
const answers = async () =>
  (await payload().find({ collection: 'answers', pagination: false, depth: 0 })).docs;
const notDone = async () =>
  (
    await payload().count({
      collection: 'submissions',
      where: { and: [{ form: { equals: 'propose' } }, { isDone: { not_equals: true } }] },
    })
  ).totalDocs;

describe('a worker that is killed', () => {
  it('while it passes answers on leaves each of them passed on with its mail, or waiting', async () => {
    await payload().delete({ collection: 'outbox', where: { id: { exists: true } } });
    const expectWhole = async () => {
      const sent = (await answers()).map(({ id }) => `answer-sent ${id}`);
      expect((await kinds()).toSorted()).toEqual(sent.toSorted());
      expect(await notDone()).toBe(people - sent.length);
    };
    for (const [when, which] of [
      ['before', 1],
      ['after', 1],
      ['before', 4],
      ['after', 3],
    ] as const) {
      await killed('send', when, which);
      await expectWhole();
    }
    expect((await answers()).length).toBe(7);
    await sendAnswers({ payload: payload(), which: 'all' });
    await expectWhole();
    expect(await notDone()).toBe(0);
  });

  it('while it closes a project leaves it open, or closed with everyone told', async () => {
    await sendAnswers({ payload: payload(), which: 'all' });
    await payload().delete({ collection: 'outbox', where: { id: { exists: true } } });
    const over = new Date(Date.parse(brief.closesOn) + 2 * 86_400_000);
    const expectWhole = async () => {
      const { state } = await briefOf(payload(), brief.employer.email);
      const all = await answers();
      expect(all).toHaveLength(people);
      const isClosed = state === 'closed';
      expect(new Set(all.map((one) => one.state))).toEqual(new Set([isClosed ? 'closed' : 'sent']));
      const told = all.map(({ id }) => `answer-closed ${id}`);
      expect((await kinds()).toSorted()).toEqual(
        isClosed ? [...told, 'brief-closed null'].toSorted() : [],
      );
    };
    for (const when of ['before', 'after'] as const) {
      await killed('close', when, 1, over.toISOString());
      await expectWhole();
    }
    expect(await closeExpired({ payload: payload(), now: over })).toBe(0);
    await expectWhole();
    expect((await briefOf(payload(), brief.employer.email)).state).toBe('closed');
  });
});
