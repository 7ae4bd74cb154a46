/** What a person's record becomes of what they sent and what the editor decided. Pure. */
import type { SignUp } from '../../content/schema/sign-up.ts';
import { noon } from '../fields/day.ts';
import type { Talent } from '../payload-types.ts';
import type { Decisions, ReviewField } from './review-decisions.ts';
import { ReviewProblem } from './review-decisions.ts';
import { sortName } from './sort-name.ts';

/**
 * The fields of the talent, all that a submission decides. Of a new person, what is refused is left out; of an
 * update, it stays as it was. Throws a `ReviewProblem` where nobody could be published so.
 */
export function talentFrom(given: Given): TalentData {
  const { signUp, existing, credits, verifications, ids, confirmedOn } = given;
  const keeps = (field: ReviewField) => !given.refused.has(field);
  const rows = rowsWithout(given.refused);
  const before: Partial<Talent> = existing ?? {};
  const name = shownName(signUp);
  const keepsName = keeps('name');
  if (!keepsName && !existing) throw new ReviewProblem('nameNeeded');

  const crafts = rows('crafts', signUp.crafts, {
    make: ({ craft, form, experience }) => ({ craft: needed(ids.craft(craft)), form, experience }),
    keyOf: (row) => idOf(row.craft),
    sentKey: ({ craft }) => ids.craft(craft),
    before: before.crafts,
  });
  if (crafts.length === 0) throw new ReviewProblem('craftNeeded');
  const bases = rows('bases', signUp.bases, {
    make: (slug) => needed(ids.territory(slug)),
    keyOf: idOf,
    sentKey: ids.territory,
    before: before.bases,
  }).map(idOf);
  if (bases.length === 0) throw new ReviewProblem('baseNeeded');
  const words = (field: 'specialties' | 'equipment' | 'languages') =>
    rows(field, signUp[field], {
      make: (value) => ({ value }),
      keyOf: ({ value }) => value,
      sentKey: (value) => value,
      before: before[field],
    });

  return {
    ...(keepsName && { legalName: fullName(signUp) }),
    // Of a name that stays, an editor may have mended the sorting.
    ...(keepsName && name !== before.name && { name, sortName: sortName(name, signUp.lastName) }),
    crafts,
    bases,
    specialties: words('specialties'),
    equipment: words('equipment'),
    languages: words('languages'),
    trainings: rows('trainings', signUp.trainings, {
      make: ({ title, place, year, validUntil }) => ({
        title,
        place: place || null,
        year: year ? Number(year) : null,
        validUntil: validUntil ? noon(validUntil) : null,
      }),
      keyOf: ({ title }) => title,
      sentKey: ({ title }) => title,
      before: before.trainings,
    }),
    links: rows('links', signUp.links, {
      make: ({ label, url }) => ({ label, url }),
      keyOf: ({ url }) => url,
      sentKey: ({ url }) => url,
      before: before.links,
    }),
    ...(keeps('mobility') ? { mobility: signUp.mobility } : !existing && { mobility: 'bases' }),
    ...(keeps('bio') && { bio: signUp.bio || null }),
    ...(keeps('contactFrom') && { contactFrom: signUp.consents.contact ? signUp.contactFrom : [] }),
    ...(keeps('email') && { email: signUp.isEmailPublic ? signUp.email : null }),
    ...(keeps('phone') && { phone: (signUp.isPhonePublic && signUp.phone) || null }),
    ...(given.photo !== undefined && { photo: given.photo }),
    artist: artist(given, keeps),
    credits,
    verifications: [...standing(existing?.verifications, credits), ...verifications.map(kept)],
    privateEmail: signUp.email,
    privatePhone: signUp.phone || null,
    preferredLocale: signUp.locale,
    confirmedOn: later(existing?.confirmedOn, noon(confirmedOn)),
  };
}

/** The name on contracts. */
export const fullName = ({ firstName, lastName }: Pick<SignUp, 'firstName' | 'lastName'>): string =>
  `${firstName} ${lastName}`;

/** The name on the page. */
export const shownName = (signUp: Pick<SignUp, 'firstName' | 'lastName' | 'stageName'>): string =>
  signUp.stageName || fullName(signUp);

/** The id of a relation at depth 0 or populated. */
export const idOf = (ref: string | { id: string }): string =>
  typeof ref === 'string' ? ref : ref.id;

/** Rows as sent; of a refused one, what the record had with the same key. */
const rowsWithout =
  (refused: ReadonlySet<string>) =>
  <Sent, Row>(field: ReviewField, sent: readonly Sent[], rows: Rows<Sent, Row>): Row[] =>
    sent.flatMap((one, index) => {
      if (!refused.has(`${field}.${index}`)) return [rows.make(one)];
      const stays = rows.before?.find((known) => rows.keyOf(known) === rows.sentKey(one));
      return stays === undefined ? [] : [stays];
    });

/** The taxonomy may have changed since the form was filled: the editor refuses that row, or asks. */
function needed(id: string | undefined): string {
  if (!id) throw new ReviewProblem('slugUnknown');
  return id;
}

function artist({ signUp, existing }: Given, keeps: (field: ReviewField) => boolean) {
  const before = existing?.artist ?? {};
  const age = (text: string) => (text ? Number(text) : null);
  const sentAge = { from: age(signUp.playingAgeFrom), to: age(signUp.playingAgeTo) };
  return {
    showReel: (keeps('showReel') ? signUp.showReel : before.showReel) || null,
    playingAge: keeps('playingAge') ? sentAge : (before.playingAge ?? {}),
    voice: (keeps('voice') ? signUp.voice : before.voice) || null,
    agent: (keeps('agent') ? signUp.agent : before.agent) || null,
  };
}

/** Nothing expires that stays true; but credits that are all gone, or say otherwise now, were not what was checked. */
const standing = (
  verifications: Talent['verifications'],
  credits: Given['credits'],
): NonNullable<Talent['verifications']> =>
  (verifications ?? []).filter(
    ({ subject }) => subject !== 'credits' || credits.some(({ isChecked }) => isChecked),
  );

const kept = ({ subject, by, on }: Decisions['verifications'][number]) => ({
  subject,
  by,
  on: noon(on),
});

const later = (a: string | undefined, b: string): string => (a && a > b ? a : b);

type Rows<Sent, Row> = {
  make: (one: Sent) => Row;
  keyOf: (row: Row) => string;
  sentKey: (one: Sent) => string | undefined;
  before: readonly Row[] | null | undefined;
};
type Given = {
  signUp: SignUp;
  /** The record that an update changes, as it is published. */
  existing?: Talent | undefined;
  refused: ReadonlySet<string>;
  /** In the order of the filmography as sent, those left out missing. */
  credits: NonNullable<Talent['credits']>;
  verifications: Decisions['verifications'];
  /** Id of a new picture, null to take it off; without it, it stays. */
  photo?: string | null | undefined;
  /** Ids by slug; undefined for what the taxonomy has no more. */
  ids: { craft: IdOf; territory: IdOf };
  /** The day on which the person confirmed, in Europe/Paris. */
  confirmedOn: string;
};
type IdOf = (slug: string) => string | undefined;
type TalentData = Omit<Partial<Talent>, 'id' | 'createdAt' | 'updatedAt'>;
