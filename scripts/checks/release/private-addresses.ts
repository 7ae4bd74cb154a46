import { DatabaseSync } from 'node:sqlite';
import { en } from '../../../content/locales/en.ts';
import { fr } from '../../../content/locales/fr.ts';
import { dataFile } from '../../../cms/env.ts';
import type { ReleaseToCheck } from './check-release.ts';
import { readPages } from './read-pages.ts';

/** No mail address is on a page but those that their owners, or the publisher, made public, and our own examples. */
export function findPrivateAddresses({ site }: ReleaseToCheck): string[] {
  const allowed = publicAddresses();
  const problems: string[] = [];
  for (const { name, html } of readPages(site)) {
    for (const address of addressesIn(html))
      if (!allowed.has(address))
        problems.push(`${name} shows a mail address that nobody made public`);
  }
  return problems;
}

function publicAddresses(): Set<string> {
  const db = new DatabaseSync(dataFile('snapshot.db'), { readOnly: true });
  try {
    // Texts may cite an address; a person's own must be the field that they made public.
    const rows = db.prepare("SELECT json FROM record WHERE json LIKE '%@%'").all();
    const ours = JSON.stringify([fr, en]);
    return new Set(
      [...rows.map(({ json }) => String(json)), ours].flatMap((text) => [...addressesIn(text)]),
    );
  } finally {
    db.close();
  }
}

/** Mail addresses of a text, in lower case, found from their "@": to try each word of each page takes as long as all other checks. */
function* addressesIn(text: string): Generator<string> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const [name] = /[a-z0-9._%+-]+$/i.exec(text.slice(Math.max(0, at - 64), at)) ?? [];
    const [host] = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+/i.exec(text.slice(at + 1, at + 256)) ?? [];
    if (name && host) yield `${name}@${host}`.toLowerCase();
  }
}
