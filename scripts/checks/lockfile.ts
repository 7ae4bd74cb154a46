import type { SafeVersion } from './lowest-safe-versions.ts';

/** The part of package-lock.json that is looked at: keys are paths like `node_modules/a/node_modules/b`. */
export type Lockfile = { packages: Record<string, { version?: string; resolved?: string }> };

/** What is wrong with a lockfile, one sentence each: addresses in it, holes, Payload packages of several versions. */
export function lockfileProblems(lockfile: Lockfile, table: SafeVersion[]): string[] {
  const packages = Object.entries(lockfile.packages).flatMap(([path, { version, resolved }]) => {
    const name = path.split('node_modules/').at(-1);
    return name && version ? [{ name, version, resolved }] : [];
  });
  const addressed = packages.filter(({ resolved }) => resolved?.includes('://'));
  const unsafe = packages.flatMap(({ name, version }) =>
    table
      .filter((row) => row.name === name && isLower(version, row.lowest))
      .map(({ lowest, why }) => `${name} ${version} is below ${lowest}: ${why}.`),
  );
  const payload = new Set(
    packages
      .filter(({ name }) => name === 'payload' || name.startsWith('@payloadcms/'))
      .map(({ version }) => version),
  );
  return [
    ...addressed
      .slice(0, 1)
      .map(
        ({ name }) =>
          `${name} and ${addressed.length - 1} more name the address they came from: keep omit-lockfile-registry-resolved=true in .npmrc and run npm install.`,
      ),
    ...unsafe,
    ...(payload.size > 1
      ? [`payload and @payloadcms/* must be one version, and are ${[...payload].join(', ')}.`]
      : []),
  ];
}

/** Compares `major.minor.patch`; a pre-release comes before its release. */
export function isLower(version: string, lowest: string): boolean {
  const numbers = (text: string) => (text.split('-')[0] ?? '').split('.').map(Number);
  const [own, least] = [numbers(version), numbers(lowest)];
  const at = least.findIndex((number, index) => number !== (own[index] ?? 0));
  return at === -1 ? version.includes('-') : (own[at] ?? 0) < (least[at] ?? 0);
}
