import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Script } from 'node:vm';
import { type LoadedModule, moduleScript, readWrapped, runModule } from './module-script.js';

interface Loaded {
  readonly module: LoadedModule;
  readonly script: Script;
}

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
  const script = moduleScript(file, readWrapped(file), codeOf(file));
  const module: LoadedModule = { exports: {} };
  loaded.set(file, { module, script });
  const folder = path.dirname(file);
  runModule(script, module, file, (id) =>
    id.startsWith('.') ? loadProgram(path.join(folder, id)) : requireBuiltin(id),
  );
  return module.exports;
}

function codeOf(file: string): Buffer | undefined {
  try {
    return readFileSync(codeCacheOf(file));
  } catch {
    return undefined;
  }
}
