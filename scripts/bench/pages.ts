/** Every template of a release of the demonstration, served by the web process, opened in Chromium. */
import path from 'node:path';
import { chromium } from '@playwright/test';
import { projectRoot } from '../../cms/env.ts';
import { freePort } from '../lib/free-port.ts';
import { prepareKit } from '../lib/prepare.ts';
import { chromiumPath } from '../lib/test-tools.mjs';
import { until } from '../lib/until.ts';
import { inBenchFolder, say, type BenchFolder } from './lib/bench-folder.ts';
import { ecoIndex } from './lib/eco-index.ts';
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
  const weights = await inBenchFolder({ PORT: String(port) }, async (folder) => {
    await folder.run('migrate.ts');
    say('Loading the demonstration and making its release…');
    await folder.run('import.ts');
    await folder.run('bench/steps/release.ts');
    return weighAll({ folder, port, executablePath });
  });
  printTable([
    [
      'template',
      'html kB',
      'total kB',
      'photo kB',
      'js kB',
      'opened',
      'requests',
      'dom',
      'axe',
      'ecoindex',
    ],
    ...Object.entries(weights).map(([name, of]) => [
      name,
      of.htmlKB,
      of.totalKB,
      of.photoKB,
      of.jsKB,
      of.openedJsKB ?? null,
      of.requests,
      of.dom,
      of.axe,
      ecoIndex(of),
    ]),
  ]);
  console.log('Lighthouse is not measured yet: it is null.');
  const templates = Object.entries(weights).map(([name, weight]) => [
    name,
    { ...weight, lighthouse: null, ecoindex: ecoIndex(weight) },
  ]);
  return { name: 'pages', templates: Object.fromEntries(templates) };
}

async function weighAll({ folder, port, executablePath }: ToWeigh) {
  folder.start('web', path.join(projectRoot, 'scripts/serve.ts'));
  const origin = `http://localhost:${port}`;
  const browser = await chromium.launch({ executablePath, args });
  try {
    await until(async () => (await fetch(origin).catch(() => undefined))?.ok === true);
    const weights: Record<string, PageWeight> = {};
    for (const [name, page] of Object.entries(samplePages(folder.path))) {
      say(`${name}: ${page}`);
      const form = name === 'talent' ? '#contact > summary' : undefined;
      weights[name] = await weighPage({ browser, url: `${origin}${page}`, ...(form && { form }) });
    }
    return weights;
  } finally {
    await browser.close();
  }
}

/** Silent towards the rest of the world, and able to run as root. */
const args = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

type ToWeigh = { folder: BenchFolder; port: number; executablePath: string };
