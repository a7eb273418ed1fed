import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
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

/** Tests of the built program; the others need no build. */
const built = ['tests/cli/**/*.test.ts', 'tests/package/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text-summary', 'html'] },
    projects: [
      {
        extends: true,
        plugins: [textData],
        test: { name: 'source', include: ['tests/**/*.test.ts'], exclude: built },
      },
      {
        extends: true,
        plugins: [textData],
        test: { name: 'built', include: built, globalSetup: ['tests/build-once.ts'] },
      },
    ],
  },
});
