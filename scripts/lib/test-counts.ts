/** How the tests of one part ended. */
export type Counts = { passed: number; failed: number; skipped: number };

/** The names of the tests that failed, each with the first line of why: the last lines of a log are those that are kept. */
export function failuresOf({ report }: Ran): string[] {
  const { testResults = [], suites = [] } = (report ?? {}) as VitestReport & PlaywrightReport;
  return [
    ...testResults.flatMap(({ name = '', message = '', assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      if (failed.length === 0) return message ? [line(name, message)] : [];
      return failed.map(({ fullName = '', failureMessages = [] }) =>
        line(`${name}: ${fullName}`, failureMessages[0] ?? ''),
      );
    }),
    ...suites.flatMap(failedSpecs),
  ];
}

const failedSpecs = ({ title, specs = [], suites = [] }: Suite): string[] => [
  ...specs.filter(({ ok }) => !ok).map((spec) => `${title}: ${spec.title}`),
  ...suites.flatMap(failedSpecs),
];

const line = (name: string, why: string): string =>
  `${name}: ${(why.split('\n')[0] ?? '').slice(0, 200)}`;

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
  testResults?: {
    status: string;
    name?: string;
    message?: string;
    assertionResults: { status: string; fullName?: string; failureMessages?: string[] }[];
  }[];
};
type PlaywrightReport = {
  stats?: { expected?: number; unexpected?: number; flaky?: number; skipped?: number };
  errors?: unknown[];
  suites?: Suite[];
};
type Suite = { title: string; specs?: { title: string; ok: boolean }[]; suites?: Suite[] };
