/** CommonJS modules as `vm` scripts: what Node does with a file it requires, for code that comes from elsewhere. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';

export interface LoadedModule {
  exports: unknown;
}

type Wrapper = (
  exports: unknown,
  require: (id: string) => unknown,
  module: LoadedModule,
  filename: string,
  dirname: string,
) => void;

const HEAD = '(function(exports,require,module,__filename,__dirname){';
const TAIL = '\n})';

/** The code of a module as a script that gives the function Node wraps it in. */
export function wrapped(code: string): string {
  return `${HEAD}${code}${TAIL}`;
}

/**
 * The same of a file, whose code is ASCII. Made in one piece: V8 would copy half a megabyte to join the pieces of a string, and to
 * decode it.
 */
export function readWrapped(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const bytes = Buffer.allocUnsafe(HEAD.length + size + TAIL.length);
    bytes.write(HEAD, 'latin1');
    const end = HEAD.length + readSync(descriptor, bytes, HEAD.length, size, 0);
    return bytes.toString('latin1', 0, end + bytes.write(TAIL, end, 'latin1'));
  } finally {
    closeSync(descriptor);
  }
}

/** `file` is what stack traces name; it need not exist. `compiled` is what V8 has made of this source before. */
export function moduleScript(file: string, source: string, compiled?: Buffer): Script {
  return new Script(source, {
    filename: file,
    ...(compiled === undefined ? {} : { cachedData: compiled }),
  });
}

/** Fills `module.exports`. Whoever keeps modules keeps this one before: modules may require each other in a circle. */
export function runModule(
  script: Script,
  module: LoadedModule,
  file: string,
  require: (id: string) => unknown,
): void {
  const run = script.runInThisContext() as Wrapper;
  run(module.exports, require, module, file, path.dirname(file));
}
