import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { browserLaunch, screens } from './test/helpers/browser.ts';

/** Starts the product once for all journeys, sets BASE_URL and returns what stops it again. */
const startProduct = './test/helpers/start-product.ts';
const baseURL = process.env['BASE_URL'];

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'var/test-results',
  ...(existsSync(new URL(startProduct, import.meta.url)) && { globalSetup: startProduct }),
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: 'list',
  use: {
    ...(baseURL && { baseURL }),
    launchOptions: browserLaunch(),
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  },
  projects: [
    // Tags of a test choose: none is a desktop, `@phone` is both, `@phone-only` the phone alone.
    { name: 'desktop', use: { viewport: screens.desktop }, grepInvert: /@phone-only/ },
    { name: 'phone', use: { viewport: screens.phone }, grep: /@phone/ },
  ],
});
