/** Brings `content/` into the CMS: what is there by its slug already is left as editors made it. */
import type { Payload } from 'payload';
import { loadContent, type Content, type SeedTalent } from '../../content/load.ts';
import { inTransaction } from '../../cms/database/rows.ts';
import { noon } from '../../cms/fields/day.ts';
import { keepWordings } from '../../cms/people/consents.ts';
import { giveConsent } from '../../cms/people/own-consent.ts';
import { sortName } from '../../cms/people/sort-name.ts';
import { briefData } from './brief-data.ts';
import { articleData, guideData } from './import-texts.ts';
import {
  charterData,
  payData,
  resourceData,
  termData,
  themeData,
  withReadDay,
} from './import-references.ts';
import { linkArticles, linkTerms } from './link-texts.ts';
import { asRows, linkCrafts, noLinks, type Ids } from './link-crafts.ts';

/**
 * Imports everything, in the order in which records refer to each other.
 * Resolves with how many were made, and how many that were there were given links to others.
 */
export async function importContent({
  payload,
  demo,
  log,
}: {
  payload: Payload;
  /** With the invented people, their works and the invented projects. */
  demo: boolean;
  log: (line: string) => void;
}): Promise<{ made: number; linked: number }> {
  const content = loadContent({ demo });
  const importer = await makeImporter(payload, log);
  const { ids } = importer;
  await importer.add(
    'departments',
    content.departments.map(({ slug, order, name }) => ({
      slug,
      order,
      name: name.fr,
      english: name.en,
    })),
  );
  const regions = content.territories.filter(({ parent }) => !parent);
  const inRegions = content.territories.filter(({ parent }) => parent);
  const territory = ({
    slug,
    kind,
    code,
    parent,
    name,
    inside,
  }: Content['territories'][number]) => ({
    slug,
    kind,
    code,
    parent: parent && ids('territories', [parent])[0],
    name: name.fr,
    english: name.en,
    inside: inside.fr,
    insideEnglish: inside.en,
  });
  await importer.add('territories', regions.map(territory));
  await importer.add('territories', inRegions.map(territory));
  const madeCrafts = await importer.add(
    'crafts',
    content.crafts.map((craft) => ({
      ...craft,
      ...noLinks,
      department: ids('departments', [craft.department])[0],
    })),
  );
  const linkedCrafts = await linkCrafts({ payload, crafts: content.crafts, ids });
  const linked = linkedCrafts.filter((slug) => !madeCrafts.has(slug)).length;
  if (linked > 0) log(`${linked} crafts that were there, linked to others`);
  await importer.add(
    'organisations',
    content.organisations.map((organisation) => ({
      ...organisation,
      territories: ids('territories', organisation.territories),
      sources: organisation.sources.map(withReadDay),
    })),
  );
  await importer.add('works', content.works);
  const madeTalents = await importer.add(
    'talents',
    content.talents.map((talent) => talentData(talent, ids)),
  );
  const asking = content.talents.filter(
    ({ slug, asksForProjects }) => asksForProjects && madeTalents.has(slug),
  );
  await agreeToProjects(
    payload,
    ids(
      'talents',
      asking.map(({ slug }) => slug),
    ),
  );
  await importer.add('charters', content.charters.map(charterData));
  await importer.add(
    'briefs',
    content.briefs.map((brief) => briefData(brief, ids, new Date())),
  );
  await importer.add(
    'guides',
    await Promise.all(content.guides.map((guide) => guideData(guide, ids, payload))),
    'craft',
  );
  await importer.add('themes', content.themes.map(themeData));
  await importer.add(
    'resources',
    content.resources.map((resource) => resourceData(resource, ids)),
  );
  const unlinked = content.terms.map((term) => termData(term, ids));
  const madeTerms = await importer.add('terms', unlinked);
  await linkTerms({ payload, terms: content.terms.filter(({ slug }) => madeTerms.has(slug)), ids });
  await importer.add(
    'pay-references',
    content.payReferences.map((reference) => payData(reference, ids)),
  );
  const madeArticles = await importer.add(
    'articles',
    await Promise.all(content.articles.map((article) => articleData(article, ids, payload))),
  );
  const articles = content.articles.filter(({ slug }) => madeArticles.has(slug));
  await linkArticles({ payload, articles, ids });
  return { made: importer.made(), linked };
}

