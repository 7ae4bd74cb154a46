import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { follow } from '../../../../cms/components/follow.ts';

/** A page that can be looked away from. */
const page = Object.assign(new EventTarget(), { hidden: false });
const look = (hidden: boolean) => {
  page.hidden = hidden;
  page.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
  page.hidden = false;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const following = (answers: (number | undefined | Error)[]) => {
  const ending = new AbortController();
  const heard: (number | undefined)[] = [];
  const ask = vi.fn(async () => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const end = follow<number>({
    ask,
    onAnswer: (answer) => heard.push(answer),
    isSettled: (answer) => answer === 1,
    signal: ending.signal,
  });
  return { ask, heard, end, stop: () => ending.abort() };
};

describe('following a state', () => {
  it('asks each second until it is settled, past answers that never came', async () => {
    const { heard, end, ask } = following([0, new Error('away'), undefined, 1]);
    await vi.advanceTimersByTimeAsync(2999);
    expect(ask).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(1);
    expect(await end).toBe(true);
    expect(heard).toEqual([0, undefined, undefined, 1]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(ask).toHaveBeenCalledTimes(4);
  });

  it('ends after a minute', async () => {
    const { end, ask } = following([0]);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await end).toBe(false);
    expect(ask).toHaveBeenCalledTimes(60);
  });

  it('asks nothing while nobody looks, and goes on when somebody does', async () => {
    const { ask, end, stop } = following([0]);
    await vi.advanceTimersByTimeAsync(0);
    look(true);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(ask).toHaveBeenCalledTimes(1);
    look(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(ask).toHaveBeenCalledTimes(2);
    stop();
    expect(await end).toBe(false);
  });

  it('ends with its page, hidden or not, and says nothing more', async () => {
    const shown = following([0]);
    look(true);
    const hidden = following([0]);
    await vi.advanceTimersByTimeAsync(1000);
    shown.stop();
    hidden.stop();
    expect(await Promise.all([shown.end, hidden.end])).toEqual([false, false]);
    expect(hidden.heard).toEqual([]);
    expect(shown.heard).toEqual([0]);
  });
});
