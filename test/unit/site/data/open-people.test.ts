import { describe, expect, it } from 'vitest';
import { OpenPeople } from '../../../../content/schema/embed.ts';
import type { Talent } from '../../../../content/schema/talent.ts';
import { affectedPages, touchOf } from '../../../../site/data/affected.ts';
import { isPath } from '../../../../site/data/is-path.ts';
import { openFiles, openLists, openPeople } from '../../../../site/data/open-people.ts';
import { allPaths } from '../../../../site/data/paths.ts';
import { asOf, knownRecord } from '../../../../site/data/snapshot.ts';
import { useSnapshot } from '../../../helpers/use-snapshot.ts';

const snapshot = useSnapshot({ people: 60 });
const put = (slug: string, change: Partial<Talent>) =>
  snapshot.put('talent', { ...knownRecord('talent', slug), ...change });
const everything = () => JSON.stringify(openLists().map(openPeople));

describe('the people whom other sites may show', () => {
  it('are nobody who was not asked: every region has its file all the same', () => {
    expect(openFiles()).toContain('/data/gens/corse.json');
    expect(openFiles().filter((file) => file.split('/').length > 4)).toEqual([]);
    expect(everything()).not.toContain('"page"');
  });

  it('are those who agreed, with no more than the schema says', () => {
    put('odile-quarante', { reuse: true, bases: ['finistere', 'corse'] });
    const files = openLists().map(openPeople);
    for (const file of files) expect(OpenPeople.parse(file)).toEqual(file);
    const inCorse = files.find(({ region, craft }) => region.slug === 'corse' && !craft);
    expect(inCorse?.people.map(({ name }) => name)).toEqual(['Odile Quarante']);
    expect(openFiles()).toContain('/data/gens/bretagne/sound-mixer.json');
    const person = knownRecord('talent', 'odile-quarante');
    for (const hidden of [person.email, person.phone, person.bio?.fr, 'Perchman', 'jean-nu'])
      expect(everything()).not.toContain(String(hidden));
  });

  it('leave all lists and files with the release after their consent', () => {
    const former = allPaths();
    const before = touchOf('talent', 'odile-quarante');
    put('odile-quarante', { reuse: undefined });
    const { paths } = affectedPages(
      [
        {
          kind: 'talent',
          slug: 'odile-quarante',
          before,
          after: touchOf('talent', 'odile-quarante'),
        },
      ],
      { asOf: asOf(), under: (start) => former.filter((path) => path.startsWith(start)) },
    ) as { paths: Set<string> };
    const held = former.filter((path) =>
      /^(\/en)?\/(integrer|data\/gens)\/(corse|bretagne)/.test(path),
    );
    expect(held.length).toBeGreaterThan(10);
    expect(held.filter((path) => !paths.has(path))).toEqual([]);
    expect(everything()).not.toContain('Odile');
    expect(['/integrer/corse', '/integrer/corse/sound-mixer'].map(isPath)).toEqual([true, false]);
    expect(['/data/gens/corse.json', '/data/gens/corse/sound-mixer.json'].map(isPath)).toEqual([
      true,
      false,
    ]);
  });
});
