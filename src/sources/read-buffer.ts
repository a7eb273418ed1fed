/** Larger ones are not kept: files of their size are rare, and plain text is read in pieces then. */
const MOST_KEPT = 1 << 23;

let spare: ArrayBuffer | null = null;

/**
 * Memory to read a file into: that of an earlier file, if it was given back. The pages of fresh memory take several times
 * as long as reading what the system already holds.
 */
export function takeBuffer(size: number): Buffer {
  const memory =
    spare !== null && spare.byteLength >= size ? spare : new ArrayBuffer(roomFor(size));
  if (memory === spare) spare = null;
  return Buffer.from(memory, 0, size);
}

/** Hands memory back that nobody looks at any more. */
export function giveBack({ buffer }: Uint8Array): void {
  if (!(buffer instanceof ArrayBuffer) || buffer.byteLength > MOST_KEPT) return;
  if (spare === null || spare.byteLength < buffer.byteLength) spare = buffer;
}

/** A little more than is needed, so that the next file fits if it is of about the same size. */
function roomFor(size: number): number {
  return size + (size >> 2);
}
