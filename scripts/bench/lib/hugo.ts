/** The peer of a full release: Hugo, which renders the same pages from templates of its own. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runCommand } from '../../lib/run-command.ts';
import { say } from './bench-folder.ts';
import { writeHugoSite, type HugoPage } from './hugo-site.ts';
import { measureProgram, type ProgramCost } from './measure-program.ts';

/** What Hugo took; bytes of a page are means, ours and Hugo's, by sort of page. */
export type HugoRun = ProgramCost & {
  version: string;
  pages: number;
  bytes: { sort: HugoPage['sort']; pages: number; ours: number; hugo: number }[];
};

/**
 * Renders the pages of the live release under `dataDir` by Hugo. Null, and a sentence on the error stream, where
 * Hugo is not installed and Debian's package cannot be. Writing its source is not counted.
 */
export async function measureHugo(dataDir: string): Promise<HugoRun | null> {
  if (!(await hasHugo())) {
    say('Hugo cannot be had: there is no peer. Install Debian’s package hugo.');
    return null;
  }
  const folder = path.join(dataDir, 'hugo');
  const site = fs.realpathSync(path.join(dataDir, 'current/site'));
  say('Writing the same pages as a source of Hugo…');
  const pages = writeHugoSite({ snapshotFile: path.join(dataDir, 'snapshot.db'), site, folder });
  say(`Hugo renders ${pages.length} pages…`);
  // At 80,000 people it would take 20 GB: Go's collector is to work harder before the machine is full.
  const environment = { GOMEMLIMIT: `${Math.floor((os.totalmem() / 2 ** 20) * memoryShare)}MiB` };
  const cost = await measureProgram({ command: hugo, args: ['--quiet'], folder, environment });
  const { output } = await runCommand({ command: hugo, args: ['version'] });
  const [version = ''] = /v\d[^ ]*/.exec(output) ?? [];
  const bytes = bytesBySort({ pages, site, rendered: path.join(folder, 'public') });
  return { ...cost, version, pages: pages.length, bytes };
}

const hugo = '/usr/bin/hugo';

/** Of the machine's memory, what Hugo keeps to where it can. */
const memoryShare = 0.6;

async function hasHugo(): Promise<boolean> {
  if (fs.existsSync(hugo)) return true;
  if (process.getuid?.() !== 0) return false;
  say('Installing Debian’s package hugo…');
  const apt = (...args: string[]) =>
    runCommand({
      command: 'apt-get',
      args: ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args],
      environment: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', 'hugo');
  return fs.existsSync(hugo);
}

/** Throws where Hugo did not make a page: the runs would not be comparable. */
function bytesBySort({ pages, site, rendered }: ToWeigh): HugoRun['bytes'] {
  return [...Map.groupBy(pages, ({ sort }) => sort)].map(([sort, group]) => {
    const mean = (folder: string) =>
      group.reduce((sum, { file }) => sum + fs.statSync(path.join(folder, file)).size, 0) /
      group.length;
    return { sort, pages: group.length, ours: mean(site), hugo: mean(rendered) };
  });
}

type ToWeigh = { pages: HugoPage[]; site: string; rendered: string };
