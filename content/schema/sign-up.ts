/**
 * What a person sends to be listed, or to change their page. One form, one schema: an update is the same form,
 * filled with what the page says. Fields travel flat (`crafts.0.craft`); `nest` of flat-fields.ts folds them.
 * Every issue carries a code; its words are in `content/locales`, under `errors`.
 */
import * as z from 'zod/mini';
import { Day, Locale, Slug, WebAddress } from './basics.ts';
import { TitleForm } from './craft.ts';
import { emailField, nameField } from './form-fields.ts';
import { languageCodes } from './language-codes.ts';
import { Experience, Mobility, SenderKind, talentLimits } from './talent.ts';

/** What somebody may agree to, each apart and each withdrawn apart. Only publication is needed to be listed. */
export const ConsentPurpose = z.enum([
  'publication',
  'photo',
  'contact',
  'reuse',
  'letters',
  'projects',
]);
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;

/** Lengths in characters, but for `credits` and the other lists, which are rows. */
export const signUpLimits = {
  /** Both names and the space between fit the name shown. */
  name: { min: 1, max: 59 },
  line: 160,
  /** A role in a credit. */
  role: 120,
  word: 80,
  bio: talentLimits.bio,
  credits: 200,
  trainings: 12,
  pastedCredits: 12_000,
} as const;

/** A box that was ticked: `on` from a plain form, true from a script. */
const Ticked = z.pipe(
  z.transform((value) => value === 'on' || value === true || value === 'true'),
  z.boolean(),
);
/** A text without control characters: what is wrong with it is one sentence, which says the most there may be. */
const text = (name: string, max: number, absent = `signUp.${name}.wrongForm`) =>
  z
    .string({ error: absent })
    .check(
      z.trim(),
      z.maxLength(max, { error: `signUp.${name}.wrongForm` }),
      z.regex(/^[^\0-\x08\x0e-\x1f\x7f]*$/, { error: `signUp.${name}.wrongForm` }),
    );
const required = (name: string, max: number) =>
  text(name, max, `signUp.${name}.missing`).check(
    z.minLength(1, { error: `signUp.${name}.missing` }),
  );
const optional = (name: string, max: number) => z._default(text(name, max), '');
const slug = (error: string) =>
  z.string({ error }).check(z.refine((value) => Slug.safeParse(value).success, { error }));
/** Typed one a line, or as an array already. */
const list = (name: string) =>
  z._default(
    z.pipe(
      z.transform((value) =>
        typeof value === 'string' ? value.split(/[\r\n;]+/).filter((one) => one.trim()) : value,
      ),
      z
        .array(text(name, signUpLimits.word), { error: `signUp.${name}.wrongForm` })
        .check(z.maxLength(talentLimits.list, { error: `signUp.${name}.wrongForm` })),
    ),
    [],
  );
const year = z._default(
  z
    .string({ error: 'signUp.year.wrongForm' })
    .check(z.trim(), z.regex(/^(?:(?:19|20)\d{2})?$/, { error: 'signUp.year.wrongForm' })),
  '',
);
/** Listed people play adults. */
const age = z._default(
  z
    .string({ error: 'signUp.playingAge.wrongForm' })
    .check(z.trim(), z.regex(/^(?:1[89]|[2-9]\d)?$/, { error: 'signUp.playingAge.wrongForm' })),
  '',
);
const url = z.string({ error: 'url.wrongForm' }).check(
  z.trim(),
  z.maxLength(1000, { error: 'url.wrongForm' }),
  z.refine((value) => WebAddress.safeParse(value).success, { error: 'url.wrongForm' }),
);
const address = z._default(z.union([z.literal(''), url], { error: 'url.wrongForm' }), '');

/** One line of a filmography, as typed: an editor finds or makes its work. */
export const TypedCredit = z.strictObject({
  title: required('creditTitle', 200),
  /** Four digits, or empty. */
  year,
  role: required('creditRole', signUpLimits.line),
  director: optional('creditDirector', signUpLimits.line),
});
export type TypedCredit = z.infer<typeof TypedCredit>;

