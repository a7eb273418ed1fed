import { readdirSync } from 'node:fs';
import { generator } from '../../model/generator.js';

/**
 * What an entry of a cache depends on beside its inputs: the version, the build (names of its files hold digests of
 * their contents) and the engine, whose numbers entries hold as it writes them.
 */
export function programIdentity(): readonly unknown[] {
  const build = readdirSync(import.meta.dirname).sort();
  return [generator.version, build, process.versions.v8];
}
