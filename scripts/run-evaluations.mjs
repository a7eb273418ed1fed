/**
 * `npm run eval`: every measurement of quality, one after the other. Those in `bench/eval/` need reference data whose
 * licences keep it out of the repository, and say what they skipped; those in `tests/evaluation/` run anywhere.
 * With `--list` the former are named and nothing is run.
 */
import { spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { assembly } from './build/compile-assembly.mjs';
import { projectRoot } from './build/project-root.mjs';
import { textData } from './build/text-data.mjs';
import { runTool } from './run-tool.mjs';

/** Files of `bench/eval/` that none of the others imports, sorted. */
async function measurements() {
  const names = (await readdir(path.join(projectRoot, 'bench', 'eval'))).sort();
  const files = names.filter((name) => name.endsWith('.ts')).map((name) => `bench/eval/${name}`);
  const { metafile } = await build({
    absWorkingDir: projectRoot,
    entryPoints: files,
    outdir: 'unused',
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    plugins: [textData, assembly],
    metafile: true,
    write: false,
  });
  const imported = new Set(
    Object.values(metafile.inputs).flatMap((input) => input.imports.map(({ path }) => path)),
  );
  return files.filter((file) => !imported.has(file));
}

async function runAll() {
  let failed = 0;
  for (const file of await measurements()) {
    process.stdout.write(`\n# ${file}\n`);
    const { status } = spawnSync(process.execPath, [path.join('scripts', 'run-ts.mjs'), file], {
      cwd: projectRoot,
      stdio: 'inherit',
    });
    if (status !== 0) failed++;
  }
  process.stdout.write('\n# tests/evaluation\n');
  const { status, output } = runTool('vitest', 'vitest', [
    'run',
    'tests/evaluation',
    '--reporter=verbose',
  ]);
  process.stdout.write(output);
  if (status !== 0) failed++;
  process.exitCode = failed === 0 ? 0 : 1;
}

if (process.argv.includes('--list')) {
  for (const file of await measurements()) process.stdout.write(`${file}\n`);
} else await runAll();
