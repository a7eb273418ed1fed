import { isBuiltin } from 'node:module';

/**
 * CommonJS packages call `require('fs')`, which an ES module does not have. Each such call is answered by an ES
 * import of the same module, so that no `createRequire` has to run at every start.
 *
 * @type {import('esbuild').Plugin}
 */
export const nodeBuiltins = {
  name: 'node-builtins',
  setup(build) {
    build.onResolve({ filter: /^(?:node:)?[a-z_/]+$/ }, ({ path, kind, namespace }) => {
      if (!isBuiltin(path)) return undefined;
      const name = path.replace(/^node:/, '');
      if (namespace === 'required-builtin') return { path: name, namespace: 'imported-builtin' };
      if (kind === 'require-call') return { path: name, namespace: 'required-builtin' };
      return { path: `node:${name}`, external: true };
    });
    build.onLoad({ filter: /.*/, namespace: 'required-builtin' }, ({ path }) => ({
      contents: `module.exports = require('${path}').default;`,
    }));
    build.onLoad({ filter: /.*/, namespace: 'imported-builtin' }, ({ path }) => ({
      contents: `export { default } from 'node:${path}';`,
    }));
  },
};
