import bytes from './assembly/kernel.wasm';

/** Words of many lists in one table: a form is looked up in all of them at once, in WebAssembly from the first time on. */
export interface WordLists {
  /** The lists that hold a word, a bit each. */
  of(word: string): number;
  /**
   * Where the longest ending of a word begins that one of some lists holds, not before `from` and of `least` units or
   * more; -1 where there is none.
   */
  endingOn(lists: number, word: string, from: number, least: number): number;
}

interface Kernel {
  readonly memory: WebAssembly.Memory;
  readonly cells: { value: number };
  readonly cellMask: { value: number };
  countWords(start: number, end: number): number;
  addWords(start: number, end: number, list: number): void;
  listsOf(start: number, end: number): number;
  endingOn(lists: number, start: number, last: number, end: number): number;
}

/** Longer than any word of a list, in code units. */
const LONGEST = 128;
const CELL_BYTES = 16;
const PAGE = 2 ** 16;

/** @param lists of each the bit and the words, with a space between two */
export function wordLists(lists: readonly (readonly [list: number, words: string])[]): WordLists {
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  const kernel = instance.exports as unknown as Kernel;
  const units = lists.reduce((sum, [, words]) => sum + words.length, 0);
  const { memory } = kernel;
  const wordsEnd = grownTo(memory, 2 * (LONGEST + units));
  const pool = Buffer.from(memory.buffer);
  const places: (readonly [list: number, start: number, end: number])[] = [];
  let at = 2 * LONGEST;
  let count = 0;
  for (const [list, words] of lists) {
    const end = at + pool.write(words, at, 'utf16le');
    places.push([list, at, end]);
    count += kernel.countWords(at, end);
    at = end;
  }
  // So that at most two of three cells are taken.
  const cells = 2 ** Math.ceil(Math.log2(1.5 * count + 1));
  grownTo(memory, wordsEnd + cells * CELL_BYTES);
  kernel.cells.value = wordsEnd;
  kernel.cellMask.value = cells - 1;
  for (const [list, start, end] of places) kernel.addWords(start, end, list);
  const form = new Uint16Array(memory.buffer, 0, LONGEST);
  const write = (word: string, from: number): void => {
    for (let i = from; i < word.length; i++) form[i - from] = word.charCodeAt(i);
  };
  return {
    of(word) {
      if (word.length > LONGEST) return 0;
      write(word, 0);
      return kernel.listsOf(0, 2 * word.length);
    },
    endingOn(some, word, from, least) {
      const start = Math.max(from, word.length - LONGEST);
      const last = word.length - least;
      if (last < start) return -1;
      write(word, start);
      const found = kernel.endingOn(some, 0, 2 * (last - start), 2 * (word.length - start));
      return found < 0 ? -1 : start + found / 2;
    },
  };
}

/** Grows a memory to so many bytes or more; returns how many it has. */
function grownTo(memory: WebAssembly.Memory, length: number): number {
  const missing = Math.ceil((length - memory.buffer.byteLength) / PAGE);
  if (missing > 0) memory.grow(missing);
  return memory.buffer.byteLength;
}
