/** A package, the lowest version without a known hole that concerns us, and the hole. */
export type SafeVersion = { name: string; lowest: string; why: string };

/**
 * Advisories read on 21 November 2026. `npm audit` needs a service that not every registry has: this
 * table is what the lockfile is held to. Add a line when an advisory concerns us; never lower one.
 */
export const lowestSafeVersions: SafeVersion[] = [
  {
    name: 'payload',
    lowest: '3.90.0',
    why: 'SQL injection through JSON paths (CVE-2026-105856), duplicate copies hidden fields (CVE-2026-105851), first-register takes code (CVE-2026-105858)',
  },
  {
    name: 'next',
    lowest: '16.2.11',
    why: 'middleware and proxy bypasses (CVE-2026-44575, CVE-2026-45109, CVE-2026-64642)',
  },
  {
    name: 'astro',
    lowest: '7.3.2',
    why: 'children of script and style are not escaped (CVE-2026-114128)',
  },
  {
    name: 'nodemailer',
    lowest: '10.0.5',
    why: 'an address list that takes quadratic time (CVE-2026-90776)',
  },
  {
    name: 'altcha-lib',
    lowest: '1.4.1',
    why: 'a solved challenge can be spliced and used again (CVE-2025-68113)',
  },
];
