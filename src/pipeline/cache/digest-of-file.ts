import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';

const buffer = Buffer.allocUnsafe(1 << 20);

/** Hexadecimal SHA-256 of the bytes of a regular file, read bit by bit; null for one that cannot be read. */
export function digestOfFile(file: string): string | null {
  try {
    // Who writes into a pipe would find its reader gone.
    if (!statSync(file).isFile()) return null;
    // It may have become a named pipe: opening that must not wait for a writer.
    const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
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
