/** The people of a selection as their own pages say them now: who is hidden or erased has no page any more. */
import { recordHref } from '../../../content/routes.ts';
import type { Locale } from '../../../content/schema/basics.ts';
import { readPerson, type ShortlistPerson } from './person.ts';

/**
 * Reads their pages, a few at a time. `gone`: there is no such page; `failed`: it could not be read now. Somebody whose
 * address has changed comes with the new one.
 */
export const readPeople = async ({
  slugs,
  locale,
  get = fetch,
  parse = parsePage,
}: Asked): Promise<Read[]> => {
  const read: Read[] = [];
  const waiting = [...slugs];
  const readOn = async (): Promise<void> => {
    for (let slug = waiting.shift(); slug !== undefined; slug = waiting.shift()) {
      const one = slug;
      const found = await readPage({ slug: one, locale, get, parse }).catch(
        () => 'failed' as const,
      );
      read.push(
        typeof found === 'string'
          ? { slug: one, is: found }
          : { slug: one, is: 'here', person: found },
      );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, readOn));
  return read;
};

const atOnce = 6;

async function readPage({ slug, locale, get, parse }: Page, isMoved = false): Promise<Found> {
  const answer = await get(recordHref('talent', slug, locale));
  if (answer.status === 404 || answer.status === 410) return 'gone';
  if (!answer.ok) return 'failed';
  const { facts, refresh } = parse(await answer.text());
  const person = readPerson(facts);
  if (person) return person;
  const folder = recordHref('talent', '', locale);
  const target = refresh?.split('url=')[1];
  if (isMoved || !target?.startsWith(folder)) return 'failed';
  return readPage({ slug: target.slice(folder.length), locale, get, parse }, true);
}

const parsePage: Parse = (html) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return {
    facts: page.querySelector<HTMLElement>('[data-shortlist-person]')?.dataset['shortlistPerson'],
    refresh: page.querySelector<HTMLMetaElement>('meta[http-equiv="refresh"]')?.content,
  };
};

/** `slug`: the one asked for. */
export type Read =
  { slug: string; is: 'here'; person: ShortlistPerson } | { slug: string; is: 'gone' | 'failed' };
type Found = ShortlistPerson | 'gone' | 'failed';
/** What a page says: the facts, or where it has moved to. */
type Parse = (html: string) => { facts: string | undefined; refresh: string | undefined };
type Get = (path: string) => Promise<Pick<Response, 'status' | 'ok' | 'text'>>;
type Asked = { slugs: string[]; locale: Locale; get?: Get; parse?: Parse };
type Page = { slug: string; locale: Locale; get: Get; parse: Parse };
