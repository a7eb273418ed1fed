/** `node scripts/count-tests.mjs REPORT` prints how many tests of a vitest JSON report passed, failed, were skipped. */
import { readFileSync } from 'node:fs';

const file = process.argv[2];
if (file === undefined) throw new Error('Which report?');
const report = JSON.parse(readFileSync(file, 'utf8'));
// A file that could not be loaded is a failure without a test of its own.
const unloaded = report.testResults.filter(
  (/** @type {{ status: string, assertionResults: unknown[] }} */ { status, assertionResults }) =>
    status === 'failed' && assertionResults.length === 0,
).length;
const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report;
process.stdout.write(
  `${numPassedTests} ${numFailedTests + unloaded} ${numPendingTests + numTodoTests}\n`,
);
