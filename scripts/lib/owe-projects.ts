/** The daily mail to people who asked to be told of projects: who is owed one, and for which projects. */
import crypto from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Payload } from 'payload';
import { pairKey, whoIsOpenTo, type Pair } from '../../cms/briefs/open-to.ts';
import { chunks } from '../../cms/database/chunks.ts';
import { idFrom } from '../../cms/database/id-from.ts';
import { inTransaction, type Rows } from '../../cms/database/rows.ts';
import { owedMail } from '../../cms/endpoints/owed-mail.ts';
import { dataFile } from '../../cms/env.ts';
import { noon } from '../../cms/fields/day.ts';
import { shownWhoAgreed } from '../../cms/people/shown-who-agreed.ts';
import { day, parisDay } from '../../cms/snapshot/values.ts';
import { withMatching } from './match-briefs.ts';

/** When the mails of a day become owed, in Europe/Paris: the projects of the evening are on the site by then. */
export const tellingCron = '0 7 * * *';

/** Whether that hour of the day has passed. */
export const isTellingTime = (now = new Date()): boolean => Number(parisHour.format(now)) >= 7;

/**
 * Owes one mail to each person who asked for it, whose page meets every criterion of an open project that they were not
 * told of. Resolves with how many mails became owed.
 *
 * Nobody is told of a project twice: the database holds one row for a project and a person. Nobody gets two of these
 * mails on one day in Europe/Paris: the mail's id follows from person and day, and who has one under way, or got one
 * today that was owed earlier, waits for tomorrow. Rows and mails of some people are stored together: whoever is cut goes
 * on with the others at the next run.
 */
export async function oweProjects({
  payload,
  now = new Date(),
  snapshotFile = dataFile('snapshot.db'),
}: Wanted): Promise<number> {
  const where = { state: { equals: 'accepted' } };
  const { totalDocs } = await payload.count({ collection: 'briefs', where });
  if (totalDocs === 0 || !existsSync(snapshotFile)) return 0;
  let owed = 0;
  for await (const talents of shownWhoAgreed({ payload, purpose: 'projects' })) {
    const fits = fitsOf({ snapshotFile, talents, today: parisDay(now) });
    if (fits.length > 0) owed += await store({ payload, fits, now });
  }
  return owed;
}

/** Of these people, who meets every criterion of which project. */
const fitsOf = ({ snapshotFile, talents, today }: Judged): Pair[] =>
  withMatching(snapshotFile, ({ people, projectsFor }) =>
    talents.flatMap((id) =>
      [...people([id])].flatMap((person) =>
        projectsFor(person, today).map(({ brief }) => ({ talent: id, brief: brief.id })),
      ),
    ),
  );

/** Somebody who was erased, or told by another program, in the same moment: the others are owed theirs all the same. */
async function store(given: Stored): Promise<number> {
  const { payload } = given;
  try {
    return await inTransaction(payload, (rows) => oweSome(rows, given));
  } catch {
    return inTransaction(payload, (rows) => oweSome(rows, given));
  }
}

async function oweSome(rows: Rows, { fits, now }: Stored): Promise<number> {
  const today = parisDay(now);
  const at = now.toISOString();
  const talents = [...new Set(fits.map(({ talent }) => talent))];
  const ofThem = { equal: { talent: talents } };
  const told = new Set(
    (await rows.find('brief_recipients', ['talent', 'brief'], ofThem)).map((row) =>
      pairKey({ talent: row['talent'], brief: row['brief'] }),
    ),
  );
  const kind = 'matched-projects';
  const mails = await rows.find('outbox', ['talent', 'deliveredAt', 'failedAt'], {
    equal: { talent: talents, kind },
  });
  const waiting = new Set(
    mails
      .filter(
        ({ id, talent, deliveredAt, failedAt }) =>
          id === mailId(String(talent), today) ||
          (!deliveredAt && !failedAt) ||
          (deliveredAt && day(String(deliveredAt)) === today),
      )
      .map(({ talent }) => talent),
  );
  const isOpenTo = await whoIsOpenTo({ rows, talents });
  const due = fits.filter(
    (pair) => !waiting.has(pair.talent) && isOpenTo(pair) && !told.has(pairKey(pair)),
  );
  const dates = { createdAt: at, updatedAt: at };
  for (const some of chunks(due))
    await rows.insert(
      'brief_recipients',
      some.map((pair) => ({ id: crypto.randomUUID(), ...dates, ...pair, day: noon(today) })),
    );
  const owed = [...new Set(due.map(({ talent }) => talent))];
  await rows.insert(
    'outbox',
    owed.map((talent) =>
      owedMail({ id: mailId(talent, today), kind, talent, content: { day: today }, now: at }),
    ),
  );
  return owed.length;
}

const parisHour = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', hour: '2-digit' });

const mailId = (talent: string, day: string): string => idFrom(`matched-projects ${talent} ${day}`);

type Wanted = { payload: Payload; now?: Date; snapshotFile?: string };
type Judged = { snapshotFile: string; talents: string[]; today: string };
type Stored = { payload: Payload; fits: Pair[]; now: Date };
