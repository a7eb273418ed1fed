import { closeSync, fstatSync, read, statSync } from 'node:fs';
import { openToRead } from './open-to-read.js';
import { takeBuffer } from './read-buffer.js';

/** A smaller file is read in less time than it takes to hear that it was. */
const LEAST_BYTES = 1 << 17;

/**
 * Has the runtime's own threads read the next file while this one is worked on. Whatever goes wrong is left to whoever reads
 * the file in the usual way, and says it.
 */
export class ReadAhead {
  /** By path: the file that is worked on next, and the one behind it. */
  private readonly begun = new Map<string, Promise<Buffer | null>>();

  /** Begins to read a file, if it is worth it and has `maximum` bytes at most. */
  start(path: string, maximum: number): void {
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (size < LEAST_BYTES || size > maximum) return;
    this.begun.set(
      path,
      readWhole(path, maximum).catch(() => null),
    );
  }

  /** The bytes of a file that was begun; null when it is another one, or could not be read. */
  async take(path: string): Promise<Buffer | null> {
    const bytes = this.begun.get(path);
    if (bytes === undefined) return null;
    this.begun.delete(path);
    return bytes;
  }
}

async function readWhole(path: string, maximum: number): Promise<Buffer | null> {
  const descriptor = openToRead(path);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile() || stats.size > maximum) return null;
    const buffer = takeBuffer(stats.size);
    let length = 0;
    while (length < buffer.length) {
      const count = await readSome(descriptor, buffer, length);
      if (count === 0) break;
      length += count;
    }
    return buffer.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}

/** Without the promises of Node, whose handles of files cost more than all the rest. */
function readSome(descriptor: number, buffer: Buffer, from: number): Promise<number> {
  return new Promise((resolve, reject) => {
    read(descriptor, buffer, from, buffer.length - from, from, (error, count) => {
      if (error === null) resolve(count);
      else reject(error);
    });
  });
}
