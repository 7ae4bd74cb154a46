/** What the form of an update is filled with: a listed person's record as they would have sent it. Pure. */
import type { ConsentPurpose, SignUp } from '../../content/schema/sign-up.ts';
import type { Talent } from '../payload-types.ts';
import { day } from '../snapshot/values.ts';
import { sortName } from './sort-name.ts';
import { standingConsents } from './standing-consents.ts';

/**
 * Every field of the form but `locale`, which is the page's. Ids without a record any more are left out, as they are
 * on the page. `talent`: at depth 0, in the language of the form.
 */
export function toSignUp({ talent, slugs, works, agreed }: Record): Omit<SignUp, 'locale'> {
  const { artist } = talent;
  const legalName = talent.legalName || talent.name;
  const contactFrom = talent.contactFrom ?? [];
  return {
    ...namesOf(legalName, talent.sortName),
    stageName: talent.name === legalName ? '' : talent.name,
    email: talent.privateEmail,
    phone: talent.privatePhone || talent.phone || '',
    isAdult: true,
    crafts: talent.crafts.flatMap(({ craft, form, experience }) => {
      const slug = slugs.get(idOf(craft));
      return slug === undefined ? [] : [{ craft: slug, form, experience }];
    }),
    bases: talent.bases.flatMap((base) => slugs.get(idOf(base)) ?? []),
    mobility: talent.mobility,
    specialties: values(talent.specialties),
    equipment: values(talent.equipment),
    languages: values(talent.languages) as SignUp['languages'],
    trainings: (talent.trainings ?? []).map(({ title, place, year, validUntil }) => ({
      title,
      place: place ?? '',
      year: year ? String(year) : '',
      validUntil: day(validUntil) ?? '',
    })),
    credits: (talent.credits ?? []).flatMap(({ work, role }) => {
      const known = works.get(idOf(work));
      if (!known) return [];
      const { title, year, director } = known;
      return [{ title, year: year ? String(year) : '', role, director: director ?? '' }];
    }),
    pastedCredits: '',
    links: (talent.links ?? []).map(({ label, url }) => ({ label, url })),
    bio: talent.bio ?? '',
    photo: '',
    photoCredit: '',
    isPhotoRemoved: false,
    showReel: artist?.showReel ?? '',
    playingAgeFrom: String(artist?.playingAge?.from ?? ''),
    playingAgeTo: String(artist?.playingAge?.to ?? ''),
    voice: artist?.voice ?? '',
    agent: artist?.agent ?? '',
    contactFrom,
    isEmailPublic: Boolean(talent.email),
    isPhonePublic: Boolean(talent.phone),
    consents: { ...standingConsents({ talent, agreed }), publication: true },
  };
}

/** The record keeps the name in one piece: where its sorting name was made of it, it tells where the family name begins. */
function namesOf(legalName: string, sorted: string): Pick<SignUp, 'firstName' | 'lastName'> {
  const words = legalName.trim().split(/\s+/);
  const splits = words.slice(1).map((_, n) => ({
    firstName: words.slice(0, n + 1).join(' '),
    lastName: words.slice(n + 1).join(' '),
  }));
  return (
    splits.find(({ lastName }) => sortName(legalName, lastName) === sorted) ??
    splits[0] ?? { firstName: '', lastName: legalName }
  );
}

const values = (rows: { value: string }[] | null | undefined): string[] =>
  (rows ?? []).map(({ value }) => value);

const idOf = (ref: string | { id: string }): string => (typeof ref === 'string' ? ref : ref.id);

type Record = {
  talent: Talent;
  /** Slugs of crafts and territories by id. */
  slugs: ReadonlyMap<string, string>;
  works: ReadonlyMap<string, { title: string; year?: number | null; director?: string | null }>;
  /** The purposes whose newest consent says yes. */
  agreed: ReadonlySet<ConsentPurpose>;
};
