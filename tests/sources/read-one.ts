import type { FoundFile } from '../../src/sources/find.js';
import type { Format } from '../../src/sources/format-of.js';
import {
  type ReadOptions,
  type ReadResult,
  readSources,
  sourcesFromBytes,
} from '../../src/sources/read.js';

/** All documents of a file. */
export async function readAll(results: AsyncIterable<ReadResult>): Promise<readonly ReadResult[]> {
  const found: ReadResult[] = [];
  for await (const result of results) found.push(result);
  return found;
}

/** The only document of a file. */
export async function readSource(file: FoundFile, options: ReadOptions = {}): Promise<ReadResult> {
  return only(await readAll(readSources(file, options)));
}

/** The only document of these bytes. */
export async function sourceTextFrom(
  input: { readonly id: string; readonly bytes: Uint8Array; readonly format?: Format },
  options: ReadOptions = {},
): Promise<ReadResult> {
  return only(await readAll(sourcesFromBytes(input, options)));
}

function only(results: readonly ReadResult[]): ReadResult {
  if (results.length !== 1) throw new Error(`${results.length} documents instead of one`);
  return results[0]!;
}
