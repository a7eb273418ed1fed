import { createHash } from 'node:crypto';
import { closeSync, fstatSync, readSync, statSync } from 'node:fs';
import { openToRead } from '../../sources/open-to-read.js';

const buffer = Buffer.allocUnsafe(1 << 20);

/** Hexadecimal SHA-256 of the bytes of a regular file, read bit by bit; null for one that cannot be read. */
export function digestOfFile(file: string): string | null {
  try {
    // Who writes into a pipe would find its reader gone.
    if (!statSync(file).isFile()) return null;
    const descriptor = openToRead(file);
    try {
      if (!fstatSync(descriptor).isFile()) return null;
      const hash = createHash('sha256');
      for (;;) {
        const bytesRead = readSync(descriptor, buffer);
        if (bytesRead === 0) return hash.digest('hex');
        hash.update(buffer.subarray(0, bytesRead));
      }
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return null;
  }
}
