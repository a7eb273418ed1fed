import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTool } from '../run-tool.mjs';
import { projectRoot } from './project-root.mjs';
import { rollTypes } from './roll-types.mjs';

/** The declarations of the library, in `dist/types/index.d.ts`. Throws on a type error. */
export async function emitTypes() {
  const types = path.join(projectRoot, 'dist', 'types');
  const folder = await mkdtemp(path.join(tmpdir(), 'qa-sgb2-types-'));
  try {
    const { status, output } = runTool('typescript', 'tsc', [
      '-p',
      'tsconfig.build.json',
      '--outDir',
      folder,
    ]);
    if (status !== 0) throw new Error(`Types could not be made:\n${output}`);
    const rolled = rollTypes(path.join(folder, 'index.d.ts'));
    await rm(types, { recursive: true, force: true });
    await mkdir(types, { recursive: true });
    await writeFile(path.join(types, 'index.d.ts'), rolled);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
