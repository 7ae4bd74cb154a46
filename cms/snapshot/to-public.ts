/**
 * The only place where a CMS document becomes public: every field is named, every record parsed strictly.
 * A document is given at depth 0 with `locale: 'all'`, in its published version.
 */
import { Article } from '../../content/schema/article.ts';
import { Craft } from '../../content/schema/craft.ts';
import { Department } from '../../content/schema/department.ts';
import { Guide } from '../../content/schema/guide.ts';
import { Organisation } from '../../content/schema/organisation.ts';
import { SiteIdentity } from '../../content/schema/site-identity.ts';
import type { PublicKind, PublicRecord } from '../../content/schema/snapshot.ts';
import { Territory } from '../../content/schema/territory.ts';
import { Work } from '../../content/schema/work.ts';
import type { Doc, Lookups, Ref } from './lookups.ts';
import { toPicture } from './to-picture.ts';
import { readingMinutes, toHtml } from './rich-text.ts';
import { toTalent } from './to-talent.ts';
import { compact, compactOrNothing, day, listOf, localized, rows } from './values.ts';

/** From document to public record, by kind. Throws a ZodError naming what cannot be published. */
export const toPublic: { [K in PublicKind]: (doc: Doc, lookups: Lookups) => PublicRecord<K> } = {
  site: (doc) => {
    const identity = compact({
      publisher: doc['publisher'],
      registration: doc['registration'],
      address: doc['address'],
      director: doc['director'],
      host: doc['host'],
      contactEmail: doc['contactEmail'],
      phone: doc['phone'],
      dataContact: doc['dataContact'],
    });
    const mandatory = ['publisher', 'address', 'phone', 'director', 'host', 'contactEmail'];
    return SiteIdentity.parse({
      ...identity,
      isComplete: mandatory.every((name) => name in identity),
    });
  },
  department: (doc) =>
    Department.parse({
      slug: doc['slug'],
      order: doc['order'],
      name: { fr: doc['name'], en: doc['english'] },
    }),
  craft: (doc, lookups) =>
    Craft.parse(
      compact({
        slug: doc['slug'],
        department: lookups.find('departments', doc['department'] as Ref)?.['slug'],
        order: doc['order'],
        masculine: doc['masculine'],
        feminine: doc['feminine'],
        english: doc['english'],
        rome: compactOrNothing({ ...(doc['rome'] as object) }),
        agreements: rows(doc['agreements']).map(({ idcc, title, status }) =>
          compact({ idcc, title, status }),
        ),
        aliases: listOf(doc['aliases'], 'value'),
        jargon: listOf(doc['jargon'], 'value'),
        worksUnder: lookups.slugs('crafts', doc['worksUnder']),
        leadsTo: lookups.slugs('crafts', doc['leadsTo']),
        worksWith: lookups.slugs('crafts', doc['worksWith']),
      }),
    ),
  territory: (doc, lookups) =>
    Territory.parse(
      compact({
        slug: doc['slug'],
        kind: doc['kind'],
        code: doc['code'],
        name: { fr: doc['name'], en: doc['english'] },
        inside: { fr: doc['inside'], en: doc['insideEnglish'] },
        parent: lookups.find('territories', doc['parent'] as Ref)?.['slug'],
      }),
    ),
  organisation: (doc, lookups) =>
    Organisation.parse(
      compact({
        id: doc.id,
        slug: doc['slug'],
        name: doc['name'],
        kind: doc['kind'],
        territories: lookups.slugs('territories', doc['territories']),
        website: doc['website'],
        sources: sources(doc),
      }),
    ),
  work: (doc) =>
    Work.parse(
      compact({
        id: doc.id,
        slug: doc['slug'],
        title: doc['title'],
        year: doc['year'],
        kind: doc['kind'],
        director: doc['director'],
        producer: doc['producer'],
        rca: doc['rca'],
        visa: doc['visa'],
        isan: doc['isan'],
        isDemo: doc['isDemo'] === true,
      }),
    ),
  guide: (doc, lookups) => {
    const ready = doc['isEnglishReady'] === true;
    return Guide.parse(
      compact({
        id: doc.id,
        craft: lookups.find('crafts', doc['craft'] as Ref)?.['slug'],
        summary: localized(doc['summary'], ready),
        body: localized(doc['body'], ready, toHtml),
        author: doc['author'],
        reviewer: compactOrNothing({ ...(doc['reviewer'] as object) }),
        publishedOn: day(doc['publishedOn']),
        reviewedOn: day(doc['reviewedOn']),
        nextReviewOn: day(doc['nextReviewOn']),
        sources: sources(doc),
      }),
    );
  },
  article: (doc, lookups) => {
    const ready = doc['isEnglishReady'] === true;
    const body = localized(doc['body'], ready, toHtml);
    return Article.parse(
      compact({
        id: doc.id,
        slug: doc['slug'],
        kind: doc['kind'],
        title: localized(doc['title'], ready),
        standfirst: localized(doc['standfirst'], ready),
        body,
        author: doc['author'],
        interviewee: doc['kind'] === 'interview' ? doc['interviewee'] : undefined,
        publishedOn: day(doc['publishedOn']),
        updatedOn: day(doc['updatedOn']),
        tags: rows(doc['tags']).map(({ tag }) => tag),
        photo: toPicture(lookups.find('media', doc['photo'] as Ref)),
        talents: lookups.slugs('talents', doc['talents']),
        crafts: lookups.slugs('crafts', doc['crafts']),
        works: lookups.slugs('works', doc['works']),
        sources: sources(doc),
        readingMinutes:
          body && compact({ fr: readingMinutes(body.fr), en: body.en && readingMinutes(body.en) }),
      }),
    );
  },
  talent: toTalent,
};

function sources(doc: Doc): unknown[] {
  return rows(doc['sources']).map(({ title, publisher, url, readOn }) =>
    compact({ title, publisher, url, readOn: day(readOn) }),
  );
}
