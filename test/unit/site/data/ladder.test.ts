import { describe, expect, it } from 'vitest';
import { drawLadder } from '../../../../site/data/ladder-drawing.ts';
import { drawnEdges, ladderOf, type Edge } from '../../../../site/data/ladder.ts';
import { knownRecord } from '../../../../site/data/snapshot.ts';
import { useSnapshot } from '../../../helpers/use-snapshot.ts';

const snapshot = useSnapshot();
const lead = (from: string, ...leadsTo: string[]) =>
  snapshot.put('craft', { ...knownRecord('craft', from), leadsTo });

describe('the ladder of a team', () => {
  it('is none where nobody leads anywhere', () => {
    expect(ladderOf('image')).toBeUndefined();
  });

  it('has above a craft what it leads to, and beside it what it leads to in other teams', () => {
    lead('perchman', 'sound-mixer', 'cinematographer');
    const ladder = ladderOf('son');
    expect(ladder?.rungs.map((rung) => rung.map(({ slug }) => slug))).toEqual([
      ['sound-mixer'],
      ['perchman'],
    ]);
    expect(ladder?.exits.map(({ from, to }) => [from.slug, to.slug])).toEqual([
      ['perchman', 'cinematographer'],
    ]);
  });

  it('draws no shortcut, and each craft keeps a way up where two lead to each other', () => {
    const team = ['top', 'one', 'two'].map((slug) => ({
      ...knownRecord('craft', 'perchman'),
      slug,
    }));
    const edges: Edge[] = [
      ['one', 'two'],
      ['two', 'one'],
      ['one', 'top'],
      ['two', 'top'],
    ];
    const [top, one, two] = team.map((craft) => [craft]);
    if (!top || !one || !two) throw new Error('Three crafts make three rungs.');
    expect(drawnEdges({ rungs: [top, one, two], edges })).toEqual([
      ['two', 'one'],
      ['one', 'top'],
    ]);
  });
});

describe('the picture of a ladder', () => {
  const rung = (...slugs: string[]) => slugs.map((slug) => ({ slug, title: `Titre ${slug}` }));
  const rungs = [rung('a'), rung('b', 'c', 'd'), rung('e')];
  const edges: Edge[] = [
    ['b', 'a'],
    ['c', 'a'],
    ['d', 'a'],
    ['e', 'b'],
    ['e', 'a'],
  ];

  it('keeps every box and line within its frame, and no two boxes on one place', () => {
    for (const columns of [2, 3]) {
      const { boxes, arrows, width, height } = drawLadder({ rungs, edges, width: 328, columns });
      expect(boxes).toHaveLength(5);
      expect(arrows).toHaveLength(edges.length);
      for (const box of boxes) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
        const over = boxes.filter(
          (other) =>
            other !== box &&
            Math.abs(other.x - box.x) < box.width &&
            other.y < box.y + box.height &&
            box.y < other.y + other.height,
        );
        expect(over).toEqual([]);
      }
      for (const x of arrows.join('').matchAll(/H([\d.]+)/g))
        expect(Number(x[1])).toBeLessThanOrEqual(width);
    }
  });

  it('wraps long titles into lines that fit, each form on its own', () => {
    const title = 'Première assistante opératrice, premier assistant opérateur';
    const [box] = drawLadder({
      rungs: [[{ slug: 'a', title }]],
      edges: [],
      width: 164,
      columns: 1,
    }).boxes;
    expect(box?.lines).toEqual([
      'Première assistante',
      'opératrice,',
      'premier assistant',
      'opérateur',
    ]);
  });
});
