/** The closing line of `.ci/run`: tests of vitest's JSON report, and the `ok`/`failed` lines of `check-shared.sh`. */
import { readFileSync } from 'node:fs';

const [report, shared] = process.argv.slice(2);
const { numPassedTests, numFailedTests, numFailedTestSuites, success } = JSON.parse(
  readFileSync(report, 'utf8'),
);
const lines = shared ? readFileSync(shared, 'utf8').split('\n') : [];
const starting = (word) => lines.filter((line) => line.startsWith(`${word} `)).length;
// A file that cannot be loaded has no tests that could fail: it counts as one.
const broken = !success && numFailedTests === 0 ? Math.max(1, numFailedTestSuites) : 0;
console.log(
  `${numPassedTests + starting('ok')} passed, ${numFailedTests + broken + starting('failed')} failed`,
);
