/** What a dated list says of its people to a production: what their pages say to everybody. */
import type { Payload } from 'payload';
import { env } from '../env.ts';
import { recordHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { PeopleList, Talent } from '../payload-types.ts';
import { readNames } from '../people/review-names.ts';
import { idOf } from '../people/talent-from-sign-up.ts';

/** One row, in the order of the list; undefined for whoever withdrew since. */
export type ListedPerson = {
  name: string;
  crafts: string[];
  bases: string[];
  /** Address of the page. */
  page: string;
  note: string;
};

/** `list`: as `findByID` gives it, which leaves out who is not shown. */
export async function listedPeople({ payload, list, locale }: Asked): Promise<Row[]> {
  const ids = (list.people ?? []).flatMap(({ talent }) => (talent ? [idOf(talent)] : []));
  const { docs } = await payload.find({
    collection: 'talents',
    where: { id: { in: ids } },
    pagination: false,
    depth: 0,
    locale: 'fr',
  });
  const people = new Map(docs.map((talent) => [talent.id, talent]));
  const names = await readNames(payload, locale);
  const toRow = (talent: Talent, note: string): ListedPerson => ({
    name: talent.name,
    crafts: talent.crafts.flatMap(({ craft, form }) => {
      const slug = names.slugs.get(idOf(craft));
      return slug ? [names.craft(slug, form)] : [];
    }),
    bases: talent.bases.flatMap((base) => {
      const slug = names.slugs.get(idOf(base));
      return slug ? [names.territory(slug)] : [];
    }),
    page: `${env.SITE_URL}${recordHref('talent', talent.slug ?? '', locale)}`,
    note,
  });
  return (list.people ?? []).map(({ talent, note }) => {
    const found = talent ? people.get(idOf(talent)) : undefined;
    return found && toRow(found, note ?? '');
  });
}

type Row = ListedPerson | undefined;
type Asked = { payload: Payload; list: PeopleList; locale: Locale };
