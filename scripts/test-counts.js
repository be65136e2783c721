// Prints "N passed, N failed" from vitest's JSON reports, alone on the last line of a CI run.
// Fails where there is no report or no test ran: silence is not success.
import { existsSync, readFileSync } from 'node:fs';

const reports = process.argv.slice(2);

const countsOf = (file) => {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, numTotalTests } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  // A file that does not load has no tests of its own to fail, and is a failure all the same.
  const failed = Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0);
  return { passed: numPassedTests, failed, skipped: numPendingTests, total: numTotalTests };
};

const counted = reports.map(countsOf);
const sum = (what) => counted.reduce((total, counts) => total + counts[what], 0);
const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = counted.every((counts) => counts.passed > 0) && failed === 0 ? 0 : 1;
