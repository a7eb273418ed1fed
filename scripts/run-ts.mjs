/**
 * `node scripts/run-ts.mjs [--as-built] FILE [arguments]` runs a TypeScript file of this project as the build would
 * compile it: data files are embedded; packages are so with `--as-built` only, with all that the build bounds in them.
 */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { assembly } from './build/compile-assembly.mjs';
import { projectRoot } from './build/project-root.mjs';
import { slimPackages } from './build/slim-packages.mjs';
import { textData } from './build/text-data.mjs';

const given = process.argv.slice(2);
const isAsBuilt = given[0] === '--as-built';
const [file, ...args] = isAsBuilt ? given.slice(1) : given;
if (file === undefined) {
  process.stderr.write('Usage: node scripts/run-ts.mjs FILE [arguments]\n');
  process.exit(2);
}
// Inside the project, so that packages, seeds and models are found from there.
const folder = path.join(projectRoot, 'node_modules', '.cache', 'run-ts');
const outdir = path.join(folder, String(process.pid));
await mkdir(outdir, { recursive: true });
await build({
  entryPoints: {
    program: path.resolve(file),
    ...(isAsBuilt
      ? { 'pdf-thread': path.join(projectRoot, 'src/sources/formats/pdf/pdf-thread.ts') }
      : {}),
  },
  outdir,
  bundle: true,
  packages: isAsBuilt ? 'bundle' : 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: 'inline',
  plugins: isAsBuilt ? [textData, assembly, slimPackages] : [textData, assembly],
  // CommonJS packages call it.
  banner: isAsBuilt
    ? {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      }
    : {},
  logLevel: 'warning',
});
process.argv.splice(1, process.argv.length - 1, path.resolve(file), ...args);
try {
  await import(pathToFileURL(path.join(outdir, 'program.js')).href);
} finally {
  await rm(outdir, { recursive: true, force: true });
}
