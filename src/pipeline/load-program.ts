import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';

interface Loaded {
  readonly module: { exports: unknown };
  readonly script: Script;
}

type Wrapper = (
  exports: unknown,
  require: (id: string) => unknown,
  module: { exports: unknown },
  filename: string,
  dirname: string,
) => void;

const requireBuiltin = createRequire(__filename);

/** By absolute path: what `loadProgram` has loaded, itself and on behalf of what it loaded. */
export const loaded = new Map<string, Loaded>();

/** Where the code of a bundled file lies that the Node that runs now has compiled, if the build has put it there. */
export function codeCacheOf(file: string): string {
  const machine = `${process.versions.v8}-${process.arch}`;
  return path.join(__dirname, '..', 'code-cache', machine, `${path.basename(file)}.bin`);
}

/**
 * Loads a CommonJS file of the bundle, with what it requires, from compiled code: at a start, compiling costs more time
 * than running. V8 refuses code of another version or other flags, which is then compiled as usual.
 */
export function loadProgram(file: string): unknown {
  const present = loaded.get(file);
  if (present !== undefined) return present.module.exports;
  const source = `(function(exports,require,module,__filename,__dirname){${readFileSync(file, 'utf8')}\n})`;
  const cachedData = codeOf(file);
  const script = new Script(source, {
    filename: file,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const module = { exports: {} as unknown };
  loaded.set(file, { module, script });
  const folder = path.dirname(file);
  const run = script.runInThisContext() as Wrapper;
  const require = (id: string) =>
    id.startsWith('.') ? loadProgram(path.join(folder, id)) : requireBuiltin(id);
  run(module.exports, require, module, file, folder);
  return module.exports;
}

function codeOf(file: string): Buffer | undefined {
  try {
    return readFileSync(codeCacheOf(file));
  } catch {
    return undefined;
  }
}
