/** Which page of the site a document of the CMS has. */
import type { PayloadRequest } from 'payload';
import type { PublicKind } from '../../content/schema/snapshot.ts';
import { pageHref, recordHref, recordPaths, type RoutedKind } from '../../content/routes.ts';

/**
 * Path of the French page of a published document; undefined where the site gives it none
 * (teams, organisations, départements, works that too few credits name).
 */
export async function publicPath(of: {
  req: PayloadRequest;
  kind: PublicKind;
  doc: Record<string, unknown> & { id: string };
}): Promise<string | undefined> {
  const { req, kind, doc } = of;
  const slug = String(doc['slug'] ?? '');
  if (kind === 'site') return pageHref('legalNotice', 'fr');
  if (kind === 'guide') {
    const craft = await req.payload.findByID({
      collection: 'crafts',
      id: String(doc['craft']),
      depth: 0,
      disableErrors: true,
      req,
    });
    return craft?.slug ? recordHref('craft', craft.slug, 'fr') : undefined;
  }
  if (!isRouted(kind)) return undefined;
  if (kind === 'territory' && doc['kind'] === 'departement') return undefined;
  if (kind === 'work' && !(await hasWorkPage(req, doc.id))) return undefined;
  return recordHref(kind, slug, 'fr');
}

const isRouted = (kind: PublicKind): kind is RoutedKind => kind in recordPaths;

/** The rule of the site: two people name it, or one with a checked credit (see site/data/works.ts). */
async function hasWorkPage(req: PayloadRequest, id: string): Promise<boolean> {
  const { docs } = await req.payload.find({
    collection: 'talents',
    where: { and: [{ 'credits.work': { equals: id } }, { _status: { equals: 'published' } }] },
    select: { credits: true },
    limit: 2,
    pagination: false,
    depth: 0,
    req,
  });
  const credits = docs[0]?.credits ?? [];
  return docs.length > 1 || credits.some((credit) => credit.work === id && credit.isChecked);
}
