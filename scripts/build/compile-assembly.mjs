import { readFile } from 'node:fs/promises';
import path from 'node:path';

const SETTINGS =
  '-O3 --converge --noAssert --enable simd --runtime minimal --outFile kernel.wasm'.split(' ');

/** @type {Map<string, Promise<Uint8Array>>} */
const compiled = new Map();

/**
 * `import bytes from './folder/kernel.wasm'` gives the WebAssembly module that AssemblyScript makes of `folder/index.ts`.
 *
 * @param {string} file path of the `.wasm` file, which need not exist
 */
export function compileAssembly(file) {
  const folder = path.dirname(file);
  let bytes = compiled.get(folder);
  if (bytes === undefined) {
    bytes = compile(folder);
    compiled.set(folder, bytes);
  }
  return bytes;
}

/** @param {string} folder */
async function compile(folder) {
  // Loaded when needed: the compiler itself takes a second.
  // By a name that the type checker does not follow: the compiler's own types declare a `require` of theirs for all.
  const { default: asc } = await import(/** @type {string} */ ('assemblyscript/asc'));
  /** @type {Uint8Array | undefined} */
  let bytes;
  const files = {
    readFile: (/** @type {string} */ name) =>
      readFile(path.resolve(folder, name), 'utf8').then(withDecorators, () => null),
    writeFile: (/** @type {string} */ name, /** @type {Uint8Array} */ contents) => {
      if (name.endsWith('.wasm')) bytes = contents;
    },
    listFiles: () => [],
  };
  const { error, stderr } = await asc.main(['index.ts', ...SETTINGS, '--baseDir', folder], files);
  if (error !== null || bytes === undefined) {
    throw new Error(`Compiling ${folder} failed:\n${stderr.toString()}`);
  }
  return bytes;
}

/**
 * `// @inline` above a function asks for AssemblyScript's decorator of that name: linter and formatter know decorators of
 * classes only.
 *
 * @param {string} source
 */
function withDecorators(source) {
  return source.replaceAll(/^\/\/ (@inline)$/gm, '$1');
}

/**
 * For esbuild.
 *
 * @type {import('esbuild').Plugin}
 */
export const assembly = {
  name: 'assembly',
  setup(build) {
    build.onResolve({ filter: /\.wasm$/ }, ({ path: file, resolveDir }) => ({
      path: path.resolve(resolveDir, file),
      namespace: 'assembly',
    }));
    build.onLoad({ filter: /.*/, namespace: 'assembly' }, async ({ path: file }) => ({
      contents: await compileAssembly(file),
      loader: 'binary',
    }));
  },
};
