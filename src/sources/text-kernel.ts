import { codeUnits } from '../model/code-units.js';
import bytes from './assembly/kernel.wasm';

/** What looks at every character of a text, in WebAssembly (`assembly/`). Offsets and lengths are UTF-16 code units. */
interface Kernel {
  readonly memory: WebAssembly.Memory;
  /** Address for the code units of a text. */
  openText(length: number): number;
  textStart(): number;
  /** Address for bytes to decode. */
  openBytes(length: number): number;
  /** Counts the control characters among them that no text has. */
  countControls(length: number): number;
  /** Decodes them, valid UTF-8, into the text; returns its length. */
  decodeUtf8(length: number): number;
  /** Address of a table of triggers by code unit, all 0. */
  newTriggers(): number;
  /** To be called once a table is filled. */
  makeSieve(table: number): void;
  nextTrigger(table: number, from: number, length: number, spaced: boolean): number;
  nextSuspect(from: number, length: number): number;
  scanLines(length: number, separator: number): number;
  lineColumn(index: number): number;
  /** Finds the shingles of up to 2,048 units; returns how many there are. */
  shingles(start: number, end: number): number;
  shingleStart(): number;
}

/** A row a line that is not blank. */
export interface LineColumns {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Blank lines before the line, at most 255. */
  readonly gaps: Int32Array;
  /** White space before the first character; a tab counts as four. */
  readonly indents: Int32Array;
  /** 1 when a form feed stands between this line and the one before. */
  readonly pageBreaks: Int32Array;
  /** Offset of the first tab inside the line, or -1. */
  readonly tabs: Int32Array;
  /** Offset of the first colon, or -1. */
  readonly colons: Int32Array;
  /** Number of vertical bars. */
  readonly bars: Int32Array;
  /** First code unit. */
  readonly firsts: Int32Array;
  /** Last code unit that is no closing mark, as `lastSignificant` finds it. */
  readonly lasts: Int32Array;
}

/** In their order in the kernel. */
const LINE_COLUMNS = [
  'starts',
  'ends',
  'gaps',
  'indents',
  'pageBreaks',
  'tabs',
  'colons',
  'bars',
  'firsts',
  'lasts',
] as const satisfies readonly (keyof LineColumns)[];

/** A kernel that had to hold a longer text than this is not kept for the next. */
const MOST_KEPT = 1 << 22;

let compiled: WebAssembly.Module | undefined;
let kept: Kernel | undefined;
/** The text that a kernel holds, and which. */
let held: { readonly text: string; readonly kernel: Kernel } | undefined;

function newKernel(): Kernel {
  compiled ??= new WebAssembly.Module(bytes);
  const { exports } = new WebAssembly.Instance(compiled, { env: { abort: outOfMemory } });
  return exports as unknown as Kernel;
}

function outOfMemory(): never {
  throw new RangeError('A text needs more than the 4 GB that WebAssembly has.');
}

function kernelFor(length: number): Kernel {
  if (length > MOST_KEPT) return newKernel();
  kept ??= newKernel();
  return kept;
}

/** A kernel with a text; the same one is handed over once. */
function kernelWith(text: string): Kernel {
  if (text === held?.text) return held.kernel;
  const kernel = kernelFor(text.length);
  const address = kernel.openText(text.length) >>> 0;
  codeUnits(text, new Uint16Array(kernel.memory.buffer, address, text.length));
  held = { text, kernel };
  return kernel;
}

/** How many control characters a text may not have stand among the bytes; tabs, line ends, form feeds and escapes do occur. */
export function countControls(input: Uint8Array): number {
  return withBytes(input).countControls(input.length);
}

function withBytes(input: Uint8Array): Kernel {
  const kernel = kernelFor(input.length);
  const address = kernel.openBytes(input.length) >>> 0;
  new Uint8Array(kernel.memory.buffer, address).set(input);
  return kernel;
}

/** Decodes valid UTF-8. The kernel holds the text then. */
export function decodeUtf8(utf8: Uint8Array): string {
  const kernel = withBytes(utf8);
  const length = kernel.decodeUtf8(utf8.length);
  const text = Buffer.from(kernel.memory.buffer, kernel.textStart() >>> 0, length * 2).toString(
    'utf16le',
  );
  held = { text, kernel };
  return text;
}

/** Places of a text where a rule is to be asked. */
export class Triggers {
  private readonly isTrigger: Uint8Array;
  private readonly isSpaced: boolean;
  /** Addresses of the table. */
  private readonly tables = new WeakMap<Kernel, number>();

  /**
   * @param isTrigger by code unit, not 0 for a trigger
   * @param isSpaced whether three blanks, each two units behind the one before, are a trigger as well
   */
  constructor(isTrigger: Uint8Array, isSpaced: boolean) {
    this.isTrigger = isTrigger;
    this.isSpaced = isSpaced;
  }

  /** Looks for the first trigger at or behind an offset; it gives the length of the text where there is none. */
  in(text: string): Search {
    const kernel = kernelWith(text);
    const table = this.tableIn(kernel);
    return (from) => kernel.nextTrigger(table, from, text.length, this.isSpaced);
  }

  private tableIn(kernel: Kernel): number {
    let table = this.tables.get(kernel);
    if (table === undefined) {
      table = kernel.newTriggers() >>> 0;
      new Uint8Array(kernel.memory.buffer, table).set(this.isTrigger);
      kernel.makeSieve(table);
      this.tables.set(kernel, table);
    }
    return table;
  }
}

/** Offset of the next find from an offset on. The kernel must not be asked for anything else meanwhile. */
type Search = (from: number) => number;

/** Looks for where UTF-8 that was read as windows-1252 may stand; gives the length of the text where it does nowhere. */
export function suspectsIn(text: string): Search {
  const kernel = kernelWith(text);
  return (from) => kernel.nextSuspect(from, text.length);
}

/** The lines of a text. The columns lie in the kernel and are gone when it is asked for those of another text. */
export function scanColumns(text: string, separator: '\n' | '\r'): LineColumns {
  const kernel = kernelWith(text);
  const count = kernel.scanLines(text.length, separator.charCodeAt(0));
  const columns = LINE_COLUMNS.map((name, index): [keyof LineColumns, Int32Array] => {
    const address = kernel.lineColumn(index) >>> 0;
    return [name, new Int32Array(kernel.memory.buffer, address, count)];
  });
  return Object.fromEntries(columns) as unknown as LineColumns;
}

/**
 * Hashes of all runs of four words between two offsets, case and marks ignored; of a longer stretch than 2,048 units those of its beginning.
 */
export function shinglesIn(text: string): (start: number, end: number) => Int32Array {
  const kernel = kernelWith(text);
  return (start, end) => {
    const count = kernel.shingles(start, end);
    return new Int32Array(kernel.memory.buffer, kernel.shingleStart(), count).slice();
  };
}
