import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { messageIdOf, useMails } from '../helpers/mails.ts';

const mails = useMails();
const program = path.join(import.meta.dirname, '../fixtures/killed-worker.ts');

describe('a worker that is killed', () => {
  it('after the server took a mail and before that was noted: one copy more, same Message-ID, and no third', async () => {
    const row = await mails.oweMessage();
    await killedWorker('after');
    expect(mails.messageIds()).toEqual([messageIdOf(row)]);
    expect(await mails.deliver({ inMinutes: 1 })).toEqual({ sent: 0, failed: 0, waiting: 1 });
    expect(await mails.deliver({ inMinutes: 3 })).toEqual({ sent: 1, failed: 0, waiting: 0 });
    await mails.deliver({ inMinutes: 60 });
    expect(mails.messageIds()).toEqual([messageIdOf(row), messageIdOf(row)]);
  });

  it('before the server got it: it leaves once', async () => {
    const row = await mails.oweMessage();
    await killedWorker('before');
    expect(mails.messageIds()).toEqual([]);
    expect(await mails.deliver({ inMinutes: 3 })).toEqual({ sent: 1, failed: 0, waiting: 0 });
    expect(mails.messageIds()).toEqual([messageIdOf(row)]);
  });
});

async function killedWorker(moment: 'before' | 'after'): Promise<void> {
  const child = spawn(process.execPath, [program, moment, mails.smtp().url], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
}
