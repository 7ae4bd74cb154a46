/** What the render kit exports: the whole site as an Astro app (see scripts/lib/kit.ts). */
import { createApp } from 'astro/app/entrypoint';
import { ISLAND_STYLES } from 'astro/runtime/server/astro-island-styles.js';
import islandScript from 'astro/runtime/server/astro-island.prebuilt.js';
import { inOneState } from './data/database.ts';

export { affectedPages, touchOf } from './data/affected.ts';
export { inOneState } from './data/database.ts';
export { withDraft } from './data/draft.ts';
export { isPath } from './data/is-path.ts';
export { allPaths } from './data/paths.ts';
export { shareImages } from './data/share.ts';

/** Not streamed: a page is a whole string, or an error, before anything of it is answered. */
export const app = createApp({ streaming: false });

/** Astro would answer 500 and keep the reason to itself. */
const renderError = app.renderError.bind(app);
app.renderError = (request, options) => {
  if (options.error) throw options.error;
  return renderError(request, options);
};

const render = app.render.bind(app);
app.render = (request, options) => inOneState(() => render(request, options));

/** What Astro writes into a page that has an island: the CSP must know it. */
export const islandParts = { style: ISLAND_STYLES, script: islandScript };
