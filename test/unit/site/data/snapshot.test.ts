import { describe, expect, it } from 'vitest';
import { asOf, knownRecord, record, records, siteUrl } from '../../../../site/data/snapshot.ts';
import { allTalents } from '../../../../site/data/talents.ts';
import { useSnapshot } from '../../../helpers/use-snapshot.ts';

const snapshot = useSnapshot({ people: 8 });

describe('the snapshot as pages read it', () => {
  it('gives a record by its slug, and nothing for an unknown one', () => {
    expect(record('talent', 'jean-nu')?.name).toBe('Jean Nu');
    expect(record('work', 'nue')?.year).toBe(1999);
    expect(record('work', 'unknown')).toBeUndefined();
    expect(record('talent', 'unknown')).toBeUndefined();
  });

  it('names the record that a page cannot do without', () => {
    expect(() => knownRecord('craft', 'unknown')).toThrow('The snapshot has no craft "unknown".');
    expect(() => knownRecord('craft', undefined)).toThrow('no craft');
  });

  it('lists a kind in the order of its sort column', () => {
    expect(records('department').map(({ slug }) => slug)).toEqual([
      'regie',
      'image',
      'son',
      'marionnettes',
    ]);
    expect(allTalents()).toHaveLength(8);
    expect(asOf()).toBe('2026-11-21');
    expect(siteUrl()).toBe('http://localhost:4321');
  });

  it('shows a change made in place to a process that has read it before', () => {
    const before = allTalents();
    expect(allTalents()).toBe(before);
    snapshot.put('talent', { ...knownRecord('talent', 'jean-nu'), name: 'Jean Vêtu' });
    expect(record('talent', 'jean-nu')?.name).toBe('Jean Vêtu');
    expect(allTalents().map(({ name }) => name)).toContain('Jean Vêtu');
    expect(allTalents().map(({ name }) => name)).not.toContain('Jean Nu');
    snapshot.put('work', { ...knownRecord('work', 'nue'), year: 2000 });
    expect(record('work', 'nue')?.year).toBe(2000);
  });

  it('notices that another file has taken the place of the snapshot', () => {
    expect(allTalents().length).toBe(8);
    snapshot.remake({ people: 6, siteUrl: 'https://generique.example/' });
    expect(allTalents().length).toBe(6);
    expect(siteUrl()).toBe('https://generique.example');
  });

  it('says what to set when no snapshot is named', () => {
    delete process.env['SNAPSHOT_FILE'];
    expect(() => asOf()).toThrow('SNAPSHOT_FILE names no snapshot');
    process.env['SNAPSHOT_FILE'] = snapshot.file;
  });
});
