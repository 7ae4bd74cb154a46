import { locales } from '../../content/schema/basics.ts';

const known = new Set<string>([...locales, 'all']);

/**
 * A REST request that names no language, or none of ours, is in French: Payload would leave localised fields
 * unread and unwritten, and answer that all went well.
 */
export const inSomeLocale =
  <Args>(handle: (request: Request, args: Args) => Promise<Response>) =>
  (request: Request, args: Args): Promise<Response> => {
    const url = new URL(request.url);
    if (known.has(url.searchParams.get('locale') ?? '')) return handle(request, args);
    url.searchParams.set('locale', 'fr');
    return handle(new Request(url, request), args);
  };
