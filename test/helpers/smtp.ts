import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail that the server took whole, whatever it answered then. */
export type Received = { to: string[]; from: string; raw: string; mail: Email };

/**
 * What the server does. `refuse`: answers a step with this line (`550 5.1.1 words`).
 * `stall`: takes the mail and never answers. `drop`: takes the mail and cuts the connection.
 */
export type Manner =
  | 'accept'
  | 'stall'
  | 'drop'
  | { refuse: 'CONNECT' | 'AUTH' | 'MAIL FROM' | 'RCPT TO' | 'DATA'; with: string };

/** A real SMTP server on 127.0.0.1; `behave` changes its manner for what comes next. */
export async function startSmtp() {
  const received: Received[] = [];
  let manner: Manner = 'accept';
  const refusal = (step: string): Error | null =>
    typeof manner === 'object' && manner.refuse === step
      ? Object.assign(new Error(manner.with.slice(4)), {
          responseCode: Number(manner.with.slice(0, 3)),
        })
      : null;

  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 1,
    onConnect: (_, callback) => callback(refusal('CONNECT')),
    onAuth: (_auth, _session, callback) => callback(refusal('AUTH'), { user: 'tests' }),
    onMailFrom: (_address, _session, callback) => callback(refusal('MAIL FROM')),
    onRcptTo: (_address, _session, callback) => callback(refusal('RCPT TO')),
    onData: async (stream, { envelope }, callback) => {
      const raw = Buffer.concat(await stream.toArray()).toString('utf8');
      received.push({
        raw,
        to: envelope.rcptTo.map(({ address }) => address),
        from: envelope.mailFrom ? envelope.mailFrom.address : '',
        mail: await PostalMime.parse(raw),
      });
      if (manner === 'stall') return;
      if (manner === 'drop')
        for (const connection of server.connections) connection._socket.destroy();
      else callback(refusal('DATA'));
    },
  });
  // A client that is gone is an error to the server.
  server.on('error', () => {});
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const host = `127.0.0.1:${(listener.address() as AddressInfo).port}`;
  return {
    url: `smtp://${host}`,
    urlWithPassword: `smtp://tests:secret@${host}`,
    received,
    behave: (next: Manner) => {
      manner = next;
    },
    stop: () => new Promise<void>((stopped) => server.close(() => stopped())),
  };
}
