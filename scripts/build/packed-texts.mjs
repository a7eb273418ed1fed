import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { stripComments } from './strip-comments.mjs';

/**
 * Long lists that one command reads beside the model of names. Lists that every run or a short one needs are part of
 * the code, see `text-data.mjs`: to open the pack takes two milliseconds.
 */
const LONG_LISTS = /[\\/]entities-(?:first-names|last-names|nouns)\.txt$/;

/**
 * Has `import words from './words.txt'` read the longest lists from the pack (see `pack-chunks.mjs`), where they take a
 * third of the room.
 *
 * @param {Map<string, string>} texts where the lists go, by name
 * @returns {import('esbuild').Plugin}
 */
export function packedTexts(texts) {
  return {
    name: 'packed-texts',
    setup(build) {
      build.onLoad({ filter: LONG_LISTS }, async ({ path: file }) => {
        const name = path.basename(file);
        texts.set(name, stripComments(await readFile(file, 'utf8')));
        return {
          contents: `import { packedText } from './packed-chunks.js';
            export default /* @__PURE__ */ packedText(${JSON.stringify(name)});`,
          loader: 'js',
        };
      });
      build.onResolve({ filter: /^\.\/packed-chunks\.js$/ }, ({ path: target, importer }) =>
        LONG_LISTS.test(importer) ? { path: target, external: true } : undefined,
      );
    },
  };
}