export const SignUp = z
  .strictObject({
    locale: Locale,
    /** Private: the name on contracts. */
    firstName: nameField('signUp.first', signUpLimits.name),
    lastName: nameField('signUp.last', signUpLimits.name),
    /** The name to show where it is another. */
    stageName: optional('stageName', talentLimits.name),
    /** Private: where the relay and our links write. */
    email: emailField('signUp'),
    /** Private. */
    phone: optional('phone', 30),
    /** Listed people are 18 or older. */
    isAdult: Ticked.check(z.refine((value) => value, { error: 'signUp.isAdult.missing' })),
    crafts: z
      .array(
        z.strictObject({
          craft: slug('signUp.craft.missing'),
          form: z.enum(TitleForm.options, { error: 'signUp.form.missing' }),
          experience: z.enum(Experience.options, { error: 'signUp.experience.missing' }),
        }),
        { error: 'signUp.crafts.missing' },
      )
      .check(
        z.minLength(1, { error: 'signUp.crafts.missing' }),
        z.maxLength(talentLimits.crafts, { error: 'signUp.crafts.tooMany' }),
      ),
    /** Slugs of territories. */
    bases: z
      .array(slug('signUp.bases.unknown'), { error: 'signUp.bases.missing' })
      .check(
        z.minLength(1, { error: 'signUp.bases.missing' }),
        z.maxLength(talentLimits.bases, { error: 'signUp.bases.tooMany' }),
      ),
    mobility: z.enum(Mobility.options, { error: 'signUp.mobility.missing' }),
    specialties: list('specialties'),
    equipment: list('equipment'),
    /** Codes of content/taxonomies/languages.yaml. */
    languages: z._default(
      z
        .array(z.enum(languageCodes, { error: 'signUp.languages.wrongForm' }))
        .check(z.maxLength(talentLimits.list, { error: 'signUp.languages.wrongForm' })),
      [],
    ),
    trainings: z._default(
      z
        .array(
          z.strictObject({
            title: required('trainingTitle', signUpLimits.line),
            place: optional('trainingPlace', signUpLimits.line),
            year,
            validUntil: z._default(
              z.union([z.literal(''), Day], { error: 'signUp.validUntil.wrongForm' }),
              '',
            ),
          }),
        )
        .check(z.maxLength(signUpLimits.trainings, { error: 'signUp.trainings.tooMany' })),
      [],
    ),
    credits: z._default(
      z
        .array(TypedCredit)
        .check(z.maxLength(signUpLimits.credits, { error: 'signUp.credits.tooMany' })),
      [],
    ),
    /** As pasted, one a line; recognised into `credits` by content/credits-from-text.ts, kept where it is not. */
    pastedCredits: optional('pastedCredits', signUpLimits.pastedCredits),
    links: z._default(
      z
        .array(
          z.strictObject({
            label: required('linkLabel', signUpLimits.word),
            url,
          }),
        )
        .check(z.maxLength(talentLimits.links, { error: 'signUp.links.tooMany' })),
      [],
    ),
    bio: optional('bio', signUpLimits.bio),
    /** Key of the picture that was received with this form or an earlier try, or empty. */
    photo: z._default(z.union([z.literal(''), z.uuid()], { error: 'signUp.photo.gone' }), ''),
    /** Who took it. */
    photoCredit: optional('photoCredit', signUpLimits.line),
    /** Takes back the picture that was received and, in an update, the one of the page. */
    isPhotoRemoved: z._default(Ticked, false),
    /** Artists only. */
    showReel: address,
    playingAgeFrom: age,
    playingAgeTo: age,
    voice: optional('voice', 120),
    agent: optional('agent', 200),
    /** Who may write by the relay form; empty: nobody. */
    contactFrom: z._default(
      z.array(z.enum(SenderKind.options, { error: 'signUp.contactFrom.wrongForm' })),
      [],
    ),
    /** The e-mail or the telephone is shown to all only where these are ticked. */
    isEmailPublic: z._default(Ticked, false),
    isPhonePublic: z._default(Ticked, false),
    consents: z.prefault(
      z.strictObject({
        publication: Ticked.check(
          z.refine((value) => value, { error: 'signUp.publication.missing' }),
        ),
        photo: z._default(Ticked, false),
        contact: z._default(Ticked, false),
        reuse: z._default(Ticked, false),
        letters: z._default(Ticked, false),
        projects: z._default(Ticked, false),
      }),
      { publication: false },
    ),
  })
  .check(
    z.refine(({ contactFrom, consents }) => contactFrom.length === 0 || consents.contact, {
      error: 'signUp.contact.missing',
      path: ['consents', 'contact'],
    }),
    z.refine((signUp) => !sendsPhoto(signUp) || signUp.consents.photo, {
      error: 'signUp.photo.unagreed',
      path: ['consents', 'photo'],
    }),
    z.refine((signUp) => !sendsPhoto(signUp) || signUp.photoCredit !== '', {
      error: 'signUp.photoCredit.missing',
      path: ['photoCredit'],
    }),
  );
export type SignUp = z.infer<typeof SignUp>;

/** A picture came and is meant. */
export const sendsPhoto = ({
  photo,
  isPhotoRemoved,
}: Pick<SignUp, 'photo' | 'isPhotoRemoved'>): boolean => photo !== '' && !isPhotoRemoved;
