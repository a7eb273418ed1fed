import { readFile } from 'node:fs/promises';
import { projectRoot } from './project-root.mjs';

/**
 * Leaves out what packages drag in and this program never runs:
 * - natural's German stemmer extends a base class that loads the stop words of 58 languages (300 kB of JSON) and a
 *   tokenizer; the stemmer overwrites the one method it uses;
 * - commander loads `child_process`, and with it sockets, for commands that are programs of their own; we have none;
 * - `yaml` offers Node a CommonJS file that cannot be tree-shaken; its ES modules are the same code.
 *
 * And bounds what pdf.js lets a font claim: a character map of 16 million entries costs a gigabyte of memory, a real one
 * has at most 65,536.
 *
 * @type {import('esbuild').Plugin}
 */
export const slimPackages = {
  name: 'slim-packages',
  setup(build) {
    build.onResolve({ filter: /^\.\/stemmer_de$/ }, ({ path }) => ({
      path,
      namespace: 'empty-class',
    }));
    build.onLoad({ filter: /.*/, namespace: 'empty-class' }, () => ({
      contents: 'module.exports = class {};',
      loader: 'js',
    }));
    build.onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'empty-object' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'empty-object' }, () => ({
      contents: 'module.exports = {};',
      loader: 'js',
    }));
    build.onLoad({ filter: /[\\/]unpdf[\\/]dist[\\/]pdfjs\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const bounded = source.replace(/\b(\w+)=2\*\*24-1;class/, '$1=2**16;class');
      if (bounded === source)
        throw new Error('pdf.js: the bound of character maps is not where it was.');
      return { contents: bounded, loader: 'js' };
    });
    build.onResolve({ filter: /^yaml$/ }, ({ kind }) =>
      build.resolve('./node_modules/yaml/browser/index.js', { kind, resolveDir: projectRoot }),
    );
  },
};
