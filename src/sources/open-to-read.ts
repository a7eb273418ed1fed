import { constants, openSync, readSync } from 'node:fs';

/** A descriptor of the file. It may have become a named pipe since it was found: opening that must not wait for a writer. */
export function openToRead(path: string): number {
  return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
}

/** Fills the buffer from a place of the file on, as far as the file goes; returns how far that is. */
export function readFully(descriptor: number, buffer: Buffer, start: number): number {
  let length = 0;
  while (length < buffer.length) {
    const bytesRead = readSync(descriptor, buffer, length, buffer.length - length, start + length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return length;
}
