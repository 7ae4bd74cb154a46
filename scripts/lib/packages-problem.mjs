// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ version?: string, optional?: boolean, dependencies?: object, devDependencies?: object, optionalDependencies?: object }} Entry */

/**
 * What keeps `node_modules` from being what package.json and its lockfile say, in a few words;
 * undefined where all is well. npm writes `node_modules/.package-lock.json` last, so an install
 * that was interrupted never looks complete.
 * @param {string} root folder of package.json
 * @returns {string | undefined}
 */
export function packagesProblem(root) {
  const wanted = entries(join(root, 'package-lock.json'));
  const installed = entries(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted) return 'the lockfile is missing';
  if (!installed) return 'for the first time, about a minute';
  if (!sameDependencies(read(join(root, 'package.json')), wanted[''] ?? {}))
    return 'package.json has changed';
  for (const [path, entry] of Object.entries(wanted)) {
    if (path !== '' && !entry.optional && !installed[path]) return `${name(path)} is missing`;
  }
  for (const [path, entry] of Object.entries(installed)) {
    if (wanted[path]?.version !== entry.version) return `${name(path)} has another version`;
    if (!existsSync(join(root, path, 'package.json'))) return `${name(path)} is broken`;
  }
  return existsSync(join(root, 'node_modules', '.bin')) ? undefined : 'the commands are missing';
}

/** @param {string} path */
const name = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/**
 * @param {string} file
 * @returns {any}
 */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {string} file
 * @returns {Record<string, Entry> | undefined}
 */
const entries = (file) => read(file)?.packages;

/**
 * @param {Entry} manifest
 * @param {Entry} locked
 */
const sameDependencies = (manifest, locked) =>
  /** @type {const} */ (['dependencies', 'devDependencies', 'optionalDependencies']).every(
    (kind) => sorted(manifest[kind]) === sorted(locked[kind]),
  );

/** @param {object | undefined} dependencies */
const sorted = (dependencies) =>
  JSON.stringify(Object.entries(dependencies ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)));
