/**
 * `node scripts/run-ts.mjs FILE [arguments]` runs a TypeScript file of this project as the build would compile it:
 * data files are embedded, packages are not.
 */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { projectRoot } from './build/project-root.mjs';
import { textData } from './build/text-data.mjs';

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('Usage: node scripts/run-ts.mjs FILE [arguments]\n');
  process.exit(2);
}
// Inside the project, so that packages, seeds and models are found from there.
const folder = path.join(projectRoot, 'node_modules', '.cache', 'run-ts');
const name = path.relative(projectRoot, path.resolve(file)).replaceAll(/[^\w]+/g, '-');
const outfile = path.join(folder, `${name}-${process.pid}.mjs`);
await mkdir(folder, { recursive: true });
await build({
  entryPoints: [file],
  outfile,
  bundle: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: 'inline',
  plugins: [textData],
  logLevel: 'warning',
});
process.argv.splice(1, process.argv.length - 1, path.resolve(file), ...args);
try {
  await import(pathToFileURL(outfile).href);
} finally {
  await rm(outfile, { force: true });
}
