import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** Every file of the project, committed or about to be; what tools write is not ours to judge. */
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(path.join(root, file)));
const isWritten = (file: string) =>
  !/^cms\/(payload-types\.ts|migrations\/|.*importMap\.js$)|^package-lock\.json$/.test(file);
const written = files.filter(isWritten);
const source = written.filter((file) =>
  /^(content|cms|site|scripts)\/.*\.(ts|tsx|astro|mjs)$/.test(file),
);
const isText = (file: string) => !/\.(woff2?|ttf|otf|png|jpe?g|webp|avif|ico)$/.test(file);

/** Files whose text matches, each with what was found. */
const matching = (among: string[], pattern: RegExp) =>
  among.filter(isText).flatMap((file) => {
    const found = pattern.exec(read(file));
    return found ? [`${file}: ${found[0].trim()}`] : [];
  });

describe('a file', () => {
  it('of 250 lines or more says in its header why it is one file ("in one file because …")', () => {
    const isLong = (file: string) => read(file).split('\n').length > 250;
    const saysWhy = (file: string) =>
      /in one file\s+(\*\s+|\/\/\s+)?because/i.test(read(file).slice(0, 800));
    expect(source.filter((file) => isLong(file) && !saysWhy(file))).toEqual([]);
  });

  it('is named after the one thing in it: no utils, helpers or index but where a framework wants it', () => {
    const isFramework = /^site\/pages\/(.*\/)?index\.astro$/;
    const vague = /(^|\/)(utils?|helpers?|common|misc|index)(\/|\.[a-z]+$)/;
    expect(
      written.filter(
        (file) => vague.test(file) && !isFramework.test(file) && !file.startsWith('test/'),
      ),
    ).toEqual([]);
  });

  it('has a name in kebab-case, or in PascalCase where it exports a component or collection', () => {
    const isNamed = /(^|\/)([a-z0-9]+(-[a-z0-9]+)*|[A-Z][A-Za-z0-9]*)(\.[a-z0-9-]+)*$/;
    const isByFramework = /^(cms\/app|site\/pages)\//;
    expect(source.filter((file) => !isNamed.test(file) && !isByFramework.test(file))).toEqual([]);
  });

  it('names no folder of one machine and no package registry', () => {
    const machine = /(^|[\s"'`(=:])\/(work|root|home\/\w+|Users\/\w+)\//;
    const registry = /registry\.(npmjs|yarnpkg)|\bnpmjs\.(org|com)|deb\.debian|npmmirror/;
    const own = ['test/unit/house-rules.test.ts'];
    const others = files.filter((file) => !own.includes(file));
    expect(matching(others, machine)).toEqual([]);
    expect(matching(others, registry)).toEqual([]);
  });

  it('switches no check off and promises nothing for later', () => {
    const off =
      /(eslint|oxlint|prettier)-(disable|ignore)|@ts-(ignore|nocheck|expect-error)|biome-ignore/;
    const later = /\b(TODO|FIXME|XXX|HACK)\b/;
    const code = written.filter((file) => /\.(ts|tsx|astro|mjs|js|css)$/.test(file));
    const others = code.filter((file) => !file.startsWith('test/unit/house-rules'));
    expect(matching(others, off)).toEqual([]);
    expect(matching(others, later)).toEqual([]);
  });
});

describe('a page', () => {
  const pages = source.filter((file) => /^site\/(pages|views|layouts|components)\//.test(file));

  it('reads no clock, no request and no variable, in its template either', () => {
    const clock = /new Date\(\)|Date\.now\(|performance\.now\(/;
    const surroundings =
      /Astro\.(url|request|cookies|clientAddress)|import\.meta\.env|process\.env/;
    const markup = (file: string) => file.endsWith('.astro');
    expect(matching(pages.filter(markup), clock)).toEqual([]);
    expect(matching(pages, surroundings)).toEqual([]);
  });

  it('is thin: at most 12 lines in site/pages, the view does the rest', () => {
    const isThick = (file: string) => read(file).trimEnd().split('\n').length > 12;
    const thin = pages.filter((file) => /^site\/pages\/.*\.astro$/.test(file));
    expect(thin.filter(isThick)).toEqual([]);
  });
});
