/** A submission field by field and row by row, in words, beside what the record says now. Pure. */
import { languageName } from '../../content/locales/language-name.ts';
import { fill, texts } from '../../content/locales/locale.ts';
import type { Locale } from '../../content/schema/basics.ts';
import { sendsPhoto, type SignUp } from '../../content/schema/sign-up.ts';
import type { Talent } from '../payload-types.ts';
import type { ReviewField } from './review-decisions.ts';
import { fullName } from './talent-from-sign-up.ts';
import { toSignUp } from './to-sign-up.ts';

/** One decision of the screen; credits have their own. */
export type ReviewItem = {
  /** `bio`, or a row: `crafts.0`. */
  path: string;
  field: ReviewField;
  after: string;
  /** What the record says in its place; empty: nothing. */
  before: string;
  isChanged: boolean;
  /** The last day of a certificate is past. */
  isExpired: boolean;
};

/** Names by slug, in the language of the editor. */
export type Names = {
  craft: (slug: string, form: SignUp['crafts'][number]['form']) => string;
  territory: (slug: string) => string;
};

/** The decisions to make, and the rows of the record that the person took out. */
export function reviewItems({ signUp, existing, names, locale, today }: Asked): {
  items: ReviewItem[];
  removed: { field: ReviewField; text: string }[];
} {
  const words = wordsOf({ names, locale });
  const after = words(viewOfSignUp(signUp, existing?.photo));
  const before = existing && words(existing);
  const items: ReviewItem[] = [];
  const removed: { field: ReviewField; text: string }[] = [];
  for (const { field, rows, isList } of after) {
    const known = before?.find((other) => other.field === field)?.rows ?? [];
    for (const [index, { key, text, until }] of rows.entries()) {
      const was = known.find((row) => row.key === key)?.text ?? '';
      if (!text && !was) continue;
      const isExpired = until !== undefined && until !== '' && until < today;
      const path = isList ? `${field}.${index}` : field;
      items.push({ path, field, after: text, before: was, isChanged: text !== was, isExpired });
    }
    const gone = known.filter(({ key }) => isList && rows.every((row) => row.key !== key));
    removed.push(...gone.map(({ text }) => ({ field, text })));
  }
  return { items, removed };
}

/** What a record says, in the words of the form. */
export const viewOfTalent = (talent: Talent, slugs: ReadonlyMap<string, string>): View => ({
  ...viewOfSignUp(toSignUp({ talent, slugs, works: new Map(), agreed: new Set() })),
  name: talent.name,
  photo: talent.photo ? 'shown' : 'none',
  email: talent.email ?? '',
  phone: talent.phone ?? '',
});

const viewOfSignUp = (signUp: Omit<SignUp, 'locale'>, shown: View['photo'] = 'none'): View => ({
  ...signUp,
  photo: sendsPhoto(signUp) ? 'sent' : signUp.isPhotoRemoved ? 'none' : shown,
  name: signUp.stageName || fullName(signUp),
  contactFrom: signUp.consents.contact ? signUp.contactFrom : [],
  email: signUp.isEmailPublic ? signUp.email : '',
  phone: signUp.isPhonePublic ? signUp.phone : '',
  playingAge: [signUp.playingAgeFrom, signUp.playingAgeTo],
});

/** Each field as rows of words; a field of one value is one row. */
function wordsOf({ names, locale }: Pick<Asked, 'names' | 'locale'>): (view: View) => Worded[] {
  const { talent, contact, review } = texts(locale);
  const one = (field: ReviewField, text: string): Worded => ({
    field,
    isList: false,
    rows: [{ key: '', text }],
  });
  const list = (field: ReviewField, rows: Row[]): Worded => ({ field, isList: true, rows });
  const same = (value: string): Row => ({ key: value, text: value });
  const photo = {
    sent: ({ photoCredit }: View) => fill(review.photoSent, { credit: photoCredit }),
    shown: () => review.photoShown,
    none: () => '',
  };
  return (view) => [
    one('name', view.name),
    one('photo', photo[view.photo](view)),
    list(
      'crafts',
      view.crafts.map(({ craft, form, experience }) => ({
        key: craft,
        text: `${names.craft(craft, form)} · ${talent.experience[experience]}`,
      })),
    ),
    list(
      'bases',
      view.bases.map((slug) => ({ key: slug, text: names.territory(slug) })),
    ),
    one('mobility', talent.mobility[view.mobility]),
    one('bio', view.bio),
    list('specialties', view.specialties.map(same)),
    list('equipment', view.equipment.map(same)),
    list(
      'languages',
      view.languages.map((code) => ({
        key: code,
        text: languageName(code, locale),
      })),
    ),
    list(
      'trainings',
      view.trainings.map(({ title, place, year, validUntil }) => ({
        key: title,
        text: [title, place, year, validUntil && fill(review.validUntil, { day: validUntil })]
          .filter(Boolean)
          .join(' · '),
        until: validUntil,
      })),
    ),
    list(
      'links',
      view.links.map(({ label, url }) => ({ key: url, text: `${label} · ${url}` })),
    ),
    one('contactFrom', view.contactFrom.map((kind) => contact.sender[kind]).join(' · ')),
    one('email', view.email),
    one('phone', view.phone),
    one('showReel', view.showReel),
    one('playingAge', view.playingAge.some(Boolean) ? view.playingAge.join('–') : ''),
    one('voice', view.voice),
    one('agent', view.agent),
  ];
}

type Row = { key: string; text: string; until?: string };
type Worded = { field: ReviewField; isList: boolean; rows: Row[] };
/** What both a submission and a record say. */
export type View = Pick<
  SignUp,
  | 'crafts'
  | 'bases'
  | 'mobility'
  | 'bio'
  | 'photoCredit'
  | 'specialties'
  | 'equipment'
  | 'trainings'
  | 'links'
  | 'contactFrom'
  | 'showReel'
  | 'voice'
  | 'agent'
> & {
  name: string;
  email: string;
  phone: string;
  languages: string[];
  playingAge: string[];
  /** Sent with the form, on the page already, or neither. */
  photo: 'sent' | 'shown' | 'none';
};
type Asked = {
  signUp: SignUp;
  existing?: View | undefined;
  names: Names;
  locale: Locale;
  /** In Europe/Paris. */
  today: string;
};
