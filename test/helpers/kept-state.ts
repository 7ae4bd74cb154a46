/** Releases, index and snapshot of this test file's DATA_DIR, kept to begin again from them. */
import fs from 'node:fs';
import path from 'node:path';
import { dataFile } from '../../cms/env.ts';
import { liveManifest, switchTo } from '../../scripts/lib/releases.ts';

/**
 * Keeps the state of now. Returns what brings it back: files are hard links to those that were kept, so that a
 * release that wrote into one of them would be found.
 */
export function keepState(): () => void {
  const kept = dataFile('kept');
  const live = liveManifest()?.release ?? 0;
  fs.rmSync(kept, { recursive: true, force: true });
  for (const name of names) fs.cpSync(dataFile(name), path.join(kept, name), { recursive: true });
  return () => {
    // A kit knows a snapshot by its inode: one that is held open is not given again.
    fs.openSync(dataFile('snapshot.db'), 'r');
    for (const name of [...names, 'snapshot.db-wal', 'snapshot.db-shm'])
      fs.rmSync(dataFile(name), { recursive: true, force: true });
    linkAll(kept, dataFile());
    switchTo(live);
  };
}

/** Databases are written in place: they are copied. */
function linkAll(from: string, to: string): void {
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) {
      fs.mkdirSync(target, { recursive: true });
      linkAll(source, target);
    } else if (entry.name.endsWith('.db')) fs.copyFileSync(source, target);
    else fs.linkSync(source, target);
  }
}

const names = ['releases', 'index', 'snapshot.db'];
