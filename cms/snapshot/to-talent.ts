import { Talent } from '../../content/schema/talent.ts';
import type { Doc, Lookups, Ref } from './lookups.ts';
import { toPicture } from './to-picture.ts';
import { compact, compactOrNothing, day, listOf, rows } from './values.ts';

/** The public page of a person: what is not named here never leaves the CMS. */
export const toTalent = (doc: Doc, lookups: Lookups): Talent =>
  Talent.parse(
    compact({
      id: doc.id,
      slug: doc['slug'],
      name: doc['name'],
      sortName: doc['sortName'],
      crafts: rows(doc['crafts']).map(({ craft, form, experience }) =>
        compact({ craft: lookups.find('crafts', craft as Ref)?.['slug'], form, experience }),
      ),
      bases: lookups.slugs('territories', doc['bases']),
      mobility: doc['mobility'],
      specialties: listOf(doc['specialties'], 'value'),
      equipment: listOf(doc['equipment'], 'value'),
      languages: listOf(doc['languages'], 'value'),
      trainings: rows(doc['trainings']).map(({ title, place, year, validUntil }) =>
        compact({ title, place, year, validUntil: day(validUntil) }),
      ),
      availability: availability(doc),
      credits: rows(doc['credits'])
        .map((row) => credit(row, lookups))
        .filter((row) => row !== undefined)
        .toSorted((a, b) => Number(b['year']) - Number(a['year'])),
      links: rows(doc['links']).map(({ label, url }) => ({ label, url })),
      bio: bio(doc),
      photo: toPicture(lookups.find('media', doc['photo'] as Ref)),
      artist: artist(doc),
      email: doc['email'],
      phone: doc['phone'],
      // Not a field of the document: what its consents say (see documents.ts).
      reuse: doc['reuse'] === true ? true : undefined,
      contactFrom: doc['contactFrom'] ?? [],
      verifications: rows(doc['verifications'])
        .map(({ subject, by, on }) => ({ subject, by, on: day(on) }))
        .toSorted((a, b) => (b.on ?? '').localeCompare(a.on ?? '')),
      confirmedOn: day(doc['confirmedOn']),
      updatedOn: day(doc['updatedAt']),
      isDemo: doc['isDemo'] === true,
    }),
  );

/** English once an editor marked it ready, with or without French. */
function bio(doc: Doc): unknown {
  const { fr, en } = (doc['bio'] ?? {}) as { fr?: unknown; en?: unknown };
  return compactOrNothing({ fr: fr || null, en: (doc['isEnglishReady'] === true && en) || null });
}

function availability(doc: Doc): unknown {
  const { from, until } = (doc['availability'] ?? {}) as { from?: unknown; until?: unknown };
  return from && until ? { from: day(from), until: day(until) } : undefined;
}

function credit(row: Doc, lookups: Lookups): Record<string, unknown> | undefined {
  const work = lookups.find('works', row['work'] as Ref);
  if (!work) return undefined;
  return compact({
    work: work['slug'],
    title: work['title'],
    role: row['role'],
    year: work['year'],
    director: work['director'],
    isChecked: row['isChecked'] === true,
  });
}

function artist(doc: Doc): unknown {
  const { showReel, playingAge, voice, agent } = (doc['artist'] ?? {}) as Record<string, unknown>;
  const { from, to } = (playingAge ?? {}) as { from?: unknown; to?: unknown };
  return compactOrNothing({
    showReel,
    playingAge: typeof from === 'number' && typeof to === 'number' ? { from, to } : undefined,
    voice,
    agent,
  });
}
