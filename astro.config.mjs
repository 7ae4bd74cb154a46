// @ts-check
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';

/** `KIT=1` compiles the render kit: the same pages as a server bundle (see scripts/lib/kit.ts). */
const isKit = process.env.KIT === '1';

export default defineConfig({
  srcDir: './site',
  publicDir: './site/public',
  outDir: isKit ? './dist/kit' : './dist/static',
  trailingSlash: 'never',
  build: { format: 'file', inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  // Small scripts stay files too: the CSP knows no inline script but those of islands.
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [react()],
  ...(isKit ? { adapter: renderKit() } : {}),
});

/** @returns {import('astro').AstroIntegration} */
function renderKit() {
  return {
    name: 'generique-kit',
    hooks: {
      'astro:route:setup': ({ route }) => {
        route.prerender = false;
      },
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'generique-kit',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./site/kit.ts', import.meta.url),
          supportedAstroFeatures: {
            staticOutput: 'stable',
            hybridOutput: 'stable',
            serverOutput: 'stable',
            sharpImageService: 'stable',
          },
        }),
    },
  };
}
