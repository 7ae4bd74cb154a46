/**
 * How often the same visitor, the same sender, to the same person or about the same text, and a new password for the
 * same account. Counted in memory, by keyed hash of what is counted and of the day: nothing of a visitor is kept.
 * FORMS_PER_HOUR raises all of them.
 */
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { env } from '../env.ts';
import { keyedHash } from '../secrets.ts';

const perHour = (points: number) => new RateLimiterMemory({ points, duration: 3600 });

const limits = {
  visitor: perHour(env.FORMS_PER_HOUR),
  sender: perHour(env.FORMS_PER_HOUR),
  subject: perHour(env.FORMS_PER_HOUR * 2),
  // People written to by messages to several at once: the longest one, and it again where the connection was lost.
  people: perHour(env.FORMS_PER_HOUR * 2),
  challenge: perHour(env.FORMS_PER_HOUR * 10),
  account: perHour(env.FORMS_PER_HOUR),
  // Reading a picture is work: one that comes again with a mended form was read already.
  photo: perHour(env.FORMS_PER_HOUR),
  // Codes of a tour, whose visitors share one connection: too few to guess any.
  code: perHour(env.FORMS_PER_HOUR * 10),
  // Codes of our mails: whoever holds some uses them, each once, from an office's one connection perhaps; nobody guesses any.
  link: perHour(env.FORMS_PER_HOUR * 10),
  // What an employer does on the page of a project: each look at it matches the people anew.
  page: perHour(env.FORMS_PER_HOUR * 10),
  // Mails that nobody asked for by a proof: few, or anyone could have us write to a stranger.
  confirmation: perHour(Math.ceil(env.FORMS_PER_HOUR / 5)),
};

/** Counts one use, or as many as given, of each key; false when one of them has had enough for this hour. */
export async function allows(
  keys: Partial<Record<keyof typeof limits, string>>,
  uses = 1,
): Promise<boolean> {
  const day = new Date().toISOString().slice(0, 10);
  for (const [name, value] of Object.entries(keys)) {
    const limit = limits[name as keyof typeof limits];
    try {
      await limit.consume(keyedHash(`${name} ${day}`, value), uses);
    } catch (error) {
      if (error instanceof Error) throw error;
      return false;
    }
  }
  return true;
}

/** The part of an address that one visitor keeps: IPv4 whole, the first 64 bits of IPv6. */
export const visitorOf = (address: string): string => {
  if (!address.includes(':')) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const last = (tail ?? '').split(':').filter(Boolean);
  const missing = tail === undefined ? 0 : Math.max(0, 8 - groups.length - last.length);
  return [...groups, ...Array<string>(missing).fill('0'), ...last].slice(0, 4).join(':');
};
