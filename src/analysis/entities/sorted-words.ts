/**
 * A set of words as a sorted list. Taking it from a data file costs one split and no hashing, which matters for lists of
 * ten thousand names that are asked for each form only once.
 */
export class SortedWords {
  private readonly words: readonly string[];

  /** @param words ascending by UTF-16 code units. */
  constructor(words: readonly string[]) {
    this.words = words;
  }

  has(word: string): boolean {
    let low = 0;
    let high = this.words.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.words[middle]!;
      if (found === word) return true;
      if (found < word) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  }

  [Symbol.iterator](): Iterator<string> {
    return this.words[Symbol.iterator]();
  }
}
