/** How mails leave: by the server that SMTP_URL names, else as files under DATA_DIR, so that nothing is lost or sent by mistake. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import addressparser from 'nodemailer/lib/addressparser';
import { keptMail } from '../../cms/mail/kept-mail.ts';
import { isMailAddress } from '../../cms/mail/mail-address.ts';
import { env, projectRoot } from '../../cms/env.ts';

/** A mail ready to leave. Its texts are data: they are never read as file names or addresses of files. */
export type OutgoingMail = {
  /** Id of the outbox row: the Message-ID is made of it, so that a second copy is recognised as one. */
  id: string;
  /** One address. */
  to: string;
  /** Who the answer goes to; default: nobody. */
  replyTo?: { name: string; address: string };
  subject: string;
  text?: string;
  html?: string;
  /** Written by nobody: automatic answers to it are not wanted. */
  isAutomatic: boolean;
  /** Address that a program presses for its user to get no more of these (RFC 8058); default: there is none. */
  oneClick?: string;
};

/** `send` resolves once the mail is somebody else's to deliver (or on disk), and rejects with what nodemailer says. */
export type MailTransport = {
  send: (mail: OutgoingMail) => Promise<void>;
};

/** Milliseconds. `whole`: for one mail from connecting to its acceptance; less than a lease of the outbox. */
export const mailTimeouts = {
  connection: 20_000,
  greeting: 30_000,
  silence: 60_000,
  whole: 100_000,
};

/**
 * The transport that the settings name. Throws when MAIL_FROM is not one address.
 * @param say gets a line for each mail kept as a file
 */
export function makeTransport({
  url = env.SMTP_URL,
  timeouts = mailTimeouts,
  say = console.log,
}: Options = {}): MailTransport {
  const from = sender();
  return url ? smtpTransport({ url, from, timeouts }) : fileTransport({ from, say });
}

function smtpTransport({ url, from, timeouts }: Required<Omit<Options, 'say'>> & { from: Sender }) {
  const server = createTransport({
    url,
    connectionTimeout: timeouts.connection,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (mail: OutgoingMail) => {
      const signal = AbortSignal.timeout(timeouts.whole);
      await server.sendMail({ ...compose(mail, from), signal });
    },
  };
}

function fileTransport({ from, say }: { from: Sender; say: (line: string) => void }) {
  const composer = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (mail: OutgoingMail) => {
      const { message } = await composer.sendMail(compose(mail, from));
      const file = keptMail(mail.id);
      await fs.mkdir(path.dirname(file), { recursive: true });
      const unfinished = `${file}.${process.pid}`;
      await fs.writeFile(unfinished, message as Buffer, { mode: 0o600, flush: true });
      await fs.rename(unfinished, file);
      say(`Mail kept as ${path.relative(projectRoot, file)} (no SMTP_URL)`);
    },
  };
}

function compose(mail: OutgoingMail, from: Sender): SendMailOptions {
  const { id, to, replyTo, subject, text, html, isAutomatic, oneClick } = mail;
  if (!isMailAddress(to)) throw new Error('The recipient is not one single address.');
  return {
    messageId: `<${id}@${from.address.split('@')[1]}>`,
    from,
    to: { name: '', address: to },
    // Whatever the headers say, it goes to this one address.
    envelope: { from: from.address, to: [to] },
    ...(replyTo && isMailAddress(replyTo.address) && { replyTo }),
    subject,
    ...(text !== undefined && { text }),
    ...(html !== undefined && { html }),
    headers: {
      ...(isAutomatic && { 'Auto-Submitted': 'auto-generated' }),
      ...(oneClick !== undefined && {
        'List-Unsubscribe': `<${oneClick}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function sender(): Sender {
  const [first, ...others] = addressparser(env.MAIL_FROM, { flatten: true });
  if (first && others.length === 0 && isMailAddress(first.address)) return first;
  throw new Error(
    `MAIL_FROM=${env.MAIL_FROM} is not one address such as "Générique <bonjour@example.org>". Mend it in the environment or in .env. Mails wait in the outbox.`,
  );
}

type Sender = { name: string; address: string };
type Options = {
  url?: string | undefined;
  timeouts?: typeof mailTimeouts;
  say?: (line: string) => void;
};
