import { describe, expect, it } from 'vitest';
import { guideProblems } from '../../../content/guide-problems.ts';
import { loadContent } from '../../../content/load.ts';
import type { Content, SeedGuide } from '../../../content/schema/seed.ts';

const content = loadContent({ demo: true });

/** The problems of the content with one guide changed. */
const problemsWith = (
  craft: string,
  change: (guide: SeedGuide) => Partial<SeedGuide>,
): string[] => {
  const guides = content.guides.map((guide) =>
    guide.craft === craft ? { ...guide, ...change(guide) } : guide,
  );
  return guideProblems({ ...content, guides });
};
const edited = (from: string, to: string) =>
  problemsWith('scripte', ({ fr }) => {
    const body = fr.body.replace(from, to);
    expect(body).not.toBe(fr.body);
    return { fr: { ...fr, body } };
  });

describe('the texts of the project', () => {
  it('have every section that is required, and links that lead somewhere', () => {
    expect(guideProblems(content)).toEqual([]);
  });

  it('are refused with file and sentence where a section is missing', () => {
    expect(edited('## Ce qui change', '## Ce qui bouge')).toEqual([
      'content/guides/scripte.fr.md: the section "## Ce qui change" is missing; write it, or set status: draft.',
    ]);
    expect(
      problemsWith('regisseur-general', ({ en }) => ({
        ...(en && {
          en: { ...en, body: en.body.replace('## Frequently asked questions', '## Questions') },
        }),
      })),
    ).toEqual([expect.stringContaining('guides/regisseur-general.en.md: the section')]);
  });

  it('are refused where the questions hold none', () => {
    const [before = ''] = scripte().fr.body.split('## Questions fréquentes');
    const fr = { ...scripte().fr, body: `${before}## Questions fréquentes\n\nRien.\n` };
    expect(problemsWith('scripte', () => ({ fr }))).toEqual([
      expect.stringContaining('has no question'),
    ]);
  });

  it('are refused where a link leads to no page, in articles too, and drafts are left alone', () => {
    const link = 'Voyez [là](/metiers/dresseur-de-licornes#tout).\n\n## Ce qui change';
    const sentence = expect.stringContaining('the link to /metiers/dresseur-de-licornes#tout');
    expect(edited('## Ce qui change', link)).toEqual([sentence]);
    const fr = { ...scripte().fr, body: link };
    expect(problemsWith('scripte', () => ({ fr, status: 'draft' }))).toEqual([]);
    const articles: Content['articles'] = content.articles.map((article) => ({
      ...article,
      fr: { ...article.fr, body: '[ici](/articles/jamais-paru) et [là](/en/metiers/scripte)' },
    }));
    const found = guideProblems({ ...content, articles });
    expect(found).toHaveLength(
      content.articles.filter(({ status }) => status === 'published').length,
    );
    expect(found[0]).toContain('the link to /articles/jamais-paru leads to no page');
  });

  it('are refused unsigned, and where the next review is not after the last', () => {
    expect(problemsWith('scripte', () => ({ author: ' ' }))[0]).toContain('author');
    expect(
      problemsWith('scripte', ({ reviewedOn }) => ({ nextReviewOn: reviewedOn }))[0],
    ).toContain('nextReviewOn');
  });
});

function scripte(): SeedGuide {
  const found = content.guides.find(({ craft }) => craft === 'scripte');
  if (!found) throw new Error('There is no guide "scripte".');
  return found;
}
