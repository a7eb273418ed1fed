/** Seeded ways to break a file. The same seed gives the same bytes on every machine. */

/** Uniform numbers in [0, 1) (mulberry32 by Tommy Ettinger, public domain). */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One to eight bit flips, truncations, splices, repetitions, insertions or overwritten stretches. */
export function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  let result: Uint8Array = Uint8Array.from(bytes);
  const steps = 1 + Math.floor(random() * 8);
  for (let step = 0; step < steps; step++) {
    const at = Math.floor(random() * result.length);
    const length = 1 + Math.floor(random() * Math.min(200, result.length - at));
    const stretch = result.slice(at, at + length);
    const to = Math.floor(random() * result.length);
    switch (Math.floor(random() * 6)) {
      case 0:
        result[at]! ^= 1 << Math.floor(random() * 8);
        break;
      case 1:
        if (random() < 0.3) result = result.slice(0, at);
        break;
      case 2:
        result = join(result.slice(0, to), stretch, result.slice(to));
        break;
      case 3:
        result = join(result.slice(0, at), result.slice(at + length));
        break;
      case 4:
        for (let index = at; index < at + length; index++) result[index] = random() * 256;
        break;
      case 5:
        result.set(stretch.slice(0, result.length - to), to);
        break;
    }
    if (result.length === 0) return result;
  }
  return result;
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

/** Pieces of a format strung together without sense, some of them very often. */
export function soup(pieces: readonly string[], random: () => number): string {
  const parts: string[] = [];
  const count = 1 + Math.floor(random() * 200);
  for (let index = 0; index < count; index++) {
    const piece = pieces[Math.floor(random() * pieces.length)]!;
    parts.push(random() < 0.02 ? piece.repeat(1 + Math.floor(random() * 5000)) : piece);
  }
  return parts.join('');
}
