import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { PreviewKind } from '../../../content/schema/preview-kind.ts';
import type { Locale } from '../../../content/schema/basics.ts';
import type { PublicRecord } from '../../../content/schema/snapshot.ts';
import { childEnvironment } from '../child-environment.ts';

/** What a page of a draft is made of. */
export type Drawn = {
  kind: PreviewKind;
  record: PublicRecord<PreviewKind>;
  locale: Locale;
  /** What stands above the page: a sentence, and what is to be mended before it can be published. */
  notice: { sentences: string[]; problems: string[] };
  /** Address of the CMS's own file of a picture, by the picture's hash: it may not be public yet. */
  pictures: Record<string, string>;
  /** Where links lead, without a slash at the end. */
  siteUrl: string;
};

/** Renders drafts in a process of its own, started at the first one and again when it has ended. */
export type Renderer = {
  /** A whole page that loads nothing but pictures of the CMS. Rejects with what went wrong. */
  render: (drawn: Drawn) => Promise<string>;
  close: () => Promise<void>;
};

/** @param snapshot the file that the other records of a page come from */
export function openRenderer({ snapshot }: { snapshot: string }): Renderer {
  const waiting = new Map<number, Waiting>();
  let child: ChildProcess | undefined;
  let count = 0;
  const start = () => {
    const started = fork(program, {
      env: childEnvironment({ SNAPSHOT_FILE: snapshot, NODE_ENV: 'production' }),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    started.on('message', (answered: Answered) => {
      const asker = waiting.get(answered.id);
      waiting.delete(answered.id);
      if (asker === undefined) return;
      clearTimeout(asker.late);
      if ('html' in answered) asker.resolve(answered.html);
      else asker.reject(new Error(answered.problem));
    });
    started.once('exit', () => {
      if (child === started) child = undefined;
      for (const [id, asker] of waiting) {
        if (asker.child !== started) continue;
        waiting.delete(id);
        clearTimeout(asker.late);
        asker.reject(new Error('The program that renders drafts ended.'));
      }
    });
    return started;
  };
  return {
    render: (drawn) =>
      new Promise((resolve, reject) => {
        child ??= start();
        const asked = child;
        count += 1;
        // Its end rejects what waits for it; the next draft starts another.
        const late = setTimeout(() => asked.kill('SIGKILL'), longestMs);
        waiting.set(count, { child: asked, resolve, reject, late });
        asked.send({ id: count, drawn } satisfies Asked, (error) => error && asked.kill('SIGKILL'));
      }),
    close: () =>
      new Promise((resolve) => {
        if (!child) return resolve();
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}

/** A first page waits for the kit and, at 80,000 people, for the lists. */
const longestMs = 14_000;

const program = path.join(import.meta.dirname, 'renderer.ts');

/** Messages between the two processes. */
export type Asked = { id: number; drawn: Drawn };
export type Answered = { id: number } & ({ html: string } | { problem: string });

type Waiting = {
  child: ChildProcess;
  resolve: (html: string) => void;
  reject: (error: Error) => void;
  late: NodeJS.Timeout;
};
