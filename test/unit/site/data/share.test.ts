import { describe, expect, it } from 'vitest';
import { knownRecord } from '../../../../site/data/snapshot.ts';
import {
  shareImages,
  shareOfArticle,
  shareOfCraft,
  shareOfSite,
  shareOfTeam,
} from '../../../../site/data/share.ts';
import { useSnapshot } from '../../../helpers/use-snapshot.ts';

useSnapshot();
const craft = () => knownRecord('craft', 'sound-mixer');
const article = () => knownRecord('article', 'interview-en-francais');

describe('the image of a page for other sites', () => {
  it('has one address as long as the same stands on it, and another when that changes', () => {
    const before = shareOfArticle(article(), 'fr');
    expect(before.path).toMatch(/^\/partage\/[0-9a-f]{24}\.png$/);
    expect(shareOfArticle({ ...article(), tags: ['autre'] }, 'fr')).toEqual(before);
    const retitled = shareOfArticle({ ...article(), title: { fr: 'Autre' } }, 'fr');
    expect(retitled.path).not.toBe(before.path);
    expect(shareOfArticle({ ...article(), kind: 'article' }, 'fr').path).not.toBe(before.path);
  });

  it('says the team and both forms of a trade, in the language of the page', () => {
    expect(shareOfCraft(craft(), 'fr').alt).toMatch(/ · .+, .+ · Générique$/);
    expect(shareOfCraft(craft(), 'en').path).not.toBe(shareOfCraft(craft(), 'fr').path);
    expect(shareOfTeam(craft().department, 'en').title).toBe(
      knownRecord('department', craft().department).name.en,
    );
  });

  it('speaks French where an article has no translation', () => {
    const english = shareOfArticle(article(), 'en');
    expect(english.title).toBe(article().title.en ?? article().title.fr);
  });

  it('is listed, once, with every other one', () => {
    const paths = shareImages().map((image) => image.path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual(
      expect.arrayContaining(
        [shareOfSite('fr'), shareOfSite('en'), shareOfCraft(craft(), 'en')].map(
          (image) => image.path,
        ),
      ),
    );
  });
});
