import path from 'node:path';
import { transform } from 'esbuild';

/** @typedef {import('./merge-chunks.mjs').File} File */

/** @type {import('esbuild').TransformOptions} */
const settings = {
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // A text of one byte a character takes half the memory, and is read without being decoded (`load-program.ts`).
  charset: 'ascii',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  // What is loaded on demand is required then.
  supported: { 'dynamic-import': false },
  define: { 'import.meta.dirname': '__dirname', 'import.meta.url': 'import_meta_url' },
};

/**
 * The files of the bundle as CommonJS modules, `x.js` as `x.cjs`: Node takes longer to link ES modules than our
 * commands run, and only of scripts can compiled code be kept. Relative imports follow.
 *
 * @param {readonly File[]} files
 * @returns {Promise<File[]>}
 */
export async function commonJs(files) {
  const names = new Set(files.map((file) => path.basename(file.path)));
  return Promise.all(
    files.map(async (file) => {
      const { code } = await transform(file.text, { ...settings, sourcefile: file.path });
      const text = withMetaUrl(escaped(code)).replaceAll(
        /(["'])(\.{1,2}\/(?:[\w-]+\/)*)([\w.-]+)\.js\1/g,
        (literal, quote, folder, name) =>
          names.has(`${name}.js`) ? `${quote}${folder}${name}.cjs${quote}` : literal,
      );
      return { path: renamed(file.path), contents: Buffer.from(text), text };
    }),
  );
}

/**
 * An ES module that hands on what a CommonJS module of the bundle exports, for `import` with names.
 *
 * @param {string} file where it goes, beside the other
 * @param {readonly string[]} names
 * @returns {File}
 */
export function facade(file, names) {
  const text = `export { ${names.join(', ')} } from './${path.basename(renamed(file))}';\n`;
  return { path: file, contents: Buffer.from(text), text };
}

/** @param {string} file */
function renamed(file) {
  return file.replace(/\.js$/, '.cjs');
}

/** @param {string} code */
function withMetaUrl(code) {
  return code.includes('import_meta_url')
    ? `const import_meta_url=require("node:url").pathToFileURL(__filename).href;${code}`
    : code;
}

/**
 * esbuild escapes all but regular expressions, where `\uXXXX` means the same.
 *
 * @param {string} code
 */
function escaped(code) {
  return code.replaceAll(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
