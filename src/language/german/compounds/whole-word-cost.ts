const BITS_PER_LETTER = 3;
const BITS_PER_WORD = 4;

/** What it costs to write a word without a lexicon, in bits: the price a split has to beat. */
export function wholeWordCost(word: string): number {
  return BITS_PER_WORD + BITS_PER_LETTER * word.length;
}
