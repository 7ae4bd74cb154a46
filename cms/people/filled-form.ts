/** What a form is filled with: a person's record as it is, what they sent and nobody has read yet, or a desk's entry. */
import type { Payload } from 'payload';
import { fr } from '../../content/locales/fr.ts';
import type { Locale } from '../../content/schema/basics.ts';
import { flatFields } from '../../content/schema/flat-fields.ts';
import type { SignUp } from '../../content/schema/sign-up.ts';
import type { Talent } from '../payload-types.ts';
import type { FillSubject } from './fill-link.ts';
import { agreedBy } from './standing-consents.ts';
import { idOf } from './talent-from-sign-up.ts';
import { toSignUp } from './to-sign-up.ts';
import { type OpenUpdate, openUpdateOf } from './open-update.ts';

/**
 * The fields as the form sends them, flat, its language among them: that of what waits, else `locale`. Undefined where
 * there is nobody any more. What was entered at a desk comes without consents: the person gives them.
 */
export async function filledForm({ payload, subject, locale }: Filling): Promise<Flat | undefined> {
  if ('submission' in subject) {
    const found = await payload.db.findOne<OpenUpdate & { confirmedAt?: string | null }>({
      collection: 'submissions',
      where: { id: { equals: subject.submission } },
    });
    if (!found || found.confirmedAt) return undefined;
    const { consents: _, isAdult: __, ...entered } = Object(found.data) as Partial<SignUp>;
    return flatSignUp({ ...entered, locale: entered.locale ?? locale });
  }
  const waiting = await openUpdateOf({ payload, talent: subject.talent });
  if (waiting) return flatSignUp(waiting.data as SignUp);
  const talent = await payload.findByID({
    collection: 'talents',
    id: subject.talent,
    depth: 0,
    locale,
    fallbackLocale: false,
    disableErrors: true,
  });
  if (talent?._status !== 'published') return undefined;
  return flatSignUp({ ...(await signUpOfTalent(payload, talent)), locale });
}

/** The fields of a form that holds this: lists as lines where the form has a field of lines, boxes only where ticked. */
function flatSignUp(signUp: Partial<SignUp>): Flat {
  const { specialties = [], equipment = [], contactFrom = [], ...others } = signUp;
  // The boxes stand in the order of their words.
  const kinds = Object.keys(fr.contact.sender);
  return {
    ...flatFields(others),
    specialties: specialties.join('\n'),
    equipment: equipment.join('\n'),
    ...Object.fromEntries(contactFrom.map((kind) => [`contactFrom.${kinds.indexOf(kind)}`, kind])),
  };
}

async function signUpOfTalent(payload: Payload, talent: Talent): Promise<Omit<SignUp, 'locale'>> {
  const all = { pagination: false, depth: 0 } as const;
  const among = (ids: string[]) => ({ ...all, where: { id: { in: ids } } });
  const credits = (talent.credits ?? []).map(({ work }) => idOf(work));
  const crafts = talent.crafts.map(({ craft }) => idOf(craft));
  const bases = talent.bases.map(idOf);
  const { docs: works } = await payload.find({ collection: 'works', ...among(credits) });
  const { docs: trades } = await payload.find({ collection: 'crafts', ...among(crafts) });
  const { docs: places } = await payload.find({ collection: 'territories', ...among(bases) });
  return toSignUp({
    talent,
    slugs: new Map([...trades, ...places].map(({ id, slug }) => [id, String(slug)])),
    works: new Map(works.map((work) => [work.id, work])),
    agreed: await agreedBy({ payload, talent: talent.id }),
  });
}

type Flat = Record<string, string>;
type Filling = { payload: Payload; subject: FillSubject; locale: Locale };
