/** Writes src/statistics/resampling-code.ts, the code of resampling.wat as WebAssembly. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import wabt from 'wabt';
import { projectRoot } from './build/project-root.mjs';

const folder = path.join(projectRoot, 'src', 'statistics');
const { parseWat } = await wabt();
const module = parseWat(
  'resampling.wat',
  readFileSync(path.join(folder, 'resampling.wat'), 'utf8'),
);
const code = Buffer.from(module.toBinary({}).buffer).toString('base64');
writeFileSync(
  path.join(folder, 'resampling-code.ts'),
  `/** resampling.wat assembled by scripts/assemble-resampling.mjs. */
export const RESAMPLING_CODE =
  '${code}';
`,
);
