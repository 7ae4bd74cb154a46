/** Changes that an editor makes, each timed from the answer of the CMS to the moment when visitors see it. */
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { files, recordHref } from '../../../content/routes.ts';
import type { Editor, RecordedRelease, Saved } from './editor.ts';
import { chanceOf } from './seeded.ts';
import { searchOf } from './search-people.ts';
import { allSeenAt, seenAt } from './sightings.ts';

/** Seconds. `releases`: those that carried each sort of changes. */
export type Measured = {
  one: OneChange[];
  many: { changes: number; savingS: number; S: number };
  removal: number[];
  releases: Record<'one' | 'many' | 'removal', RecordedRelease[]>;
};

/** Seconds: to the answer of the CMS; from it to the page, and to page and search. */
export type OneChange = { saving: number; page: number; seen: number };

/** Twenty changes one by one, 500 at once (fewer where there are fewer people), five people hidden and shown again. */
export async function measureChanges({
  editor,
  siteUrl,
  dataDir,
  say,
}: ToMeasure): Promise<Measured> {
  const chance = chanceOf(4);
  const people = chance.some(peopleIn(dataDir), runs + manyAtOnce);
  const site = visitorOf(siteUrl);
  const from = Date.now();
  const one: OneChange[] = [];
  const changed: Changed[] = [];
  say('One change…');
  for (const person of people.slice(0, runs)) {
    const change = await changeOf({ editor, person });
    // Editors do not wait for the worker's beat.
    await pause(chance.between(200, 1200));
    const { sentAt, answeredAt } = await change.save();
    const page = await seenAt(person.slug, () => site.shows(change));
    const seen = await seenAt(person.slug, () => site.finds(change));
    one.push({
      saving: (answeredAt - sentAt) / 1000,
      page: (page - answeredAt) / 1000,
      seen: (seen - answeredAt) / 1000,
    });
    changed.push(change);
  }
  await pause(settlingMs);
  const before = Date.now();
  const many = await measureMany({ editor, people: people.slice(runs), site, say });
  await pause(settlingMs);
  const between = Date.now();
  const removal: number[] = [];
  say('Hiding people…');
  for (const change of changed.slice(0, 5)) {
    const { answeredAt } = await editor.change(change.id, { _status: 'draft' });
    const gone = await seenAt(`${change.slug} hidden`, () => site.hasNothingOf(change));
    removal.push((gone - answeredAt) / 1000);
    await editor.change(change.id, { _status: 'published' });
    await seenAt(`${change.slug} back`, () => site.finds(change));
  }
  await pause(settlingMs);
  const live = (await editor.releasesSince(from)).filter(({ outcome }) => outcome === 'live');
  const madeBy = ({ createdAt }: RecordedRelease) => Date.parse(createdAt);
  const releases = {
    one: live.filter((release) => madeBy(release) < before),
    many: live.filter((release) => madeBy(release) >= before && madeBy(release) < between),
    removal: live.filter(({ scope }) => scope === 'removal'),
  };
  return { one, many, removal, releases };
}

const runs = 20;
const manyAtOnce = 500;
const editorsAtOnce = 20;
/** For the worker to note the last release in the CMS. */
const settlingMs = 2_000;

async function measureMany({ editor, people, site, say }: ToMeasureMany) {
  say(`${people.length} changes at once…`);
  const changes: Changed[] = [];
  for (const person of people) changes.push(await changeOf({ editor, person }));
  const waiting = [...changes];
  const answers: Saved[] = [];
  const save = async () => {
    for (let change = waiting.pop(); change; change = waiting.pop())
      answers.push(await change.save());
  };
  await Promise.all(Array.from({ length: editorsAtOnce }, save));
  const lastAnswer = Math.max(...answers.map(({ answeredAt }) => answeredAt));
  const firstSent = Math.min(...answers.map(({ sentAt }) => sentAt));
  const isSeen = async (change: Changed) => (await site.shows(change)) && site.finds(change);
  const seen = await allSeenAt({ changes, isSeen, live: site.release });
  return {
    changes: changes.length,
    savingS: (lastAnswer - firstSent) / 1000,
    S: Math.max(0, seen - lastAnswer) / 1000,
  };
}

/** A word that nobody has, added to a person's presentation and to the role of the first credit. */
async function changeOf({ editor, person }: { editor: Editor; person: Person }): Promise<Changed> {
  const { bio, credits } = await editor.person(person.id);
  const word = `zq${[...crypto.randomUUID().replaceAll('-', '')].map(letter).join('')}`.slice(
    0,
    14,
  );
  const [first, ...others] = credits;
  const data = {
    bio: `${bio ?? ''} ${word}`.trim(),
    credits: first ? [{ ...first, role: `${first.role} ${word}` }, ...others] : [],
    _status: 'published' as const,
  };
  return { ...person, word, save: () => editor.change(person.id, data) };
}

/** A word of letters alone is one word for everybody who takes texts apart. */
const letter = (digit: string): string => String.fromCharCode(97 + Number.parseInt(digit, 16));

/** Stands for an answer that is neither the person nor nobody. */
const missing = '';

/** What the public sees of a change, asked over HTTP. */
function visitorOf(siteUrl: string): Visitor {
  const find = searchOf(siteUrl);
  // In the moment of a switch a file may be gone: a visitor's browser would ask again, as we do.
  const found = (word: string) => find(word).catch(() => [missing]);
  const page = ({ slug }: Changed) => fetch(`${siteUrl}${recordHref('talent', slug, 'fr')}`);
  return {
    release: async () => {
      const health = await fetch(`${siteUrl}${files.health}`);
      return ((await health.json()) as { release: number }).release;
    },
    shows: async (change) => (await (await page(change)).text()).includes(change.word),
    finds: async ({ word, slug }) => (await found(word)).includes(slug),
    hasNothingOf: async (change) => {
      const answer = await page(change);
      await answer.body?.cancel();
      return answer.status === 404 && (await found(change.word)).length === 0;
    },
  };
}

function peopleIn(dataDir: string): Person[] {
  const db = new DatabaseSync(path.join(dataDir, 'snapshot.db'), { readOnly: true });
  const rows = db.prepare("SELECT id, slug FROM record WHERE kind = 'talent' ORDER BY slug").all();
  db.close();
  return rows.map(({ id, slug }) => ({ id: String(id), slug: String(slug) }));
}

type Person = { id: string; slug: string };
type Changed = Person & { word: string; save: () => Promise<Saved> };
type Visitor = {
  release: () => Promise<number>;
  shows: (change: Changed) => Promise<boolean>;
  finds: (change: Changed) => Promise<boolean>;
  hasNothingOf: (change: Changed) => Promise<boolean>;
};
type ToMeasure = {
  editor: Editor;
  siteUrl: string;
  dataDir: string;
  say: (line: string) => void;
};
type ToMeasureMany = {
  editor: Editor;
  people: Person[];
  site: Visitor;
  say: (line: string) => void;
};
