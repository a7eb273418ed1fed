/** Calls the loops of the resampling tests in `assembly/`: lays the numbers out in their memory, reads the answers there. */
import bytes from './assembly/kernel.wasm';
import { Random } from './random.js';

/** Numbers and addresses that `permute` reads; `assembly/permute.ts` says of what. */
type DealPlace =
  | 'units'
  | 'groups'
  | 'themes'
  | 'largest'
  | 'totalWords'
  | 'order'
  | 'sizes'
  | 'words'
  | 'firsts'
  | 'slots'
  | 'counts'
  | 'totals'
  | 'hits'
  | 'left'
  | 'thresholds'
  | 'extreme';

/** WebAssembly, because V8 compiles it whole; JavaScript runs such loops interpreted for longer than a short command takes. */
interface Kernel extends Readonly<Record<DealPlace, { value: number }>> {
  readonly memory: WebAssembly.Memory;
  /** Goes on from a state of `Random`. */
  seed(a: number, b: number, c: number, counter: number): void;
  permute(permutations: number): void;
  resampleRates(
    resamples: number,
    units: number,
    series: number,
    words: number,
    rows: number,
    hits: number,
    totalHits: number,
    totalWords: number,
    drawn: number,
    rates: number,
    below: number,
  ): void;
}

let instance: Kernel | null = null;

/** The kernel with its generator at the beginning of a seed's sequence. */
function seededKernel(seed: number): Kernel {
  instance ??= new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as unknown as Kernel;
  const { a, b, c, counter } = new Random(seed).state;
  instance.seed(a, b, c, counter);
  return instance;
}

const PAGE = 2 ** 16;

/** Arrays one behind the other in the memory of the kernel, where the address of each is its `byteOffset`. */
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
  const kernel = seededKernel(deal.seed);
  const layout = new Layout(
    kernel.memory,
    3 * words.length +
      2 * (counts.length + thresholds.length + sizes.length) +
      3 * totals.length +
      1,
  );
  const extreme = layout.integers(new Int32Array(thresholds.length));
  const places: Record<DealPlace, number> = {
    units: words.length,
    groups: sizes.length,
    themes: totals.length,
    largest: sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size))),
    totalWords: words.reduce((sum, value) => sum + value, 0),
    order: layout.integers(Int32Array.from(words, (_, unit) => unit)).byteOffset,
    sizes: layout.integers(sizes).byteOffset,
    words: layout.floats(words).byteOffset,
    firsts: layout.integers(firsts).byteOffset,
    slots: layout.integers(themes.map((theme) => theme * Float64Array.BYTES_PER_ELEMENT))
      .byteOffset,
    counts: layout.floats(counts).byteOffset,
    totals: layout.floats(totals).byteOffset,
    hits: layout.floats(new Float64Array(totals.length)).byteOffset,
    left: layout.floats(totals).byteOffset,
    thresholds: layout.floats(thresholds).byteOffset,
    extreme: extreme.byteOffset,
  };
  for (const [name, value] of Object.entries(places)) kernel[name as DealPlace].value = value;
  kernel.permute(deal.permutations);
  return extreme.slice();
}

export interface Resampling {
  readonly resamples: number;
  readonly seed: number;
  /** Of each unit; two units at least. */
  readonly words: Float64Array;
  /** Of each rate the hits of each unit. */
  readonly hits: readonly Float64Array[];
  readonly totalHits: readonly number[];
  readonly totalWords: number;
}

/** Resamples of one rate, and how many lie below the rate of all, ties half. */
interface ResampledRates {
  readonly rates: Float64Array;
  readonly below: number;
}

/** Rates of units drawn with replacement, as many as there are; every rate of the same units. */
export function resampleRates(resampling: Resampling): ResampledRates[] {
  const { resamples, seed, words, hits, totalHits, totalWords } = resampling;
  const series = hits.length;
  const rows = new Int32Array(words.length);
  const withHits: number[] = [];
  for (let unit = 0; unit < words.length; unit++) {
    if (hits.every((ofRate) => ofRate[unit] === 0)) continue;
    for (const ofRate of hits) withHits.push(ofRate[unit]!);
    rows[unit] = withHits.length / series;
  }
  const kernel = seededKernel(seed);
  const numbers = 2 * words.length + 1 + withHits.length + series * (resamples + 3);
  const layout = new Layout(kernel.memory, numbers);
  const rates = layout.floats(new Float64Array(series * resamples));
  const below = layout.floats(new Float64Array(series));
  kernel.resampleRates(
    resamples,
    words.length,
    series,
    layout.floats(words).byteOffset,
    layout.integers(rows).byteOffset,
    layout.floats(withHits).byteOffset,
    layout.floats(totalHits).byteOffset,
    totalWords,
    layout.floats(new Float64Array(series)).byteOffset,
    rates.byteOffset,
    below.byteOffset,
  );
  return hits.map((_, rate) => ({
    rates: rates.slice(rate * resamples, (rate + 1) * resamples),
    below: below[rate]!,
  }));
}
