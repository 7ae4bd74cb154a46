import type { Locale } from './schema/basics.ts';
import { ConsentPurpose, sendsPhoto, type SignUp } from './schema/sign-up.ts';
import { fill, texts } from './locales/locale.ts';

/** What somebody signed up with, part by part: a label and its lines. Nothing private but what the person wrote. */
export function signUpSummary({
  signUp,
  names,
  locale,
}: Summed): [label: string, lines: string[]][] {
  const { signUp: words, talent, contact } = texts(locale);
  const { summary } = words;
  const line = (...parts: string[]) => parts.filter(Boolean).join(' · ');
  const from = signUp.contactFrom.map((kind) => contact.sender[kind]);
  const agreed = ConsentPurpose.options
    .filter((purpose) => signUp.consents[purpose])
    .map((purpose) => words.purposes[purpose]);
  const { playingAgeFrom, playingAgeTo } = signUp;
  const playingAge =
    playingAgeFrom &&
    playingAgeTo &&
    fill(talent.playingAgeValue, { from: playingAgeFrom, to: playingAgeTo });
  const parts: [string, string[]][] = [
    [summary.name, [signUp.stageName || `${signUp.firstName} ${signUp.lastName}`]],
    [
      summary.crafts,
      signUp.crafts.map(({ craft, form, experience }) =>
        line(names.craft(craft, form), talent.experience[experience]),
      ),
    ],
    [summary.bases, [...signUp.bases.map(names.territory), talent.mobility[signUp.mobility]]],
    [talent.specialties, signUp.specialties],
    [talent.equipment, signUp.equipment],
    [talent.languages, signUp.languages.map(names.language)],
    [
      talent.trainings,
      signUp.trainings.map(({ title, place, year, validUntil }) =>
        line(title, place, year, validUntil && fill(talent.validUntil, { day: validUntil })),
      ),
    ],
    [
      summary.credits,
      signUp.credits.map(({ title, year, role, director }) =>
        line(year, title, role, director && fill(talent.directedBy, { director })),
      ),
    ],
    [summary.unread, signUp.pastedCredits ? signUp.pastedCredits.split('\n') : []],
    [talent.bio, signUp.bio ? [signUp.bio] : []],
    [summary.photo, photoLine({ signUp, words: summary })],
    [talent.links, signUp.links.map(({ label, url }) => line(label, url))],
    [talent.showReel, [signUp.showReel].filter(Boolean)],
    [talent.playingAge, [playingAge].filter(Boolean)],
    [talent.voice, [signUp.voice].filter(Boolean)],
    [talent.agent, [signUp.agent].filter(Boolean)],
    [talent.email, signUp.isEmailPublic ? [signUp.email] : []],
    [talent.phone, signUp.isPhonePublic && signUp.phone ? [signUp.phone] : []],
    [summary.contactFrom, from.length > 0 ? from : [summary.nobody]],
    [summary.consents, agreed.length > 0 ? agreed : [summary.none]],
  ];
  return parts.filter(([, lines]) => lines.length > 0);
}

const photoLine = ({ signUp, words }: Photo): string[] => {
  if (sendsPhoto(signUp)) return [fill(words.photoSent, { credit: signUp.photoCredit })];
  return signUp.isPhotoRemoved ? [words.photoRemoved] : [];
};

type Photo = { signUp: SignUp; words: ReturnType<typeof texts>['signUp']['summary'] };
type Summed = { signUp: SignUp; names: SignUpNames; locale: Locale };

/** How things are called in the language of the summary. */
export type SignUpNames = {
  craft: (slug: string, form: SignUp['crafts'][number]['form']) => string;
  territory: (slug: string) => string;
  language: (code: string) => string;
};
