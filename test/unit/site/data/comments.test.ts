import { describe, expect, it } from 'vitest';
import { affectedPages, touchOf } from '../../../../site/data/affected.ts';
import {
  areCommentsOpen,
  commentsOn,
  isWritePage,
  writePaths,
} from '../../../../site/data/comments.ts';
import { allPaths } from '../../../../site/data/paths.ts';
import { asOf, knownRecord } from '../../../../site/data/snapshot.ts';
import { comments } from '../../../fixtures/reference.ts';
import { uuidOf } from '../../../fixtures/seeded.ts';
import { useSnapshot } from '../../../helpers/use-snapshot.ts';

const snapshot = useSnapshot({ people: 5 });
const article = { kind: 'article', slug: 'article-in-both' } as const;
const page = '/articles/article-in-both';
const [question] = comments;
if (!question) throw new Error('The fixtures hold no question.');

const pathsOf = (...changes: Parameters<typeof affectedPages>[0]) => {
  const affected = affectedPages(changes, { asOf: asOf(), under: () => [] });
  return affected.isAll ? 'all' : affected.paths;
};

describe('what stands under a text', () => {
  it('is its own, oldest first', () => {
    const [first, second] = [uuidOf('first'), uuidOf('second')];
    const on = { kind: 'article', slug: 'interview-en-francais' } as const;
    const put = (id: string, sentOn: string) =>
      snapshot.put('comment', { ...question, on, id, slug: id, sentOn });
    put(second, '2026-10-09');
    put(first, '2026-10-08');
    const found = commentsOn({ kind: 'article', slug: 'interview-en-francais' });
    expect(found.map(({ id }) => id)).toEqual([first, second]);
    expect(commentsOn(article).map(({ id }) => id)).toEqual([question.id]);
    expect(commentsOn({ ...article, kind: 'guide' })).toEqual([]);
  });
});

describe('a comment that comes, changes or goes', () => {
  it('touches the page that it stands on, before and after, in both languages', () => {
    const touch = touchOf('comment', question.slug);
    const change = { kind: 'comment', slug: question.slug } as const;
    for (const one of [
      { ...change, after: touch },
      { ...change, before: touch },
      { ...change, before: touch, after: { page: '/metiers/sound-mixer' } },
    ]) {
      const paths = pathsOf(one);
      expect(paths).toContain(page);
      expect(paths).toContain(`/en${page}`);
      expect([...paths].includes('/metiers/sound-mixer')).toBe('before' in one && 'after' in one);
    }
  });
});

describe('a text that changes', () => {
  it('touches its pages to write from, and those of the questions that it answers', () => {
    const paths = pathsOf({ kind: 'guide', slug: 'sound-mixer', before: {}, after: {} });
    for (const path of ['/metiers/sound-mixer/question', page, `/en${page}`])
      expect(paths).toContain(path);
  });
});

describe('a page to write from', () => {
  it('is there for questions about every article and guide, for comments where they are open', () => {
    const record = knownRecord('article', article.slug);
    const open = { ...record, areCommentsOpen: true };
    expect([areCommentsOpen({ ...record, areCommentsOpen: false }), areCommentsOpen(open)]).toEqual(
      [false, true],
    );
    snapshot.put('article', open);
    expect(writePaths()).toEqual(
      expect.arrayContaining([
        `${page}/question`,
        `${page}/commentaire`,
        '/articles/interview-en-francais/question',
        '/metiers/sound-mixer/question',
      ]),
    );
    expect(writePaths()).not.toContain('/articles/interview-en-francais/commentaire');
    expect(writePaths()).not.toContain('/metiers/sound-mixer/commentaire');
    for (const path of writePaths()) {
      expect(isWritePage(path), path).toBe(true);
      expect(allPaths()).toContain(path);
      expect(allPaths()).toContain(`/en${path}`);
    }
  });

  it('is not there for what does not exist', () => {
    for (const path of [
      '/articles/none/question',
      '/metiers/none/question',
      `${page}/question/question`,
      '/talents/jean-nu/question',
    ])
      expect(isWritePage(path), path).toBe(false);
  });
});
