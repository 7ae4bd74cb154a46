import { describe, expect, it } from 'vitest';
import { pauseAfter, readFailure } from '../../../../scripts/lib/mail-retries.ts';

describe('the pause after a failure', () => {
  it('grows, and the eighth failure is the last, a day or so after the first', () => {
    const pauses = [1, 2, 3, 4, 5, 6, 7].map((n) => Number(pauseAfter(n)) / 60_000);
    const wished = [1, 5, 15, 60, 180, 360, 780];
    pauses.forEach((pause, n) => {
      expect(pause).toBeGreaterThanOrEqual(Number(wished[n]) * 0.8);
      expect(pause).toBeLessThanOrEqual(Number(wished[n]) * 1.2);
    });
    expect(pauseAfter(8)).toBeUndefined();
  });

  it('is not the same for all that failed together', () => {
    expect(new Set(Array.from({ length: 20 }, () => pauseAfter(4))).size).toBeGreaterThan(1);
  });
});

describe('a failure', () => {
  const smtp = (responseCode: number, command: string) => ({
    code: 'EENVELOPE',
    command,
    responseCode,
    permanent: responseCode >= 500,
    response: `${responseCode} 5.1.1 <camille@prive.example> is unknown`,
    message: 'camille@prive.example',
  });

  it('about this mail is for good only with a 5xx', () => {
    expect(readFailure(smtp(550, 'RCPT TO'))).toMatchObject({
      isForGood: true,
      isServerAway: false,
    });
    expect(readFailure(smtp(450, 'DATA'))).toMatchObject({ isForGood: false, isServerAway: false });
  });

  it('about us is never for good, and no other mail can leave', () => {
    for (const command of ['AUTH PLAIN', 'MAIL FROM', 'CONN']) {
      expect(readFailure(smtp(535, command))).toMatchObject({
        isForGood: false,
        isServerAway: true,
      });
    }
  });

  it('is written down without anybody’s address', () => {
    expect(readFailure(smtp(550, 'RCPT TO')).answer).toBe('550 5.1.1, RCPT TO');
    expect(readFailure({ code: 'ETIMEDOUT', command: 'CONN' }).answer).toBe('ETIMEDOUT, CONN');
    expect(readFailure(new Error('camille@prive.example')).answer).toBe('unknown error');
  });
});
