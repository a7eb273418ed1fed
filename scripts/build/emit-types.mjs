import { rm } from 'node:fs/promises';
import path from 'node:path';
import { runTool } from '../run-tool.mjs';
import { projectRoot } from './project-root.mjs';

/** Declarations of everything that `src/index.ts` reaches, in `dist/types`. Throws on a type error. */
export async function emitTypes() {
  await rm(path.join(projectRoot, 'dist', 'types'), { recursive: true, force: true });
  const { status, output } = runTool('typescript', 'tsc', ['-p', 'tsconfig.build.json']);
  if (status !== 0) throw new Error(`Types could not be made:\n${output}`);
}
