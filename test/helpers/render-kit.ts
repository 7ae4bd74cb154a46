/** Run as a program of its own, as the worker is: `node render-kit.ts <outDir>` renders everything there and prints the CSP. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { releaseFile } from '../../content/routes.ts';
import { openKit } from '../../scripts/lib/kit.ts';
import { drawMissing } from '../../scripts/lib/share/share-files.ts';

const [outDir = ''] = process.argv.slice(2);
const kit = await openKit();
await cp(kit.assetsDir, outDir, { recursive: true });
for (const page of kit.paths()) {
  const file = path.join(outDir, releaseFile(page));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, (await kit.render(page)).body);
}
await drawMissing({ site: outDir, images: kit.shareImages() });
const refusals: string[] = [];
for (const page of ['/nothing', '/talents/nobody', '/en/metiers/nothing/noms/a-z'])
  await kit.render(page).catch((error: Error) => refusals.push(error.message));
process.stdout.write(JSON.stringify({ csp: kit.csp, stamp: kit.stamp, refusals }));
