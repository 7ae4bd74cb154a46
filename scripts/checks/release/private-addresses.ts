import { DatabaseSync } from 'node:sqlite';
import { en } from '../../../content/locales/en.ts';
import { fr } from '../../../content/locales/fr.ts';
import type { PageToCheck } from './check-page.ts';

/** Mail addresses on a page that neither their owners, nor the publisher, nor our own examples made public. */
export function findPrivateAddresses({ name, text, snapshotFile }: PageToCheck): string[] {
  const shown = new Set(addressesIn(text));
  return [...shown].some((address) => !isPublic({ address, name, snapshotFile }))
    ? [`${name} shows a mail address that nobody made public`]
    : [];
}

/** Texts may cite an address; a person's own must be the field that they made public. */
function isPublic({ address, name, snapshotFile }: Shown): boolean {
  if (ours.has(address)) return true;
  const db = new DatabaseSync(snapshotFile, { readOnly: true });
  try {
    const slug = name.replace(/^.*\//, '').replace(/\.html$/, '');
    const holds = (json: unknown) => [...addressesIn(String(json))].includes(address);
    // The page's own record first: to look through all of them takes a while.
    const own = db.prepare(
      "SELECT json FROM record WHERE kind IN ('talent', 'article', 'guide') AND slug = ?",
    );
    if (own.all(slug).some(({ json }) => holds(json))) return true;
    const all = db.prepare('SELECT json FROM record WHERE json LIKE ?').all(`%${address}%`);
    return all.some(({ json }) => holds(json));
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

const ours = new Set(addressesIn(JSON.stringify([fr, en])));

type Shown = { address: string; name: string; snapshotFile: string };
