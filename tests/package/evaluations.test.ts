import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/build/project-root.mjs';

test('the evaluations are found, those that others import left out', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/run-evaluations.mjs', '--list'],
    { cwd: projectRoot, encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(stdout.split('\n')).toContain('bench/eval/segmentation.ts');
  expect(stdout).not.toContain('bench/eval/shared-data.ts');
  expect(status).toBe(0);
});
