/** Brings content/ into the CMS. `--empty`: without the invented people and works. */
import { importContent } from './lib/import-content.ts';
import { openPayload } from './lib/open-payload.ts';

const { payload, close } = await openPayload();
const { made, linked } = await importContent({
  payload,
  demo: !process.argv.includes('--empty'),
  log: (line) => console.log(`  ${line}`),
});
console.log(
  made + linked > 0
    ? `Imported ${made} records, completed ${linked}.`
    : 'Everything was there already.',
);
await close();
process.exit(0);
