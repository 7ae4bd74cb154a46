/**
 * Every template of a release of the demonstration's content, served by the web process, opened in Chromium. The legal
 * identity is complete: the pages are those of a site that search engines may read.
 */
import path from 'node:path';
import { chromium } from '@playwright/test';
import { projectRoot } from '../../cms/env.ts';
import { pages } from '../../content/routes.ts';
import { freePort } from '../lib/free-port.ts';
import { prepareKit } from '../lib/prepare.ts';
import { chromiumPath } from '../lib/test-tools.mjs';
import { until } from '../lib/until.ts';
import { inBenchFolder, say, type BenchFolder } from './lib/bench-folder.ts';
import { ecoGrade, ecoIndex } from './lib/eco-index.ts';
import { scoresOf, type Measured } from './lib/lighthouse.ts';
import { samplePages } from './lib/page-samples.ts';
import { weighPage, type PageWeight } from './lib/page-weight.ts';
import { printTable } from './lib/table.ts';

/** Prints the table; resolves with the last line. */
export async function benchPages() {
  const executablePath = chromiumPath();
  if (!executablePath)
    throw new Error(
      'There is no Chromium: install it, or name one in CHROMIUM_PATH. Nothing was measured.',
    );
  await prepareKit();
  const port = await freePort();
  const site = { PORT: String(port), SITE_URL: `http://localhost:${port}` };
  const measures = await inBenchFolder(site, async (folder) => {
    await folder.run('migrate.ts');
    say('Loading the demonstration and making its release…');
    await folder.run('import.ts');
    await folder.run('bench/steps/identify.ts');
    await folder.run('bench/steps/release.ts');
    return measureAll({ folder, port, executablePath });
  });
  const cells = Object.values(columns);
  printTable([Object.keys(columns), ...measures.map((one) => cells.map((cell) => cell(one)))]);
  for (const { name, lighthouse } of measures)
    if ('reason' in lighthouse) console.log(`${name}: no Lighthouse scores: ${lighthouse.reason}`);
    else if (lighthouse.lost.length > 0) console.log(`${name}: ${lighthouse.lost.join('; ')}`);
  const templates = measures.map(({ name, weight, lighthouse }) => [
    name,
    {
      ...weight,
      lighthouse: 'reason' in lighthouse ? null : lighthouse.scores,
      ecoindex: ecoIndex(weight),
    },
  ]);
  return { name: 'pages', templates: Object.fromEntries(templates) };
}

async function measureAll({ folder, port, executablePath }: ToMeasure): Promise<Measure[]> {
  folder.start('web', path.join(projectRoot, 'scripts/serve.ts'));
  const origin = `http://localhost:${port}`;
  const debugging = await freePort();
  const browser = await chromium.launch({
    executablePath,
    args: [...args, `--remote-debugging-port=${debugging}`],
  });
  try {
    await until(async () => (await fetch(origin).catch(() => undefined))?.ok === true);
    const measures: Measure[] = [];
    for (const [name, page] of Object.entries(samplePages(folder.path))) {
      say(`${name}: ${page}`);
      const url = `${origin}${page}`;
      const form = name === 'talent' ? '#contact > summary' : undefined;
      const status = page === pages.notFound ? 404 : 200;
      const weight = await weighPage({ browser, url, status, ...(form && { form }) });
      measures.push({ name, weight, lighthouse: await scoresOf({ url, port: debugging }) });
    }
    return measures;
  } finally {
    await browser.close();
  }
}

const columns: Record<string, (measure: Measure) => string | number | null> = {
  template: ({ name }) => name,
  'html kB': ({ weight }) => weight.htmlKB,
  'total kB': ({ weight }) => weight.totalKB,
  'photo kB': ({ weight }) => weight.photoKB,
  'js kB': ({ weight }) => weight.jsKB,
  opened: ({ weight }) => weight.openedJsKB ?? null,
  requests: ({ weight }) => weight.requests,
  dom: ({ weight }) => weight.dom,
  axe: ({ weight }) => weight.axe,
  ecoindex: ({ weight }) => `${ecoIndex(weight)} ${ecoGrade(weight)}`,
  lighthouse: ({ lighthouse }) => ('reason' in lighthouse ? null : lighthouse.scores.join('/')),
};

/** Silent towards the rest of the world, and able to run as root. */
const args = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

type Measure = { name: string; weight: PageWeight; lighthouse: Measured };
type ToMeasure = { folder: BenchFolder; port: number; executablePath: string };
