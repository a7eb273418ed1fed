/** Calls the loops of resampling.wat: lays the numbers out in its memory, reads the answers there. */
import { Random } from './random.js';
import { RESAMPLING_CODE } from './resampling-code.js';

interface Code {
  readonly memory: WebAssembly.Memory;
  readonly a: { value: number };
  readonly b: { value: number };
  readonly c: { value: number };
  readonly counter: { value: number };
  permute(...numbers: readonly number[]): void;
  resampleRates(...numbers: readonly number[]): number;
}

let compiled: Code | null = null;

/** The code with its generator at the beginning of a seed's sequence. */
function seededCode(seed: number): Code {
  compiled ??= new WebAssembly.Instance(
    new WebAssembly.Module(Buffer.from(RESAMPLING_CODE, 'base64')),
  ).exports as unknown as Code;
  const { a, b, c, counter } = new Random(seed).state;
  compiled.a.value = a;
  compiled.b.value = b;
  compiled.c.value = c;
  compiled.counter.value = counter;
  return compiled;
}

const PAGE = 2 ** 16;

/** Arrays one behind the other in the memory of the code, where the address of each is its `byteOffset`. */
class Layout {
  private readonly buffer: ArrayBuffer;
  private end = 0;

  /** @param numbers how many numbers the arrays will hold, at most */
  constructor(memory: WebAssembly.Memory, numbers: number) {
    const missing = numbers * Float64Array.BYTES_PER_ELEMENT - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    this.buffer = memory.buffer;
  }

  floats(numbers: ArrayLike<number>): Float64Array {
    const array = new Float64Array(this.buffer, this.end, numbers.length);
    array.set(numbers);
    this.end += array.byteLength;
    return array;
  }

  integers(numbers: ArrayLike<number>): Int32Array {
    const array = new Int32Array(this.buffer, this.end, numbers.length);
    array.set(numbers);
    // What follows may be floats.
    this.end += Math.ceil(array.byteLength / 8) * 8;
    return array;
  }
}

export interface Deal {
  readonly permutations: number;
  readonly seed: number;
  /** Words of each unit. */
  readonly words: Float64Array;
  /** Units of each group; one group at least. */
  readonly sizes: Int32Array;
  /** Where the hits of a unit begin in `themes` and `counts`; one more entry for the end of the last. */
  readonly firsts: Int32Array;
  readonly themes: Int32Array;
  readonly counts: Float64Array;
  /** Hits of each theme; one theme at least. */
  readonly totals: Float64Array;
  /** [group][theme]: the least statistic that is extreme. */
  readonly thresholds: Float64Array;
}

/** Deals units out to groups, again and again; [group][theme]: how often the statistic was not below its threshold. */
export function permute(deal: Deal): Int32Array {
  const { words, sizes, firsts, themes, counts, totals, thresholds } = deal;
  const code = seededCode(deal.seed);
  const layout = new Layout(
    code.memory,
    3 * words.length +
      2 * (counts.length + thresholds.length + sizes.length) +
      3 * totals.length +
      1,
  );
  const hits = layout.floats(new Float64Array(totals.length));
  // The largest group takes what the others leave, so its units need not be drawn.
  const largest = sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size)));
  const order = layout.integers(Int32Array.from(words, (_, unit) => unit));
  const extreme = layout.integers(new Int32Array(thresholds.length));
  code.permute(
    deal.permutations,
    words.length,
    sizes.length,
    totals.length,
    largest,
    words.reduce((sum, value) => sum + value, 0),
    order.byteOffset,
    layout.integers(sizes).byteOffset,
    layout.floats(words).byteOffset,
    layout.integers(firsts).byteOffset,
    layout.integers(themes.map((theme) => theme * Float64Array.BYTES_PER_ELEMENT)).byteOffset,
    layout.floats(counts).byteOffset,
    layout.floats(totals).byteOffset,
    hits.byteOffset,
    layout.floats(totals).byteOffset,
    layout.floats(thresholds).byteOffset,
    extreme.byteOffset,
  );
  return extreme.slice();
}

export interface Resampling {
  readonly resamples: number;
  readonly seed: number;
  /** Of each unit; two units at least. */
  readonly hits: Float64Array;
  readonly words: Float64Array;
  readonly totalHits: number;
  readonly totalWords: number;
}

/** Rates of units drawn with replacement, as many as there are, and how many lie below the rate of all, ties half. */
export function resampleRates(resampling: Resampling): { rates: Float64Array; below: number } {
  const { resamples, hits, words, totalHits, totalWords } = resampling;
  const code = seededCode(resampling.seed);
  const layout = new Layout(code.memory, 2 * hits.length + resamples);
  const rates = layout.floats(new Float64Array(resamples));
  const below = code.resampleRates(
    resamples,
    hits.length,
    totalHits,
    totalWords,
    layout.floats(hits).byteOffset,
    layout.floats(words).byteOffset,
    rates.byteOffset,
  );
  return { rates: rates.slice(), below };
}
