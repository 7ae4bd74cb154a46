import { describe, expect, it } from 'vitest';
import { withLiveLinks } from '../../../../site/data/live-links.ts';
import { useSnapshot } from '../../../helpers/use-snapshot.ts';

useSnapshot({ people: 40 });

describe('the links of a text', () => {
  it('stay where they lead to a page of the site, or out of it', () => {
    const html =
      '<p><a href="/talents/anne-etoile">elle</a> <a href="/en">en</a> <a href="/metiers#son">son</a> <a href="https://exemple.fr/x">x</a></p>';
    expect(withLiveLinks(html)).toBe(html);
  });

  // A link to an erased person failed the check of links, and so every release: the erasure itself stayed offline.
  it('keep their words only where the page is gone', () => {
    expect(
      withLiveLinks(
        '<p>Voir <a href="/talents/nobody"><strong>sa page</strong></a>, <a href="/%zz">ici</a>.</p>',
      ),
    ).toBe('<p>Voir <strong>sa page</strong>, ici.</p>');
  });
});
