/** The memory of all typed arrays in plain data, to be handed over to another thread instead of copied. */
export function buffersOf(data: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  collect(data, found);
  return [...found];
}

function collect(data: unknown, found: Set<ArrayBuffer>): void {
  if (ArrayBuffer.isView(data)) found.add(data.buffer as ArrayBuffer);
  else if (Array.isArray(data)) for (const item of data) collect(item, found);
  else if (typeof data === 'object' && data !== null) {
    for (const value of Object.values(data)) collect(value, found);
  }
}
