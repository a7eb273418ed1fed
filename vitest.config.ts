import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { compileAssembly } from './scripts/build/compile-assembly.mjs';
import { stripComments } from './scripts/build/strip-comments.mjs';

// Data files are imported as text, as in the bundle.
const textData = {
  name: 'text-data',
  enforce: 'pre' as const,
  load(id: string) {
    if (!id.endsWith('.txt')) return undefined;
    return `export default ${JSON.stringify(stripComments(readFileSync(id, 'utf8')))};`;
  },
};

// WebAssembly is compiled when a test first imports it, as in the bundle.
const assembly = {
  name: 'assembly',
  enforce: 'pre' as const,
  resolveId(id: string, importer: string | undefined) {
    if (!id.endsWith('.wasm') || importer === undefined) return undefined;
    return path.resolve(path.dirname(importer), id);
  },
  async load(id: string) {
    if (!id.endsWith('.wasm')) return undefined;
    const base64 = Buffer.from(await compileAssembly(id)).toString('base64');
    return `export default Buffer.from('${base64}', 'base64');`;
  },
};

/** Tests of the built program; the others need no build. */
const built = ['tests/cli/**/*.test.ts', 'tests/package/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text-summary', 'html'] },
    projects: [
      {
        extends: true,
        plugins: [textData, assembly],
        test: { name: 'source', include: ['tests/**/*.test.ts'], exclude: built },
      },
      {
        extends: true,
        plugins: [textData, assembly],
        test: { name: 'built', include: built, globalSetup: ['tests/build-once.ts'] },
      },
    ],
  },
});
