/** Products up to 2^21 · 2^32 are exact in a double. */
const EXACT_PRODUCT_LIMIT = 2 ** 21;
const LARGEST_LIMIT = 2 ** 32;
/** A power of two, so that the product with it is exact and cheaper than a division. */
const INVERSE_2_32 = 2 ** -32;

/**
 * The program's own random numbers: sfc32 ("small fast counting", 128 bits of state), seeded by
 * splitmix32, so that a result does not depend on the runtime.
 *
 *     t = a + b + counter++;  a = b ^ (b >>> 9);  b = c + (c << 3);  c = rotl(c, 21) + t;  out t
 *
 * Variant: a, b and c from three draws of splitmix32(seed), counter 1, the first 12 draws dropped.
 * Domain: seed is a whole number; its low 32 bits count.
 * Source: Doty-Humphrey 2010, PractRand (sfc32); splitmix32 after Steele, Lea & Flood 2014 with the
 * finalizer of MurmurHash3.
 * Example: equal seeds give equal sequences: new Random(1).nextUint32() is always 792 534 090.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  /** @throws RangeError unless the seed is a whole number. */
  constructor(seed: number) {
    if (!Number.isSafeInteger(seed)) {
      throw new RangeError(`seed must be a whole number, got ${seed}`);
    }
    let state = seed | 0;
    const splitmix32 = (): number => {
      state = (state + 0x9e3779b9) | 0;
      let mixed = state ^ (state >>> 16);
      mixed = Math.imul(mixed, 0x85ebca6b);
      mixed ^= mixed >>> 13;
      mixed = Math.imul(mixed, 0xc2b2ae35);
      return mixed ^ (mixed >>> 16);
    };
    this.a = splitmix32();
    this.b = splitmix32();
    this.c = splitmix32();
    for (let i = 0; i < 12; i += 1) this.nextUint32();
  }

  /** With which `assembly/random.ts` goes on. */
  get state(): { a: number; b: number; c: number; counter: number } {
    const { a, b, c, counter } = this;
    return { a, b, c, counter };
  }

  /** A whole number, each of 0..2³² − 1 equally likely. */
  nextUint32(): number {
    const { b, c } = this;
    const out = (((this.a + b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = b ^ (b >>> 9);
    this.b = (c + (c << 3)) | 0;
    this.c = (((c << 21) | (c >>> 11)) + out) | 0;
    return out >>> 0;
  }

  /**
   * A whole number, each of 0..limit − 1 exactly equally likely (Lemire 2019: the high part of a
   * product, with the few draws rejected that would favour some). Above 2²¹, where that product is
   * no longer exact, the rest of a draw of 53 bits by the limit.
   * @throws RangeError unless 1 ≤ limit ≤ 2³².
   */
  nextBelow(limit: number): number {
    assertLimit(limit);
    if (limit > EXACT_PRODUCT_LIMIT) return this.nextBelowLarge(limit);
    for (;;) {
      const product = this.nextUint32() * limit;
      const high = Math.floor(product * INVERSE_2_32);
      const low = product - high * 2 ** 32;
      // The threshold 2³² mod limit is below limit, so the division is seldom needed.
      if (low >= limit || low >= 2 ** 32 % limit) return high;
    }
  }

  private nextBelowLarge(limit: number): number {
    const end = Math.floor(2 ** 53 / limit) * limit;
    for (;;) {
      const drawn = this.nextUint32() * 2 ** 21 + (this.nextUint32() >>> 11);
      if (drawn < end) return drawn % limit;
    }
  }

  /**
   * Draws `count` entries without replacement into the front of the array, every ordered choice
   * equally likely (Fisher–Yates); with all entries, the usual shuffle.
   * @throws RangeError for a count above the number of entries.
   */
  shuffle(array: Int32Array, count: number = array.length): void {
    const { length } = array;
    if (!(count >= 0 && count <= length)) {
      throw new RangeError(`cannot draw ${count} of ${length} entries`);
    }
    for (let position = 0; position < count; position += 1) {
      const other = position + this.nextBelow(length - position);
      const held = array[other]!;
      array[other] = array[position]!;
      array[position] = held;
    }
  }
}

function assertLimit(limit: number): void {
  if (!(limit >= 1 && limit <= LARGEST_LIMIT && Number.isInteger(limit))) {
    throw new RangeError(`limit must be a whole number from 1 to 4294967296, got ${limit}`);
  }
}
