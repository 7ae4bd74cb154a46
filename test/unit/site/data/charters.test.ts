import { describe, expect, it } from 'vitest';
import { recordHref } from '../../../../content/routes.ts';
import { affectedPages } from '../../../../site/data/affected.ts';
import { charters, chartersOf } from '../../../../site/data/charters.ts';
import { isPath } from '../../../../site/data/is-path.ts';
import { allPaths } from '../../../../site/data/paths.ts';
import { pagesSitemap } from '../../../../site/data/sitemap.ts';
import { asOf, knownRecord } from '../../../../site/data/snapshot.ts';
import { useSnapshot } from '../../../helpers/use-snapshot.ts';

const snapshot = useSnapshot({ people: 3 });
const brief = (slug: string) => knownRecord('brief', slug);
const titles = (slug: string) => chartersOf(brief(slug)).map(({ title }) => title.fr);

describe('a charter', () => {
  it('has a page in both languages, and a place in the sitemap, in English where it can be read', () => {
    for (const { slug } of charters())
      for (const locale of ['fr', 'en'] as const) {
        expect(allPaths()).toContain(recordHref('charter', slug, locale));
        expect(isPath(recordHref('charter', slug, locale))).toBe(true);
      }
    expect(isPath('/chartes/nulle-part')).toBe(false);
    expect(pagesSitemap()).toContain('/chartes</loc>');
    expect(pagesSitemap()).toContain('/en/chartes/sans-violence</loc><lastmod>2026-11-01<');
    expect(pagesSitemap()).toContain('/chartes/eco-tournage</loc>');
    expect(pagesSitemap()).not.toContain('/en/chartes/eco-tournage');
  });

  it('stands on the pages of the projects that name it, in their order', () => {
    expect(titles('serie-au-port')).toEqual(['Éco-tournage', 'Des tournages sans violence']);
    expect(titles('employeur-cache')).toEqual([]);
  });

  it('makes again its page and those of the projects that name it', () => {
    const change = { kind: 'charter', slug: 'sans-violence', before: {}, after: {} } as const;
    const affected = affectedPages([change], { asOf: asOf(), under: () => [] });
    const paths = affected.isAll ? [] : [...affected.paths];
    expect(paths).toEqual(
      expect.arrayContaining([
        '/chartes/sans-violence',
        '/en/chartes/sans-violence',
        '/projets/serie-au-port',
        '/en/projets/film-d-ecole',
        '/projets/publier',
        '/chartes',
      ]),
    );
    expect(paths).not.toContain('/projets/employeur-cache');
  });

  it('that is gone is on no page any more', () => {
    const [eco] = charters().filter(({ slug }) => slug === 'eco-tournage');
    if (!eco) throw new Error('The fixture has no such charter.');
    snapshot.remove('charter', 'eco-tournage');
    expect(titles('serie-au-port')).toEqual(['Des tournages sans violence']);
    expect(isPath('/chartes/eco-tournage')).toBe(false);
    snapshot.put('charter', eco);
  });
});
