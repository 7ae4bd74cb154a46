import type { Payload } from 'payload';
import { creditsFromText } from '../../content/credits-from-text.ts';
import { signUpLimits, type SignUp } from '../../content/schema/sign-up.ts';
import { fold } from '../../content/search/fold.ts';
import { resolveWords } from '../../content/search/resolve-words.ts';
import { makeSearchWords } from '../../content/search/vocabulary.ts';
import type { Craft } from '../payload-types.ts';

/**
 * A sign-up with what was pasted read into its credits, each once; what was not recognised, or is one too many,
 * stays in `pastedCredits`.
 */
export async function readCredits(payload: Payload, signUp: SignUp): Promise<SignUp> {
  if (signUp.pastedCredits === '') return signUp;
  const { credits, unread } = creditsFromText(signUp.pastedCredits, await roleReader(payload));
  const all = [...signUp.credits, ...credits];
  const once = all.filter(
    (one, place) => all.findIndex((other) => key(other) === key(one)) === place,
  );
  const kept = once.slice(0, signUpLimits.credits);
  const tooMany = once
    .slice(signUpLimits.credits)
    .map(({ title, year, role, director }) => [title, year, role, director].join('\t'));
  return { ...signUp, credits: kept, pastedCredits: [...unread, ...tooMany].join('\n') };
}

const key = ({ title, year, role }: SignUp['credits'][number]): string =>
  [fold(title), year, fold(role)].join('\n');

/** Says whether words are one of the names of a craft, and nothing else. */
async function roleReader(payload: Payload): Promise<(words: string) => boolean> {
  const { docs } = await payload.find({
    collection: 'crafts',
    pagination: false,
    depth: 0,
    select: { slug: true, masculine: true, feminine: true, english: true, aliases: true },
  });
  const crafts = (docs as Craft[]).map(({ slug, masculine, feminine, english, aliases }) => ({
    slug: String(slug),
    masculine,
    feminine,
    english,
    aliases: (aliases ?? []).map(({ value }) => value),
  }));
  const words = makeSearchWords({ crafts, departments: [], territories: [] });
  return (text) => {
    const { crafts: found, rest } = resolveWords(text, words);
    return found.length > 0 && rest === '';
  };
}
