/** What one person agreed to or took back: rows that are only ever added, the newest of a purpose holds. */
import crypto from 'node:crypto';
import { fr } from '../../content/locales/fr.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { ConsentPurpose } from '../../content/schema/sign-up.ts';
import type { Rows } from '../database/rows.ts';
import { shownWordings } from './consents.ts';

/** The newest word about a purpose; undefined where nothing was ever said. `talent`: id. */
export async function newestConsent({ rows, talent, purpose }: About): Promise<Kept | undefined> {
  const columns = ['isGiven', 'wordingHash', 'locale', 'at'] as const;
  const kept = (await rows.find('consents', columns, { equal: { talent, purpose } })) as Kept[];
  const [newest] = kept.toSorted((a, b) => time(b.at) - time(a.at));
  return newest;
}

/** Keeps that it was given, with the sentence beside the box in `locale`. `at`: ISO 8601. */
export async function giveConsent({ rows, talent, purpose, locale, at }: Given): Promise<void> {
  const wordingHash = shownWordings(locale)[purpose];
  await rows.insert('consents', [
    rowOf({ talent, purpose, isGiven: true, wordingHash, locale, at }),
  ]);
}

/** Keeps that it was taken back, beside the sentence that was agreed to. `at`: ISO 8601. */
export async function takeBackConsent({ rows, talent, purpose, at }: TakenBack): Promise<void> {
  const given = await newestConsent({ rows, talent, purpose });
  const wording = `withdraw${purpose.charAt(0).toUpperCase()}${purpose.slice(1)}` as Wording;
  await rows.insert('consents', [
    rowOf({
      talent,
      purpose,
      isGiven: false,
      // Who was entered before consents were kept takes back what the sentence of the form says.
      wordingHash: given?.wordingHash ?? crypto.hash('sha256', fr.dataRight[wording]),
      locale: given?.locale ?? 'fr',
      at,
    }),
  ]);
}

/** Keeps what is said now where it is not what holds. `locale`: of the sentence beside the choice. */
export async function setConsent({ isGiven, ...given }: Given & { isGiven: boolean }) {
  const { rows, talent, purpose } = given;
  const holds = (await newestConsent({ rows, talent, purpose }))?.isGiven ?? false;
  if (isGiven && !holds) await giveConsent(given);
  if (!isGiven && holds) await takeBackConsent(given);
}

const rowOf = (consent: Kept & Omit<About, 'rows'>) => ({
  id: crypto.randomUUID(),
  createdAt: consent.at,
  updatedAt: consent.at,
  ...consent,
});

const time = (at: string): number => new Date(at).getTime();

type About = { rows: Rows; talent: string; purpose: ConsentPurpose };
type Given = About & { locale: Locale; at: string };
type TakenBack = About & { at: string };
type Kept = { isGiven: boolean; wordingHash: string; locale: Locale | null; at: string };
type Wording = `withdraw${Capitalize<ConsentPurpose>}`;
