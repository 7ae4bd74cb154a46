/**
 * Writes a planned import: each theme, then each article with its picture, addresses and comments, in a transaction of
 * its own. What was written is known by `importedFrom`: the next run goes on where this one stopped.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload';
import { ImportProblem } from './import-problem.ts';
import { pictureType } from './pictures.ts';
import type { Plan, PlannedArticle } from './plan.ts';

/** Writes it. Throws an `ImportProblem` that says where it stopped and what is there. */
export async function writePlan({ payload, plan, log }: Writing): Promise<Written> {
  const written: Written = { themes: 0, articles: 0, pictures: 0, comments: 0, addresses: 0 };
  const step = async (what: string, work: (req: PayloadRequest) => Promise<void>) => {
    const before = { ...written };
    const req = await createLocalReq({ locale: 'fr' }, payload);
    try {
      if (!(await initTransaction(req))) throw new Error('The database has no transactions.');
      await work(req);
      await commitTransaction(req);
    } catch (error) {
      await killTransaction(req);
      Object.assign(written, before);
      throw new ImportProblem(
        `The import stopped at ${what}: ${reasonOf(error)}`,
        `Of this one nothing is stored; ${said(before)} made before it stay. ` +
          'Mend what is wrong and run the same command again: it goes on from there.',
      );
    }
  };
  for (const { inEnglish, ...theme } of plan.themes)
    await step(`the theme “${theme.name}”`, async (req) => {
      const data = { ...theme, kind: 'theme' as const, isEnglishReady: true };
      const { id } = await payload.create({ collection: 'themes', data, depth: 0, req });
      await payload.update({
        collection: 'themes',
        id,
        locale: 'en',
        data: { description: inEnglish },
        depth: 0,
        req,
      });
      written.themes += 1;
    });
  const themes = await themeIds(payload);
  for (const [index, article] of plan.articles.entries()) {
    if (article.id !== undefined && article.comments.length === 0) continue;
    await step(`post ${article.wordPressId} (“${article.title}”)`, (req) =>
      writeArticle({ payload, article, themes, written, req }),
    );
    if (index % 50 === 49) log(`${index + 1} of ${plan.articles.length} posts`);
  }
  return written;
}

async function writeArticle({ payload, article, themes, written, req }: ForArticle) {
  const id = article.id ?? (await makeArticle({ payload, article, themes, written, req }));
  const ids = new Map<string, string>();
  for (const { parent, ...comment } of article.comments) {
    const { id: made } = await payload.create({
      collection: 'comments',
      data: {
        ...comment,
        kind: 'comment',
        on: { relationTo: 'articles', value: id },
        ...(parent && { parent: ids.get(parent) ?? (await commentId(payload, parent, req)) }),
      },
      depth: 0,
      req,
    });
    ids.set(comment.importedFrom, made);
    written.comments += 1;
  }
}

async function makeArticle({ payload, article, themes, written, req }: ForArticle) {
  const photo = article.picture && (await makePicture(payload, article.picture, req));
  if (photo) written.pictures += 1;
  const { id } = await payload.create({
    collection: 'articles',
    data: {
      ...article.data,
      themes: article.themes.flatMap((slug) => themes.get(slug) ?? []),
      ...(photo && { photo }),
    } as never,
    draft: article.data._status === 'draft',
    depth: 0,
    req,
  });
  written.articles += 1;
  const row = article.address?.row;
  if (row) {
    await payload.create({ collection: 'redirects', data: { ...row, record: id }, depth: 0, req });
    written.addresses += 1;
  }
  return id;
}

/** Through the hooks of the collection, as if an editor had sent it: re-encoded, named by chance. */
async function makePicture(
  payload: Payload,
  { file, alt, credit }: NonNullable<PlannedArticle['picture']>,
  req: PayloadRequest,
): Promise<string> {
  const data = await readFile(file);
  const { id } = await payload.create({
    collection: 'media',
    data: { alt, credit, purpose: 'editorial' },
    file: {
      data,
      mimetype: await pictureType(file),
      name: path.basename(file),
      size: data.length,
    },
    depth: 0,
    req,
  });
  delete req.file;
  return id;
}

async function themeIds(payload: Payload): Promise<Map<string, string>> {
  const { docs } = await payload.find({ collection: 'themes', pagination: false, depth: 0 });
  return new Map(docs.map(({ id, slug }) => [slug ?? '', id]));
}

async function commentId(payload: Payload, importedFrom: string, req: PayloadRequest) {
  const where = { importedFrom: { equals: importedFrom } };
  const { docs } = await payload.find({ collection: 'comments', where, depth: 0, req });
  return docs[0]?.id ?? null;
}

/** In one line; a database says its reason below the statement that failed. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const [line = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}

const said = ({ themes, articles, comments }: Written): string =>
  `${articles} articles, ${comments} comments and ${themes} themes`;

/** How many of each were made. */
export type Written = {
  themes: number;
  articles: number;
  pictures: number;
  comments: number;
  addresses: number;
};
type Writing = { payload: Payload; plan: Plan; log: (line: string) => void };
type ForArticle = {
  payload: Payload;
  article: PlannedArticle;
  /** Ids by slug. */
  themes: Map<string, string>;
  written: Written;
  req: PayloadRequest;
};
