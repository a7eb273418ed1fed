/**
 * Writes the example report of docs/examples with the built program: Markdown with its pictures as files beside it.
 * Usage: node scripts/run-ts.mjs scripts/docs/report-example.ts
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

mkdirSync('docs/examples', { recursive: true });
for (const [lang, file] of [
  ['en', 'docs/examples/report.md'],
  ['de', 'docs/examples/report-de.md'],
] as const) {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['bin/qa-sgb2.js', 'report', '--lang', lang, '--out', file],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${file}: ${stderr}`);
}
