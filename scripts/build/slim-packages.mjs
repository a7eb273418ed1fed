import { projectRoot } from './project-root.mjs';

/**
 * Leaves out what packages drag in and this program never runs:
 * - natural's German stemmer extends a base class that loads the stop words of 58 languages (300 kB of JSON) and a
 *   tokenizer; the stemmer overwrites the one method it uses;
 * - commander loads `child_process`, and with it sockets, for commands that are programs of their own; we have none;
 * - `yaml` offers Node a CommonJS file that cannot be tree-shaken; its ES modules are the same code.
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
    build.onResolve({ filter: /^yaml$/ }, ({ kind }) =>
      build.resolve('./node_modules/yaml/browser/index.js', { kind, resolveDir: projectRoot }),
    );
  },
};