/** What a record is made of in French; `inEnglish` is for the update that follows. */
export type Data = Record<string, unknown> & { inEnglish?: Record<string, unknown> | undefined };

async function makeImporter(payload: Payload, log: (line: string) => void) {
  const known = new Map<string, Map<string, string>>();
  let made = 0;
  const ids: Ids = (collection, slugs) =>
    slugs.map((slug) => {
      const id = known.get(collection)?.get(slug);
      if (!id)
        throw new Error(
          `${collection} has no ${slug}: the import stopped; what was imported stays.`,
        );
      return id;
    });
  const add = async (collection: string, rows: Data[], key = 'slug') => {
    const there = known.get(collection) ?? (await existing(payload, collection, key));
    known.set(collection, there);
    const missing = rows.filter((row) => !there.has(String(row[key])));
    for (const { inEnglish, ...data } of missing) {
      const { id } = await payload.create({
        collection: collection as 'works',
        data: data as never,
        locale: 'fr',
        depth: 0,
      });
      if (inEnglish) {
        await payload.update({
          collection: collection as 'works',
          id,
          data: inEnglish as never,
          locale: 'en',
          depth: 0,
        });
      }
      there.set(String(data[key]), String(id));
    }
    made += missing.length;
    if (missing.length > 0) log(`${missing.length} ${collection}`);
    return new Set(missing.map((row) => String(row[key])));
  };
  return { add, ids, made: () => made };
}

async function existing(
  payload: Payload,
  collection: string,
  key: string,
): Promise<Map<string, string>> {
  const { docs } = await payload.find({
    collection: collection as 'works',
    pagination: false,
    depth: 0,
    draft: true,
  });
  return new Map(docs.map((doc) => [String((doc as unknown as Data)[key]), String(doc.id)]));
}

/** As if these people had ticked the box of the French form now. */
async function agreeToProjects(payload: Payload, talents: string[]): Promise<void> {
  if (talents.length === 0) return;
  await keepWordings(payload);
  const at = new Date().toISOString();
  await inTransaction(payload, async (rows) => {
    for (const talent of talents)
      await giveConsent({ rows, talent, purpose: 'projects', locale: 'fr', at });
  });
}

/** What `payload.create` is given for a person, in French; `inEnglish` is for the update that follows. */
export function talentData(talent: SeedTalent, ids: Ids): Data {
  const { firstName, lastName, bio, name, asksForProjects: _, ...rest } = talent;
  return {
    ...rest,
    name,
    legalName: `${firstName} ${lastName}`,
    sortName: sortName(name, lastName),
    crafts: talent.crafts.map((craft) => ({ ...craft, craft: ids('crafts', [craft.craft])[0] })),
    bases: ids('territories', talent.bases),
    specialties: asRows(talent.specialties),
    equipment: asRows(talent.equipment),
    languages: asRows(talent.languages),
    trainings: talent.trainings.map((training) => ({
      ...training,
      validUntil: training.validUntil && noon(training.validUntil),
    })),
    availability: talent.availability && {
      from: noon(talent.availability.from),
      until: noon(talent.availability.until),
    },
    credits: talent.credits.map((credit) => ({ ...credit, work: ids('works', [credit.work])[0] })),
    verifications: talent.verifications.map((verification) => ({
      ...verification,
      on: noon(verification.on),
    })),
    confirmedOn: noon(talent.confirmedOn),
    bio: bio?.fr,
    isEnglishReady: bio?.en !== undefined,
    inEnglish: bio?.en === undefined ? undefined : { bio: bio.en, _status: 'published' },
    _status: 'published',
  };
}
