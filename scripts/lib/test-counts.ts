/** How the tests of one part ended. */
export type Counts = { passed: number; failed: number; skipped: number };

export const noTests: Counts = { passed: 0, failed: 0, skipped: 0 };

/** What a runner left: its JSON report (undefined where it wrote none) and the code it ended with. */
export type Ran = { report: unknown; code: number };

/** Adds up parts. */
export const sum = (parts: Counts[]): Counts =>
  parts.reduce(
    (total, part) => ({
      passed: total.passed + part.passed,
      failed: total.failed + part.failed,
      skipped: total.skipped + part.skipped,
    }),
    noTests,
  );

/** The closing line that CI reads. */
export const closingLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** Counts a report of vitest; a file that could not be loaded is one failure. */
export function vitestCounts({ report, code }: Ran): Counts {
  const { testResults = [] } = (report ?? {}) as VitestReport;
  const files = testResults.map(({ status, assertionResults }) => {
    const number = (...states: string[]) =>
      assertionResults.filter((test) => states.includes(test.status)).length;
    const failed = number('failed');
    return {
      passed: number('passed'),
      failed: failed === 0 && status === 'failed' ? 1 : failed,
      skipped: number('pending', 'skipped', 'todo', 'disabled'),
    };
  });
  return believed(sum(files), code);
}

/** Counts a report of Playwright; an error outside of the tests is one failure. */
export function playwrightCounts({ report, code }: Ran): Counts {
  const { stats, errors = [] } = (report ?? {}) as PlaywrightReport;
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats ?? {};
  return believed({ passed: expected, failed: unexpected + flaky + errors.length, skipped }, code);
}

/** A runner that ended badly without a failed test crashed; one that ran nothing tested nothing. */
function believed(counts: Counts, code: number): Counts {
  const isHollow = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return isHollow ? { ...counts, failed: 1 } : counts;
}

type VitestReport = {
  testResults?: { status: string; assertionResults: { status: string }[] }[];
};
type PlaywrightReport = {
  stats?: { expected?: number; unexpected?: number; flaky?: number; skipped?: number };
  errors?: unknown[];
};
