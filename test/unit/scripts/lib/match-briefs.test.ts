import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { snapshotTables } from '../../../../content/schema/snapshot.ts';
import { weekOf } from '../../../../site/data/people-lists.ts';
import { fitsOf, withMatching, type Tiers } from '../../../../scripts/lib/match-briefs.ts';
import { startWriting } from '../../../../scripts/lib/snapshot/writing.ts';
import { askedOn, labelledPeople } from '../../../fixtures/matching/labelled.ts';
import { crafts, matchedSet, territories } from '../../../fixtures/matching/matched.ts';
import { uuidOf } from '../../../fixtures/seeded.ts';

const matched = matchedSet('known');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'generique-matching-'));
const file = path.join(folder, 'snapshot.db');
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** People mention their crafts, as the snapshot of a CMS has it; the names of others' crafts are in their texts alone. */
beforeAll(() => {
  write((writing) => {
    for (const record of crafts)
      writing.put({ ...keyed('craft', record.slug), record, sort: '', sources: [] });
    for (const record of territories)
      writing.put({ ...keyed('territory', record.slug), record, sort: '', sources: [] });
    for (const record of labelledPeople('known')) {
      const sources = record.crafts.map(({ craft }) => `crafts/${uuidOf(`craft ${craft}`)}`);
      writing.put({ ...keyed('talent', record.slug), record, sort: '', sources });
    }
  });
});

const write = (work: (writing: ReturnType<typeof startWriting>) => void, asOf = askedOn) => {
  const db = new DatabaseSync(file);
  db.exec(`PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; ${snapshotTables} BEGIN`);
  const writing = startWriting(db);
  work(writing);
  writing.end({ asOf, siteUrl: 'https://site.example', mapping: '' });
  db.exec('COMMIT');
  db.close();
};
const keyed = <K extends 'craft' | 'territory' | 'talent'>(kind: K, slug: string) => ({
  kind,
  slug,
  id: uuidOf(`${kind} ${slug}`),
});
const inAll = ({ all, butOne, butTwo }: Tiers) => [...all, ...butOne, ...butTwo];

describe('matching a snapshot', () => {
  it.each(matched)('$brief: finds whom the rules find among everybody', ({ needs, found }) => {
    const shown = withMatching(file, ({ match }) => inAll(match(needs)));
    const written = (all: { slug: string; missing: unknown; reasons: unknown }[]) =>
      all.map((one) => JSON.stringify([one.slug, one.missing, one.reasons])).toSorted();
    expect(written(shown)).toEqual(
      written(found.map(({ person, ...fit }) => ({ slug: person.slug, ...fit }))),
    );
  });

  it('shows each tier alphabetically, beginning at another name in another week', () => {
    const needs = matched[0]?.needs;
    if (!needs) throw new Error('There is no brief.');
    const starts = new Set<string>();
    for (const day of ['2026-11-22', '2026-11-23', '2026-12-02', '2026-12-10', '2026-12-18']) {
      write(() => {}, day);
      const { all, butOne } = withMatching(file, ({ match }) =>
        match({ ...needs, experience: [] }),
      );
      for (const tier of [all, butOne]) {
        const keys = tier.map(({ key }) => key);
        const turns = keys.filter((key, n) => n > 0 && key < (keys[n - 1] ?? ''));
        expect(turns.length, `${weekOf(day)}: ${keys.join(', ')}`).toBeLessThanOrEqual(1);
      }
      starts.add(all[0]?.slug ?? '');
    }
    write(() => {});
    expect(starts.size).toBeGreaterThan(1);
  });

  it('knows nobody who left', () => {
    const [brief] = matched;
    const slug = brief?.found[0]?.person.slug ?? '';
    write((writing) => writing.remove({ kind: 'talent', slug }));
    const shown = withMatching(file, ({ match }) => (brief ? inAll(match(brief.needs)) : []));
    expect(shown.length).toBe((brief?.found.length ?? 0) - 1);
    expect(shown.map((one) => one.slug)).not.toContain(slug);
  });

  it('is counted for the page without a name', () => {
    const needs = matched[1]?.needs;
    if (!needs) throw new Error('There is no brief.');
    const tiers = withMatching(file, ({ match }) => match(needs));
    expect(fitsOf(tiers, askedOn)).toEqual({
      all: tiers.all.length,
      butOne: tiers.butOne.length,
      on: askedOn,
    });
  });
});
