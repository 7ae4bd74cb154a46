import type { LaunchOptions } from '@playwright/test';
import { chromiumPath } from '../../scripts/lib/test-tools.mjs';

/** The two screens that journeys are tried on, CSS pixels. */
export const screens = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 800 },
} as const;

/**
 * How Playwright starts the browser: the one of CHROMIUM_PATH or Debian's, headless, able to run as
 * root, and silent towards the rest of the world.
 * @throws where there is no browser
 */
export function browserLaunch(): LaunchOptions {
  const executablePath = chromiumPath();
  if (!executablePath)
    throw new Error(
      'There is no Chromium: install it, or name one in CHROMIUM_PATH. No browser test was run.',
    );
  return { executablePath, headless: true, args: [...quietArgs, ...rootArgs] };
}

const quietArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
