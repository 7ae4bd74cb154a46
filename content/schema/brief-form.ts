/**
 * What an employer sends to have a project published. Fields travel flat (`crafts.0`); `nest` of flat-fields.ts folds
 * them. Every issue carries a code; its words are in `content/locales`, under `errors`. The rules across fields are in
 * content/brief-rules.ts, those of wording in content/brief-wording.ts.
 */
import * as z from 'zod/mini';
import { identityProblem, payProblem, periodProblem } from '../brief-rules.ts';
import { namingField } from '../names-employer.ts';
import { Day, Locale, Slug } from './basics.ts';
import { BriefContract, briefLimits, BriefPayUnit, BriefStage, EmployerId } from './brief.ts';
import { emailField } from './form-fields.ts';
import { languageCodes } from './language-codes.ts';
import { Experience } from './talent.ts';
import { WorkKind } from './work.ts';

const { line, word, text: long, title, specification } = briefLimits;

/** A box that was ticked: `on` from a plain form, true from a script. */
const Ticked = z.pipe(
  z.transform((value) => value === 'on' || value === true || value === 'true'),
  z.boolean(),
);
/** What turns the reading direction; of a short text also what breaks its line. */
const turns = /[\u202a-\u202e\u2066-\u2069]/gu;
const breaks = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** A text without control characters; a short one stands on one line. */
const text = (name: string, max: number) =>
  z.string({ error: `brief.${name}.missing` }).check(
    z.overwrite((value) => {
      const straight = value.replace(turns, '');
      return max > line ? straight : straight.replace(breaks, ' ');
    }),
    z.trim(),
    z.maxLength(max, { error: `brief.${name}.tooLong` }),
    z.regex(/^[^\0-\x08\x0e-\x1f\x7f]*$/, { error: `brief.${name}.tooLong` }),
  );
const required = (name: string, { min = 1, max }: { min?: number; max: number }) =>
  text(name, max).check(
    z.minLength(1, { error: `brief.${name}.missing`, abort: true }),
    z.minLength(min, { error: `brief.${name}.tooShort` }),
  );
const optional = (name: string, max: number) => z._default(text(name, max), '');
const chosen = <Values extends readonly [string, ...string[]]>(name: string, values: Values) =>
  z.enum(values, { error: `brief.${name}.missing` });
const slugs = (name: string, max: number) =>
  z
    .array(
      z
        .string()
        .check(
          z.refine((value) => Slug.safeParse(value).success, { error: `brief.${name}.unknown` }),
        ),
      { error: `brief.${name}.missing` },
    )
    .check(z.maxLength(max, { error: `brief.${name}.tooMany` }));
/** Typed one a line, or as an array already. */
const words = (name: string) =>
  z._default(
    z.pipe(
      z.transform((value) =>
        typeof value === 'string' ? value.split(/[\r\n;]+/).filter((one) => one.trim()) : value,
      ),
      z
        .array(text(name, word), { error: `brief.${name}.tooLong` })
        .check(z.maxLength(briefLimits.list, { error: `brief.${name}.tooLong` })),
    ),
    [],
  );
const day = (name: string) =>
  z
    .string({ error: `brief.${name}.missing` })
    .check(z.refine((value) => Day.safeParse(value).success, { error: `brief.${name}.missing` }));

export const BriefForm = z
  .strictObject({
    locale: Locale,
    title: required('title', title),
    kind: chosen('kind', WorkKind.options as unknown as [WorkKind, ...WorkKind[]]),
    format: optional('format', line),
    genre: required('genre', { max: line }),
    world: optional('world', long.max),
    tone: optional('tone', long.max),
    stakes: required('stakes', long),
    stage: chosen('stage', BriefStage.options as unknown as [BriefStage, ...BriefStage[]]),
    broadcaster: optional('broadcaster', line),
    /** The same in English, where the employer wishes. */
    english: z.prefault(
      z.strictObject({
        title: optional('englishTitle', title.max),
        world: optional('world', long.max),
        tone: optional('tone', long.max),
        stakes: optional('stakes', long.max),
      }),
      {},
    ),
    crafts: slugs('crafts', briefLimits.crafts).check(
      z.minLength(1, { error: 'brief.crafts.missing' }),
    ),
    experience: z._default(
      z.array(z.enum(Experience.options, { error: 'brief.experience.wrongForm' })),
      [],
    ),
    specialties: words('specialties'),
    languages: z._default(
      z
        .array(z.enum(languageCodes, { error: 'brief.languages.wrongForm' }))
        .check(z.maxLength(briefLimits.list, { error: 'brief.languages.wrongForm' })),
      [],
    ),
    equipment: words('equipment'),
    certificates: words('certificates'),
    /** First and last day of the work. */
    from: day('from'),
    until: day('until'),
    bases: z._default(slugs('bases', briefLimits.bases), []),
    isRemote: z._default(Ticked, false),
    contract: chosen(
      'contract',
      BriefContract.options as unknown as [BriefContract, ...BriefContract[]],
    ),
    /** Gross euros as typed; empty where the contract has no pay. */
    payFrom: optional('payFrom', 20),
    payTo: optional('payTo', 20),
    payUnit: z._default(
      z.union([z.literal(''), BriefPayUnit], { error: 'brief.payUnit.missing' }),
      '',
    ),
    rights: optional('rights', long.max),
    specification: optional('specification', specification),
    charters: z._default(slugs('charters', briefLimits.charters), []),
    /** The last day to answer; an editor moves it where it is too far. */
    closesOn: day('closesOn'),
    /** Private unless shown. */
    employer: required('employer', { min: 2, max: line }),
    /** Private. */
    address: required('address', { min: 10, max: 400 }),
    email: emailField('brief'),
    isHidden: z._default(Ticked, false),
    idKind: chosen('idKind', EmployerId.options as unknown as [EmployerId, ...EmployerId[]]),
    idNumber: required('idNumber', { max: 80 }),
    /** Of a foreign register: which one, of which country. */
    idCountry: optional('idCountry', line),
    /** Of a work: its title. */
    idWork: optional('idWork', line),
    /** What is stated is true, and the employer answers for it. */
    isTrue: Ticked.check(z.refine((value) => value, { error: 'brief.isTrue.missing' })),
  })
  .check(
    z.check((ctx) => {
      const naming = namingField(ctx.value);
      const problems: { code: string; path: string[] }[] = [
        ...[payProblem(ctx.value), identityProblem(ctx.value)].flatMap((problem) =>
          problem ? [{ code: problem.code, path: [problem.field] }] : [],
        ),
        ...(naming ? [{ code: 'brief.text.names', path: naming }] : []),
      ];
      for (const { code, path } of problems)
        ctx.issues.push({ code: 'custom', message: code, path, input: ctx.value });
    }),
    z.refine(({ bases, isRemote }) => bases.length > 0 || isRemote, {
      error: 'brief.bases.missing',
      path: ['bases'],
    }),
    z.refine(({ from, until }) => !periodProblem({ from, until, today: from }), {
      error: 'brief.until.before',
      path: ['until'],
    }),
  );
export type BriefForm = z.infer<typeof BriefForm>;
