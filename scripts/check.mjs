/**
 * `npm run check`: everything about the project that a machine can judge without running it. Each step counts
 * what it looked at, and one that looked at nothing has failed. `npm run check -- layers types` runs those alone.
 */
import { checkDeadCode } from './check/check-dead-code.mjs';
import { checkFormat } from './check/check-format.mjs';
import { checkLayers } from './check/check-layers.mjs';
import { checkNotices } from './check/check-notices.mjs';
import { checkPackage } from './check/check-package.mjs';
import { checkTypes } from './check/check-types.mjs';

/**
 * @typedef {object} Finding
 * @property {number} examined how many things were looked at
 * @property {string} what those things, in the plural
 * @property {string[]} problems one message each; empty when all is well
 */

/** @type {Record<string, () => Finding | Promise<Finding>>} */
const steps = {
  format: checkFormat,
  types: checkTypes,
  layers: checkLayers,
  'dead-code': checkDeadCode,
  notices: checkNotices,
  package: checkPackage,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in steps));
if (unknown.length > 0) {
  process.stderr.write(`No step ${unknown.join(', ')}. Steps: ${Object.keys(steps).join(', ')}\n`);
  process.exit(2);
}
let passed = 0;
let failed = 0;
for (const [name, step] of Object.entries(steps)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const { examined, what, problems } = await step();
  if (examined === 0) problems.push('Nothing was examined.');
  const verdict = problems.length === 0 ? 'ok' : 'FAILED';
  process.stdout.write(`${name.padEnd(10)} ${verdict.padEnd(7)} ${examined} ${what}\n`);
  for (const problem of problems) process.stdout.write(`${problem.replace(/^/gm, '  ')}\n`);
  if (problems.length === 0) passed++;
  else failed++;
}
process.stdout.write(`check: ${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
