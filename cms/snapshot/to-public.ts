/**
 * The only place where a CMS document becomes public: every field is named, every record parsed strictly.
 * A document is given at depth 0 with `locale: 'all'`, in its published version.
 * In one file because whoever asks what the public may see must find all of it.
 */
import { Article } from '../../content/schema/article.ts';
import { Charter } from '../../content/schema/charter.ts';
import { Comment } from '../../content/schema/comment.ts';
import { Craft } from '../../content/schema/craft.ts';
import { Department } from '../../content/schema/department.ts';
import { Figures } from '../../content/schema/figures.ts';
import { Guide } from '../../content/schema/guide.ts';
import { Organisation } from '../../content/schema/organisation.ts';
import { PayReference } from '../../content/schema/pay-reference.ts';
import { Resource } from '../../content/schema/resource.ts';
import { SiteIdentity } from '../../content/schema/site-identity.ts';
import type { PublicKind, PublicRecord } from '../../content/schema/snapshot.ts';
import { Term } from '../../content/schema/term.ts';
import { Territory } from '../../content/schema/territory.ts';
import { Theme } from '../../content/schema/theme.ts';
import { Work } from '../../content/schema/work.ts';
import type { Doc, Lookups, Ref } from './lookups.ts';
import { toOpening } from './to-opening.ts';
import { toPicture } from './to-picture.ts';
import { readingMinutes, toHtml } from './rich-text.ts';
import { toBrief } from './to-brief.ts';
import { textHash } from './text-hash.ts';
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
      areCommentsOpen: doc['areCommentsOpen'] === true,
      ...toOpening(doc['opening']),
    });
  },
  figures: (doc) => Figures.parse(compact({ ...doc, id: undefined })),
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
        agreements: rows(doc['agreements']).map(({ idcc, title, status, annex }) =>
          compact({ idcc, title, status, annex }),
        ),
        aliases: listOf(doc['aliases'], 'value'),
        jargon: listOf(doc['jargon'], 'value'),
        worksUnder: lookups.slugs('crafts', doc['worksUnder']),
        leadsTo: lookups.slugs('crafts', doc['leadsTo']),
        worksWith: lookups.slugs('crafts', doc['worksWith']),
        interests: doc['interests'] ?? [],
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
        skills: skillsOf(doc, ready),
        experience: localized(doc['experience'], ready),
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
        themes: lookups.slugs('themes', doc['themes']),
        series: lookups.find('themes', doc['series'] as Ref)?.['slug'],
        part: doc['part'],
        photo: toPicture(lookups.find('media', doc['photo'] as Ref)),
        talents: lookups.slugs('talents', doc['talents']),
        crafts: lookups.slugs('crafts', doc['crafts']),
        works: lookups.slugs('works', doc['works']),
        articles: lookups.slugs('articles', doc['articles']),
        areCommentsOpen: doc['areCommentsOpen'] === true,
        sources: sources(doc),
        readingMinutes:
          body && compact({ fr: readingMinutes(body.fr), en: body.en && readingMinutes(body.en) }),
      }),
    );
  },
  theme: (doc) =>
    Theme.parse(
      compact({
        slug: doc['slug'],
        kind: doc['kind'],
        name: { fr: doc['name'], en: doc['english'] },
        description: localized(doc['description'], doc['isEnglishReady'] === true),
      }),
    ),
  comment: (doc, lookups) => {
    const reply = doc['reply'] as Record<string, unknown> | undefined;
    return Comment.parse(
      compact({
        id: doc.id,
        slug: doc.id,
        kind: doc['kind'],
        on: textOf(doc['on'], lookups),
        name: doc['name'],
        text: doc['text'],
        isEnglish: doc['isEnglish'] === true,
        sentOn: day(doc['sentAt']),
        parent: lookups.find('comments', doc['parent'] as Ref)?.id,
        reply: reply?.['text']
          ? compact({ text: reply['text'], author: reply['author'], on: day(reply['on']) })
          : undefined,
        answeredBy: textOf(doc['answeredBy'], lookups),
      }),
    );
  },
  resource: (doc, lookups) =>
    Resource.parse(
      compact({
        id: doc.id,
        slug: doc['slug'],
        kind: doc['kind'],
        name: doc['name'],
        summary: localized(doc['summary'], doc['isEnglishReady'] === true),
        website: doc['website'],
        territories: lookups.slugs('territories', doc['territories']),
        departments: lookups.slugs('departments', doc['departments']),
        place: doc['place'],
        startsOn: day(doc['startsOn']),
        endsOn: day(doc['endsOn']),
        deadline: day(doc['deadline']),
        checkedOn: day(doc['checkedOn']),
        sources: sources(doc),
      }),
    ),
  term: (doc, lookups) =>
    Term.parse(
      compact({
        slug: doc['slug'],
        name: { fr: doc['name'], en: doc['english'] },
        synonyms: listOf(doc['synonyms'], 'value'),
        definition: localized(doc['definition'], doc['isEnglishReady'] === true),
        crafts: lookups.slugs('crafts', doc['crafts']),
        seeAlso: lookups.slugs('terms', doc['seeAlso']),
      }),
    ),
  pay: (doc, lookups) =>
    PayReference.parse(
      compact({
        id: doc.id,
        slug: doc['slug'],
        craft: lookups.find('crafts', doc['craft'] as Ref)?.['slug'],
        idcc: doc['idcc'],
        annex: doc['annex'],
        condition: doc['condition'],
        unit: doc['unit'],
        hours: doc['hours'],
        from: doc['from'],
        to: doc['to'],
        validFrom: day(doc['validFrom']),
        raisedOn: day(doc['raisedOn']),
        source: source((doc['source'] ?? {}) as Record<string, unknown>),
      }),
    ),
  charter: (doc) => {
    const text = localized(doc['text'], doc['isEnglishReady'] === true);
    return Charter.parse(
      compact({
        id: doc.id,
        slug: doc['slug'],
        title: localized(doc['title'], doc['isEnglishReady'] === true),
        author: doc['author'],
        versionOn: day(doc['versionOn']),
        source: doc['source'],
        text,
        hash: text && compact({ fr: textHash(text.fr), en: text.en && textHash(text.en) }),
        isDemo: doc['isDemo'] === true,
      }),
    );
  },
  talent: toTalent,
  brief: toBrief,
};

