import bytes from './assembly/kernel.wasm';

/**
 * The hot path in WebAssembly (`assembly/`): the table of types and the quick part of the tokenizer. Addresses are bytes in
 * `memory`, whose buffer is another one whenever it has grown; offsets and lengths are UTF-16 code units unless they say bytes.
 */
export interface WordKernel {
  readonly memory: WebAssembly.Memory;
  /** Address for the characters of a form to look up. */
  openForm(length: number): number;
  /** Type of the form at an address, new or known; a new one gets the flags of `unit-traits.ts`. */
  intern(address: number, bytes: number, flags: number): number;
  /** Type of the form at an address, or -1. */
  find(address: number, bytes: number): number;
  size(): number;
  formStart(type: number): number;
  formBytes(type: number): number;
  flagsOf(type: number): number;
  addFlags(type: number, flags: number): void;
  /** Makes the lower-case form at an address a stop word. */
  addStopword(address: number, bytes: number): void;
  /** 1 for a type that is a stop word in lower case, 0 for another, -1 where that has to be found elsewhere. */
  isStopword(type: number): number;
  /** Address of a filter that only forms pass that are not plain. */
  newFilter(): number;
  /** Lets forms pass that have the one to three letters at an address at their beginning (0), end (1) or anywhere (2). */
  letPass(filter: number, place: number, address: number, bytes: number): void;
  /** Whether a type passes, 1 or 0. */
  mayPass(filter: number, type: number): number;
  /** Stem of a type, or -1 where it has to be found elsewhere: not plain, or perhaps gendered. Stems are numbered anew. */
  stemOfType(type: number): number;
  /** Finds the stem of the form at an address, whose gender is folded already; returns its length, 0 where it is not plain. */
  stemFolded(address: number, bytes: number): number;
  /** Address of the stem that was found. */
  stemmed(): number;
  /** Number of the stem at an address, new or known. */
  internStem(address: number, bytes: number): number;
  /** Number of the stem at an address, or -1. */
  findStem(address: number, bytes: number): number;
  stemStart(stem: number): number;
  stemBytes(stem: number): number;
  /** Address for the characters of a text to tokenize. */
  openText(length: number): number;
  /** Tells the traits of a code unit. */
  teach(unit: number, traits: number): void;
  /** Finds tokens from `from` on; returns where one begins that needs thought, or `length`. */
  scan(from: number, length: number): number;
  /** Type of a piece of the text. */
  internPiece(start: number, end: number): number;
  /** Appends a token. */
  push(start: number, end: number, type: number): void;
  tokenCount(): number;
  /** Words among the tokens that `scan` has found. */
  wordCount(): number;
  /** First token that begins at or behind an offset. */
  firstFrom(offset: number): number;
  startOf(token: number): number;
  endOf(token: number): number;
  typeOf(token: number): number;
  /** Address of a column of the tokens: 0 starts, 1 ends, 2 types. */
  column(index: number): number;
  /** Counts the tokens from `first` up to `end` by type. */
  countTokens(first: number, end: number): void;
  /** Number of types that were counted among so many tokens. The next count begins at 0. */
  takeCounts(tokens: number): number;
  /** Address of what `takeCounts` has found: 0 types, ascending, 1 their counts. */
  countColumn(index: number): number;
}

let compiled: WebAssembly.Module | undefined;

/** A kernel with an empty table and memory of its own. */
export function wordKernel(): WordKernel {
  compiled ??= new WebAssembly.Module(bytes);
  const { exports } = new WebAssembly.Instance(compiled, { env: { abort: outOfMemory } });
  return exports as unknown as WordKernel;
}

function outOfMemory(): never {
  throw new RangeError('The words of this corpus need more than the 4 GB that WebAssembly has.');
}
