import { defineConfig } from '@playwright/test';
import { browserLaunch, screens } from './test/helpers/browser.ts';

/** Set by the global setup, before the workers read this file. */
const baseURL = process.env['BASE_URL'];

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'var/test-results',
  // Starts the product once for all journeys, and stops it at the end.
  globalSetup: './test/helpers/start-product.ts',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: 'list',
  use: {
    ...(baseURL && { baseURL }),
    actionTimeout: 15_000,
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
