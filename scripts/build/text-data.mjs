import { readFile } from 'node:fs/promises';
import { stripComments } from './strip-comments.mjs';

/**
 * `import words from './words.txt'` gives the file as one string, without comments.
 *
 * @type {import('esbuild').Plugin}
 */
export const textData = {
  name: 'text-data',
  setup(build) {
    build.onLoad({ filter: /\.txt$/ }, async ({ path }) => ({
      contents: stripComments(await readFile(path, 'utf8')),
      loader: 'text',
    }));
  },
};
