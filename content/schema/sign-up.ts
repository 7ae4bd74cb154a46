/**
 * What a person sends to be listed, or to change their page. One form, one schema: an update is the same form,
 * filled with what the page says. Fields travel flat (`crafts.0.craft`); `nest` of flat-fields.ts folds them.
 * Every issue carries a code; its words are in `content/locales`, under `errors`.
 */
import * as z from 'zod/mini';
import { Day, Locale, Slug, WebAddress } from './basics.ts';
import { TitleForm } from './craft.ts';
import { emailField, nameField, textField } from './form-fields.ts';
import { Experience, Mobility, SenderKind, talentLimits } from './talent.ts';

/** What somebody may agree to, each apart and each withdrawn apart. Only publication is needed to be listed. */
export const ConsentPurpose = z.enum(['publication', 'photo', 'contact', 'reuse']);
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;

/** Lengths in characters, but for `credits` and the other lists, which are rows. */
export const signUpLimits = {
  name: { min: 1, max: 60 },
  line: 160,
  word: 80,
  bio: talentLimits.bio,
  credits: 200,
  trainings: 12,
} as const;

/** A box that was ticked: `on` from a plain form, true from a script. */
const Ticked = z.pipe(
  z.transform((value) => value === 'on' || value === true || value === 'true'),
  z.boolean(),
);
const line = (name: string, max: number) => textField('signUp', name, { min: 0, max });
const optional = (name: string, max: number) => z._default(line(name, max), '');
const list = z._default(
  z.array(line('list', signUpLimits.word)).check(z.maxLength(talentLimits.list)),
  [],
);
const address = z._default(
  z.union([z.literal(''), WebAddress], { error: 'signUp.address.wrongForm' }),
  '',
);

/** One line of a filmography, as typed: an editor finds or makes its work. */
export const TypedCredit = z.strictObject({
  title: textField('signUp', 'creditTitle', { min: 1, max: 200 }),
  /** Four digits, or empty. */
  year: z._default(
    z.string().check(z.regex(/^(?:\d{4})?$/, { error: 'signUp.year.wrongForm' })),
    '',
  ),
  role: textField('signUp', 'creditRole', { min: 1, max: signUpLimits.line }),
  director: optional('creditDirector', signUpLimits.line),
});
export type TypedCredit = z.infer<typeof TypedCredit>;

export const SignUp = z.strictObject({
  locale: Locale,
  /** Private: the name on contracts. */
  firstName: nameField('signUp', signUpLimits.name),
  lastName: nameField('signUp', signUpLimits.name),
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
        craft: z.pipe(z.string(), Slug),
        form: z.enum(TitleForm.options, { error: 'signUp.form.missing' }),
        experience: z.enum(Experience.options, { error: 'signUp.experience.missing' }),
      }),
      { error: 'signUp.crafts.missing' },
    )
    .check(z.minLength(1, { error: 'signUp.crafts.missing' }), z.maxLength(talentLimits.crafts)),
  /** Slugs of territories. */
  bases: z
    .array(Slug, { error: 'signUp.bases.missing' })
    .check(z.minLength(1, { error: 'signUp.bases.missing' }), z.maxLength(talentLimits.bases)),
  mobility: z.enum(Mobility.options, { error: 'signUp.mobility.missing' }),
  specialties: list,
  equipment: list,
  /** Codes of content/taxonomies/languages.yaml. */
  languages: list,
  trainings: z._default(
    z
      .array(
        z.strictObject({
          title: textField('signUp', 'trainingTitle', { min: 1, max: signUpLimits.line }),
          place: optional('trainingPlace', signUpLimits.line),
          year: z._default(
            z.string().check(z.regex(/^(?:\d{4})?$/, { error: 'signUp.year.wrongForm' })),
            '',
          ),
          validUntil: z._default(
            z.union([z.literal(''), Day], { error: 'signUp.validUntil.wrongForm' }),
            '',
          ),
        }),
      )
      .check(z.maxLength(signUpLimits.trainings)),
    [],
  ),
  credits: z._default(z.array(TypedCredit).check(z.maxLength(signUpLimits.credits)), []),
  /** As pasted, one a line; recognised into `credits` by content/credits-from-text.ts, kept where it is not. */
  pastedCredits: optional('pastedCredits', 12_000),
  links: z._default(
    z
      .array(
        z.strictObject({
          label: textField('signUp', 'linkLabel', { min: 1, max: signUpLimits.word }),
          url: z.pipe(z.string(), WebAddress),
        }),
      )
      .check(z.maxLength(talentLimits.links)),
    [],
  ),
  bio: optional('bio', signUpLimits.bio),
  /** Artists only. */
  showReel: address,
  playingAgeFrom: z._default(
    z.string().check(z.regex(/^\d{0,2}$/, { error: 'signUp.playingAge.wrongForm' })),
    '',
  ),
  playingAgeTo: z._default(
    z.string().check(z.regex(/^\d{0,2}$/, { error: 'signUp.playingAge.wrongForm' })),
    '',
  ),
  voice: optional('voice', 120),
  agent: optional('agent', 200),
  /** Who may write by the relay form; empty: nobody. */
  contactFrom: z._default(z.array(SenderKind), []),
  /** The e-mail or the telephone is shown to all only where these are ticked. */
  isEmailPublic: z._default(Ticked, false),
  isPhonePublic: z._default(Ticked, false),
  consents: z.strictObject({
    publication: Ticked.check(
      z.refine((value) => value, { error: 'signUp.consents.publication.missing' }),
    ),
    contact: z._default(Ticked, false),
    reuse: z._default(Ticked, false),
  }),
});
export type SignUp = z.infer<typeof SignUp>;
