/**
 * Makes `dist/` and THIRD-PARTY-NOTICES.txt from `src/`, `data/` and the installed packages. Needs no network and
 * no shell. `--no-types` leaves the declarations out, which is all that running the program needs.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundle } from './build/bundle.mjs';
import { emitTypes } from './build/emit-types.mjs';
import { projectRoot } from './build/project-root.mjs';
import { thirdPartyNotices } from './build/third-party-notices.mjs';
import { writeBundle } from './build/write-bundle.mjs';
import { writeCodeCache } from './build/write-code-cache.mjs';

const { outputFiles, metafile } = await bundle();
await writeBundle(outputFiles);
await writeCodeCache();
await writeFile(
  path.join(projectRoot, 'THIRD-PARTY-NOTICES.txt'),
  await thirdPartyNotices(metafile),
);
if (!process.argv.includes('--no-types')) await emitTypes();
const bytes = outputFiles.reduce((sum, file) => sum + file.contents.length, 0);
process.stdout.write(`dist: ${outputFiles.length} files, ${Math.round(bytes / 1000)} kB\n`);