/** A comment is shown only under its text. */
export const hasNoPlace = (kind: PublicKind, doc: Doc, lookups: Lookups): boolean =>
  kind === 'comment' && textOf(doc['on'], lookups) === undefined;

/** The article or guide that a relation names, a guide by its craft; undefined where it is not public. */
function textOf(ref: unknown, lookups: Lookups): { kind: string; slug: unknown } | undefined {
  const { relationTo, value } = (ref ?? {}) as { relationTo?: string; value?: Ref };
  if (relationTo === 'articles') {
    const article = lookups.find('articles', value);
    return article && { kind: 'article', slug: article['slug'] };
  }
  const guide = relationTo === 'guides' ? lookups.find('guides', value) : undefined;
  const craft = guide && lookups.find('crafts', guide['craft'] as Ref);
  return craft && { kind: 'guide', slug: craft['slug'] };
}

function skillsOf(doc: Doc, isEnglishReady: boolean): unknown {
  const skills = localized<string[]>(doc['skills'], isEnglishReady, (list) =>
    listOf(list, 'value'),
  );
  return skills && skills.fr.length > 0
    ? { fr: skills.fr, ...(skills.en?.length && { en: skills.en }) }
    : undefined;
}

function sources(doc: Doc): unknown[] {
  return rows(doc['sources']).map(source);
}

function source({ title, publisher, url, readOn }: Record<string, unknown>): unknown {
  return compact({ title, publisher, url, readOn: day(readOn) });
}
