/** Writes beside each module of WebAssembly, `x.wat`, its code as `x-code.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import wabt from 'wabt';
import { projectRoot } from './build/project-root.mjs';

const SOURCES = ['src/analysis/entities/model/score-tokens.wat'];

const { parseWat } = await wabt();
for (const source of SOURCES) {
  const file = path.join(projectRoot, source);
  const module = parseWat(source, readFileSync(file, 'utf8'));
  const code = Buffer.from(module.toBinary({}).buffer).toString('base64');
  const constant = path.basename(source, '.wat').replace('-', '_').toUpperCase();
  writeFileSync(
    file.replace(/\.wat$/, '-code.ts'),
    `/** ${path.basename(source)} assembled by scripts/assemble.mjs. */\nexport const ${constant}_CODE =\n  '${code}';\n`,
  );
}
