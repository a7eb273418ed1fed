/** CommonJS modules as `vm` scripts: what Node does with a file it requires, for code that comes from elsewhere. */
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

/** `file` is what stack traces name; it need not exist. `compiled` is what V8 has made of this code before. */
export function moduleScript(file: string, code: string, compiled?: Buffer): Script {
  const source = `(function(exports,require,module,__filename,__dirname){${code}\n})`;
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
