import { availableParallelism } from 'node:os';
import { type FileToRead, sizeOf } from './document-reader.js';
import { observerOf } from './file-observer.js';
import type { FirstPass } from './pass-input.js';
import type { FilePart } from './portable/file-part.js';
import type { Recipe } from './portable/recipe.js';

/**
 * Bytes from which threads pay. A thread has to start and to warm up, and its types are renumbered: as much work as
 * counting some 30 MB, or as finding the names of 4 MB.
 */
const LEAST_BYTES = 64_000_000;
const LEAST_BYTES_OF_NAMES = 4_000_000;
/** Who asks for threads gets them from here on. */
const LEAST_BYTES_WHEN_ASKED = 4_000_000;

/** With a cache, what is new; in threads, where there is enough to do. */
export const localPass: FirstPass = async (input, recipe) => {
  const { files, cache } = input;
  // Standard input cannot be read again for passages: it has to be kept.
  if (recipe === null || files.some(({ file }) => file.path === null)) return null;
  const jobs = Math.min(input.jobs ?? availableParallelism(), files.length);
  const least = input.jobs === undefined ? leastBytesFor(recipe) : LEAST_BYTES_WHEN_ASKED;
  const isWorthThreads = (some: readonly FileToRead[]) =>
    jobs > 1 && some.length > 1 && hasBytes(some, least);
  if (cache === undefined && !isWorthThreads(files)) return null;
  const observer = await observerOf(input.reader, input.settings, recipe, cache);
  const parts: FilePart[] = [];
  const open: number[] = [];
  for (const [index, file] of files.entries()) {
    const cached = observer.cached(file, input.fileDigests);
    if (cached === null) open.push(index);
    else parts[index] = cached;
  }
  const toRead = open.map((index) => files[index]!);
  if (isWorthThreads(toRead)) {
    const { runInThreads } = await import('./workers/run-in-threads.js');
    await runInThreads({ input, recipe, observer, open, jobs }, (index, part) => {
      parts[index] = part;
    });
    return parts;
  }
  for (const [done, index] of open.entries()) {
    input.onProgress?.(done, open.length, files[index]!.file.id);
    parts[index] = await observer.observe(files[index]!);
  }
  return parts;
};

function leastBytesFor({ name }: Recipe): number {
  return name === 'entities' ? LEAST_BYTES_OF_NAMES : LEAST_BYTES;
}

function hasBytes(files: readonly FileToRead[], least: number): boolean {
  let bytes = 0;
  for (const file of files) {
    bytes += sizeOf(file);
    if (bytes >= least) return true;
  }
  return false;
}
