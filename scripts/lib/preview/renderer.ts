/**
 * The program that renders drafts, started by open-renderer.ts: a kit of its own, so that nothing of a draft
 * can be in the process that makes releases. It ends with its parent, or after ten idle minutes.
 */
import { recordHref } from '../../../content/routes.ts';
import { slugOf, type PublicRecord } from '../../../content/schema/snapshot.ts';
import type { Guide } from '../../../content/schema/guide.ts';
import { openKit, type Kit } from '../kit.ts';
import type { Answered, Asked, Drawn } from './open-renderer.ts';
import { selfContained } from './self-contained.ts';

const idleMs = 10 * 60_000;

let kit: Promise<Kit> | undefined;
let last: Promise<void> = Promise.resolve();
const end = () => process.exit(0);
let idle = setTimeout(end, idleMs);

process.on('disconnect', end);
process.on('message', (asked: Asked) => {
  last = answerAfter(last, asked);
});

/** One at a time: the kit holds one draft. */
async function answerAfter(before: Promise<void>, asked: Asked): Promise<void> {
  clearTimeout(idle);
  await before;
  process.send?.(await answer(asked));
  clearTimeout(idle);
  idle = setTimeout(end, idleMs);
}

async function answer({ id, drawn }: Asked): Promise<Answered> {
  try {
    kit ??= openKit();
    const { renderDraft, assetsDir } = await kit;
    const { body } = await renderDraft({ ...drawn, page: pageOf(drawn) });
    return { id, html: selfContained({ ...drawn, html: body.toString('utf8'), assetsDir }) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** A guide is read on the page of its craft. */
const pageOf = ({ kind, record, locale }: Drawn): string =>
  kind === 'guide'
    ? recordHref('craft', (record as Guide).craft, locale)
    : recordHref(kind, slugOf(kind, record as PublicRecord<typeof kind>), locale);
