import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pages } from '../../../../../content/routes.ts';
import { samplePages } from '../../../../../scripts/bench/lib/page-samples.ts';
import { makeSnapshot } from '../../../../fixtures/snapshot.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'generique-samples-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('the pages that are measured', () => {
  it('are one of every template, the largest file where it is no record’s', () => {
    makeSnapshot(path.join(folder, 'snapshot.db'));
    const files = {
      'oeuvres/la-tres-longue-histoire.html': 'work',
      'metiers/equipes/image.html': 'team',
      'metiers/equipes/son.html': 'a larger team',
      'regions/bretagne/son.html': 'team of a region',
    };
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(folder, 'current/site', name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
    }
    const samples = samplePages(folder);
    expect(Object.values(samples)).toEqual(expect.arrayContaining(Object.values(pages)));
    expect(samples).toMatchObject({
      home: '/',
      legal: pages.legalNotice,
      craft: '/metiers/location-manager',
      work: '/oeuvres/la-tres-longue-histoire',
      team: '/metiers/equipes/son',
      regionTeam: '/regions/bretagne/son',
    });
    expect(samples).not.toHaveProperty('comparison');
  });
});
