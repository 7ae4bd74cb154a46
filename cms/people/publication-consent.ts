/** Who took back the consent to publication shows the page again only by giving it anew. */
import crypto from 'node:crypto';
import type { Locale } from '../../content/schema/basics.ts';
import type { Rows } from '../database/rows.ts';
import { shownWordings } from './consents.ts';

/** Whether the newest that is kept of it says no; people who were entered before consents were kept took none back. */
export async function hasWithdrawnPublication({ rows, talent }: Asked): Promise<boolean> {
  const where = { equal: { talent, purpose: 'publication' } };
  const kept = await rows.find('consents', ['isGiven', 'at'], where);
  const [newest] = kept.toSorted((a, b) => time(b['at']) - time(a['at']));
  return newest !== undefined && !newest['isGiven'];
}

/** Keeps that it was given anew, with the sentence beside the box in `locale`. `at`: ISO 8601. */
export async function agreeToPublication({ rows, talent, locale, at }: Given): Promise<void> {
  await rows.insert('consents', [
    {
      id: crypto.randomUUID(),
      createdAt: at,
      updatedAt: at,
      talent,
      purpose: 'publication',
      isGiven: true,
      wordingHash: shownWordings(locale).publication,
      locale,
      at,
    },
  ]);
}

const time = (at: unknown): number => new Date(String(at)).getTime();

type Asked = { rows: Rows; talent: string };
type Given = Asked & { locale: Locale; at: string };
