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
  | 'drawn'
  | 'sizes'
  | 'words'
  | 'rows'
  | 'rowBytes'
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
    rowBytes: number,
    totalHits: number,
    totalWords: number,
    drawn: number,
    sums: number,
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
/** Numbers that `assembly/add-rows.ts` adds up at a time. */
const ROW_STEP = 4;

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

/** Hits of units, for each theme or rate: unit indices and the hits of each, in parallel. A unit given twice has them added. */
export interface UnitHits {
  readonly units: ArrayLike<number>;
  readonly counts: ArrayLike<number>;
}

/** Rows of hits, a number for each theme or rate, as `assembly/add-rows.ts` reads them. */
class HitRows {
  private readonly width: number;
  /** Of each unit: which row is its own; the first, of zeros, is that of all units without hits. */
  private readonly rowOf: Int32Array;
  private readonly numbers: number[];

  constructor(unitCount: number, hits: readonly UnitHits[]) {
    this.width = Math.ceil(hits.length / ROW_STEP) * ROW_STEP;
    this.rowOf = new Int32Array(unitCount);
    const zeros = new Array<number>(this.width).fill(0);
    this.numbers = [...zeros];
    for (const [column, { units, counts }] of hits.entries()) {
      for (let i = 0; i < units.length; i += 1) {
        const unit = units[i]!;
        if (this.rowOf[unit] === 0) {
          this.rowOf[unit] = this.numbers.length;
          this.numbers.push(...zeros);
        }
        this.numbers[this.rowOf[unit]! + column]! += counts[i]!;
      }
    }
  }

  get rowBytes(): number {
    return this.width * Float64Array.BYTES_PER_ELEMENT;
  }

  /** How many numbers `layOut` lays out, at most. */
  get size(): number {
    return this.numbers.length + this.rowOf.length;
  }

  /** @returns where the addresses of the units' rows lie */
  layOut(layout: Layout): number {
    const first = layout.floats(this.numbers).byteOffset;
    const addresses = this.rowOf.map((at) => first + at * Float64Array.BYTES_PER_ELEMENT);
    return layout.integers(addresses).byteOffset;
  }
}

export interface Deal {
  readonly permutations: number;
  readonly seed: number;
  /** Words of each unit. */
  readonly words: Float64Array;
  /** Units of each group; one group at least. */
  readonly sizes: Int32Array;
  /** Of each theme; one theme at least. */
  readonly hits: readonly UnitHits[];
  /** Hits of each theme. */
  readonly totals: Float64Array;
  /** [group][theme]: the least statistic that is extreme. */
  readonly thresholds: Float64Array;
}

/** Deals units out to groups, again and again; [group][theme]: how often the statistic was not below its threshold. */
export function permute(deal: Deal): Int32Array {
  const { words, sizes, hits, totals, thresholds } = deal;
  const kernel = seededKernel(deal.seed);
  const rows = new HitRows(words.length, hits);
  const row = new Float64Array(rows.rowBytes / Float64Array.BYTES_PER_ELEMENT);
  const layout = new Layout(
    kernel.memory,
    3 * words.length +
      2 * (thresholds.length + totals.length) +
      sizes.length +
      rows.size +
      row.length,
  );
  const extreme = layout.integers(new Int32Array(thresholds.length));
  const places: Record<DealPlace, number> = {
    units: words.length,
    groups: sizes.length,
    themes: totals.length,
    largest: sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size))),
    totalWords: words.reduce((sum, value) => sum + value, 0),
    order: layout.integers(Int32Array.from(words, (_, unit) => unit)).byteOffset,
    drawn: layout.integers(new Int32Array(words.length)).byteOffset,
    sizes: layout.integers(sizes).byteOffset,
    words: layout.floats(words).byteOffset,
    rows: rows.layOut(layout),
    rowBytes: rows.rowBytes,
    totals: layout.floats(totals).byteOffset,
    hits: layout.floats(row).byteOffset,
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
  const kernel = seededKernel(seed);
  const rows = new HitRows(words.length, hits.map(withHits));
  const row = new Float64Array(rows.rowBytes / Float64Array.BYTES_PER_ELEMENT);
  const numbers = 2 * words.length + rows.size + row.length + series * (resamples + 2) + 2;
  const layout = new Layout(kernel.memory, numbers);
  const rates = layout.floats(new Float64Array(series * resamples));
  const below = layout.floats(new Float64Array(series));
  kernel.resampleRates(
    resamples,
    words.length,
    series,
    layout.floats(words).byteOffset,
    rows.layOut(layout),
    rows.rowBytes,
    layout.floats(totalHits).byteOffset,
    totalWords,
    layout.integers(new Int32Array(words.length)).byteOffset,
    layout.floats(row).byteOffset,
    rates.byteOffset,
    below.byteOffset,
  );
  return hits.map((_, rate) => ({
    rates: rates.slice(rate * resamples, (rate + 1) * resamples),
    below: below[rate]!,
  }));
}

function withHits(ofUnits: Float64Array): UnitHits {
  const units: number[] = [];
  const counts: number[] = [];
  ofUnits.forEach((count, unit) => {
    if (count === 0) return;
    units.push(unit);
    counts.push(count);
  });
  return { units, counts };
}
