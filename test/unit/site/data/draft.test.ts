import { describe, expect, it } from 'vitest';
import { draftOf, withDraft } from '../../../../site/data/draft.ts';
import { record, records } from '../../../../site/data/snapshot.ts';
import { useSnapshot } from '../../../helpers/use-snapshot.ts';

useSnapshot();
const known = () => {
  const [article] = records('article');
  if (!article) throw new Error('The fixture has no article.');
  return article;
};

describe('a draft', () => {
  it('takes the place of its record while its page is rendered, and no longer', async () => {
    const { slug } = known();
    const draft = { ...known(), author: 'Quelqu’un d’autre' };
    const seen = await withDraft('article', draft, async () => record('article', slug)?.author);
    expect(seen).toBe('Quelqu’un d’autre');
    expect(record('article', slug)?.author).toBe(known().author);
  });

  it('is forgotten when its page could not be rendered', async () => {
    const draft = { ...known(), slug: 'jamais-vu' };
    const failing = withDraft('article', draft, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(draftOf('article', 'jamais-vu')).toBeUndefined();
  });

  it('is in no list, and no other record’s', async () => {
    const draft = { ...known(), slug: 'jamais-vu' };
    await withDraft('article', draft, async () => {
      expect(records('article').map(({ slug }) => slug)).not.toContain('jamais-vu');
      expect(record('work', 'jamais-vu')).toBeUndefined();
      expect(record('article', 'jamais-vu')).toEqual(draft);
    });
  });

  it('is alone', async () => {
    await withDraft('article', known(), async () => {
      await expect(withDraft('article', known(), async () => {})).rejects.toThrow('Another draft');
    });
  });
});
