import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Outbox, Submission, Talent } from '../../cms/payload-types.ts';
import type { deliverDueMails } from '../../scripts/lib/deliver-mails.ts';
import type { mailTimeouts, MailTransport } from '../../scripts/lib/mail-transport.ts';
import { startCms, type TestCms } from './cms.ts';
import { makeSubmission, makeTalent } from './records.ts';
import { startSmtp } from './smtp.ts';

/** Private values of the person that mails go to; only the address may be in a mail, and only in those to them. */
export const privateValues = {
  privateEmail: 'prive@talent.example',
  privatePhone: '07 99 88 77 66',
  legalName: 'Secret Legal',
  notes: 'secret-notes',
};

type Delivery = Partial<Parameters<typeof deliverDueMails>[0]> & { inMinutes?: number };

/** A CMS with one person, a mail server, and the worker's part between them, for the test file. */
export function useMails({ timeouts }: { timeouts?: typeof mailTimeouts } = {}) {
  let cms: TestCms;
  let smtp: Awaited<ReturnType<typeof startSmtp>>;
  let talent: Talent;
  let transport: MailTransport;
  const said: string[] = [];
  const say = (line: string) => void said.push(line);

  beforeAll(async () => {
    cms = await startCms({
      SITE_URL: 'https://site.example',
      MAIL_FROM: 'Générique <relais@mails.example>',
    });
    smtp = await startSmtp();
    const { makeTransport } = await import('../../scripts/lib/mail-transport.ts');
    transport = makeTransport({ url: smtp.url, say, ...(timeouts && { timeouts }) });
  });
  afterAll(async () => {
    await smtp.stop();
    await cms.stop();
  });
  beforeEach(async () => {
    await cms.payload.delete({ collection: 'outbox', where: { id: { exists: true } } });
    talent = await makeTalent(cms.payload, privateValues);
    smtp.received.length = 0;
    smtp.behave('accept');
    said.length = 0;
  });

  const owe = (data: Partial<Outbox> = {}): Promise<Outbox> =>
    cms.payload.create({
      collection: 'outbox',
      data: { kind: 'contact-message', attempts: 0, dueAt: new Date().toISOString(), ...data },
    });
  const submission = (overrides: Omit<Partial<Submission>, 'talent'> & { talent?: string } = {}) =>
    makeSubmission(cms.payload, { talent: talent.id, ...overrides });

  return {
    say,
    /** What the operator was told. */
    said: () => said.join('\n'),
    payload: () => cms.payload,
    dataDir: () => cms.dataDir,
    smtp: () => smtp,
    transport: () => transport,
    /** The person, new for each test. */
    talent: () => talent,
    submission,
    owe,
    /** A confirmed message and the mail it owes; `secondsAgo`: since when. */
    oweMessage: async (overrides: Parameters<typeof submission>[0] = {}, secondsAgo = 0) =>
      owe({
        submission: (await submission(overrides)).id,
        dueAt: new Date(Date.now() - secondsAgo * 1000).toISOString(),
      }),
    rowOf: ({ id }: { id: string }) => cms.payload.findByID({ collection: 'outbox', id, depth: 0 }),
    /** A run of the worker, now or some minutes from now. */
    deliver: async ({ inMinutes = 0, ...others }: Delivery = {}) => {
      const { deliverDueMails } = await import('../../scripts/lib/deliver-mails.ts');
      const now = () => new Date(Date.now() + inMinutes * 60_000);
      return deliverDueMails({ payload: cms.payload, transport, say, now, ...others });
    },
    messageIds: () => smtp.received.map(({ mail }) => mail.messageId),
  };
}

/** The Message-ID of a row's mail. */
export const messageIdOf = ({ id }: { id: string }): string => `<${id}@mails.example>`;
