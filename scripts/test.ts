/**
 * `npm test`: every check and every test, with a closing line that sums them all.
 * `npm test -- unit` runs one part (check, unit, integration, releases, e2e).
 */
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { envTable } from '../cms/env.ts';
import { stopCommands } from './lib/run-command.ts';
import { closingLine, type Counts, noTests, sum } from './lib/test-counts.ts';
import {
  failures,
  runCheckPart,
  runPlaywright,
  runVitest,
  type Setting,
} from './lib/test-parts.ts';
import {
  chromiumPath,
  postgresBinaries,
  testPostgresUrl,
  testSetupFile,
} from './lib/test-tools.mjs';

type Part = {
  /** What is typed after `npm test --`. */
  word: 'check' | 'unit' | 'integration' | 'releases' | 'e2e';
  title: string;
  /** Why it cannot run here, in one sentence. */
  missing?: string | undefined;
  /** Whether it runs the compiled site and CMS. */
  isPrepared?: boolean;
  run: () => Promise<Counts>;
};

const isCi = process.env['CI'] === 'true';
const setting = makeSetting();
const stages = makeStages();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void interrupt(signal));

const wanted = chooseParts(process.argv.slice(2));
const start = performance.now();
let prepared: Promise<void> | undefined;
const done: { title: string; counts: Counts; seconds: number; missing?: string | undefined }[] = [];
for (const lanes of stages) {
  const parts = lanes.map((lane) => lane.filter((part) => wanted.includes(part)));
  // Before the lanes begin: compiling wants the whole machine, and a part says itself that it failed.
  if (parts.flat().some(({ isPrepared }) => isPrepared)) await prepareOnce().catch(() => undefined);
  await Promise.all(parts.map(runLane));
}
rmSync(setting.folder, { recursive: true, force: true });
printSummary();

/** The stages follow each other; the lanes of a stage run side by side, so that two cores have work. */
function makeStages(): Part[][][] {
  const chromium = chromiumPath() ? undefined : whyMissing('chromium');
  const postgres = (testPostgresUrl() ?? postgresBinaries()) ? undefined : whyMissing('postgres');
  const integration = (database: 'sqlite' | 'postgres', shownAs: string) => ({
    word: 'integration' as const,
    isPrepared: true,
    run: () => runVitest(setting, { project: 'integration', database, shownAs }),
  });
  const unit = () => runVitest(setting, { project: 'unit', shownAs: 'unit       ' });
  const releases = () =>
    runVitest(setting, { project: 'releases', database: 'sqlite', shownAs: 'releases   ' });
  return [
    [[{ word: 'check', title: 'Checks', run: runCheckPart }]],
    [
      [
        { word: 'unit', title: 'Unit tests', run: unit },
        {
          ...integration('postgres', 'PostgreSQL '),
          title: 'Integration tests on PostgreSQL',
          missing: postgres,
        },
      ],
      [
        { ...integration('sqlite', 'SQLite     '), title: 'Integration tests on SQLite' },
        { word: 'releases', title: 'Release tests', isPrepared: true, run: releases },
      ],
    ],
    [
      [
        {
          word: 'e2e',
          title: 'Browser tests',
          missing: chromium,
          isPrepared: true,
          run: () => runPlaywright(setting),
        },
      ],
    ],
  ];
}

function chooseParts(words: string[]): Part[] {
  const parts = stages.flat(2);
  const unknown = words.filter((word) => !parts.some((part) => part.word === word));
  if (unknown.length > 0) {
    console.error(
      `There is no part called ${unknown.join(', ')}: check, unit, integration, releases or e2e. Nothing was run.`,
    );
    rmSync(setting.folder, { recursive: true, force: true });
    process.exit(1);
  }
  return words.length === 0 ? parts : parts.filter(({ word }) => words.includes(word));
}

/** Compiles once; every part that needs it waits for the same, and fails if it did. */
function prepareOnce(): Promise<void> {
  prepared ??= import('./lib/prepare.ts').then(({ prepare }) => prepare({ log: console.log }));
  return prepared;
}

async function runLane(parts: Part[]) {
  for (const part of parts) {
    const partStart = performance.now();
    console.log(`\n── ${part.title} (${clock(start)} gone by)`);
    const counts = await runPart(part);
    const seconds = (performance.now() - partStart) / 1000;
    done.push({ title: part.title, counts, seconds, missing: part.missing });
  }
}

/** In CI a part that cannot run is a failure. */
async function runPart({ missing, isPrepared, run }: Part): Promise<Counts> {
  if (missing) {
    console.log(missing);
    return isCi ? { ...noTests, failed: 1 } : { ...noTests, skipped: 1 };
  }
  try {
    if (isPrepared) await prepareOnce();
    return await run();
  } catch (error) {
    console.error(error);
    return { ...noTests, failed: 1 };
  }
}

function printSummary() {
  console.log('');
  for (const { title, counts, seconds } of done)
    console.log(`${title.padEnd(34)} ${closingLine(counts)}, ${Math.round(seconds)} s`);
  for (const failure of failures) console.log(`✗ ${failure}`);
  const total = sum(done.map(({ counts }) => counts));
  console.log(`All of it took ${clock(start)}.\n${closingLine(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

/**
 * The settings of whoever runs the tests (a database, a mail server) are not the tests' own, and what
 * tests leave in the folder for temporary files goes with it. Other users get through it: PostgreSQL
 * does not run as root.
 */
function makeSetting(): Setting {
  const folder = mkdtempSync(path.join(tmpdir(), 'generique-test-'));
  chmodSync(folder, 0o711);
  const tools = ['CHROMIUM_PATH', 'TEST_POSTGRES_URL'];
  const names = Object.keys(envTable).filter((name) => !tools.includes(name));
  const emptied = Object.fromEntries(names.map((name) => [name, '']));
  return { folder, environment: { ...emptied, NODE_ENV: undefined, TMPDIR: folder } };
}

function whyMissing(tool: 'chromium' | 'postgres'): string {
  const file = path.join(import.meta.dirname, '..', testSetupFile);
  const { missing } = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { missing: Record<string, string | undefined> })
    : { missing: {} };
  return (
    missing[tool] ??
    `Skipped: ${tool} is not on this machine; \`npm test\` installs it where it can.`
  );
}

async function interrupt(signal: NodeJS.Signals) {
  await stopCommands();
  rmSync(setting.folder, { recursive: true, force: true });
  process.exit(signal === 'SIGINT' ? 130 : 143);
}

function clock(from: number): string {
  const seconds = Math.round((performance.now() - from) / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}
