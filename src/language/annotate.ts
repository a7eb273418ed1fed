import type { Document, TokenRange, TypeCounts } from '../model/document.js';
import { type BlockColumns, blockColumnsOf, type SourceText } from '../model/text.js';
import type { Vocabulary } from '../model/vocabulary.js';

/** Tokens of a text as columns; `types` are numbers of the vocabulary. */
export interface Tokens {
  readonly count: number;
  /** Tokens that are words. */
  readonly words: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly types: Int32Array;
  /** First token that begins at or behind an offset. */
  firstFrom(offset: number): number;
  /** Counts by type of the tokens in ranges, each of a first token and the one behind the last. */
  countTypes(ranges: Int32Array): TypeCounts;
}

type SplitSentences = (
  text: string,
  tokens: Tokens,
  blockStarts: Int32Array,
  vocabulary: Vocabulary,
) => Int32Array;

/** Tokens of a text laid over its blocks. Sentences are found on first use: counting words needs none. */
export class AnnotatedDocument implements Document {
  readonly source: SourceText;
  readonly vocabulary: Vocabulary;
  readonly tokenCount: number;
  readonly blockStarts: Int32Array;
  readonly wordCount: number;
  private readonly blocks: BlockColumns;
  private readonly tokens: Tokens;
  private readonly includeBoilerplate: boolean;
  private readonly splitSentences: SplitSentences;
  private sentences: Int32Array | undefined;
  /** Those of the block that was last asked for. */
  private sentencesOfBlock: Int32Array = new Int32Array(1);

  constructor(
    source: SourceText,
    vocabulary: Vocabulary,
    tokens: Tokens,
    includeBoilerplate: boolean,
    splitSentences: SplitSentences,
  ) {
    this.source = source;
    this.vocabulary = vocabulary;
    this.tokens = tokens;
    this.tokenCount = tokens.count;
    this.includeBoilerplate = includeBoilerplate;
    this.splitSentences = splitSentences;
    this.blocks = blockColumnsOf(source);
    this.blockStarts = firstTokens(this.blocks, tokens);
    this.wordCount = tokens.words - this.wordsLeftOut();
  }

  get starts(): Int32Array {
    return this.tokens.starts;
  }

  get ends(): Int32Array {
    return this.tokens.ends;
  }

  get types(): Int32Array {
    return this.tokens.types;
  }

  get sentenceStarts(): Int32Array {
    this.sentences ??= this.sentencesOf(this.blockStarts);
    return this.sentences;
  }

  sentenceAt(token: number): TokenRange {
    const starts = this.sentences ?? this.sentencesAround(token);
    const sentence = lastUpTo(starts, token);
    return { first: starts[sentence]!, behind: starts[sentence + 1]! };
  }

  private sentencesAround(token: number): Int32Array {
    const known = this.sentencesOfBlock;
    if (token < known[0]! || token >= known[known.length - 1]!) {
      const block = lastUpTo(this.blockStarts, token);
      this.sentencesOfBlock = this.sentencesOf(this.blockStarts.subarray(block, block + 2));
    }
    return this.sentencesOfBlock;
  }

  private sentencesOf(blockStarts: Int32Array): Int32Array {
    return this.splitSentences(this.source.text, this.tokens, blockStarts, this.vocabulary);
  }

  counts(block: number): boolean {
    return this.includeBoilerplate || this.blocks.boilerplate[block] === 0;
  }

  countTypes(): TypeCounts {
    return this.tokens.countTypes(this.includeBoilerplate ? this.all() : this.ranges(0));
  }

  /** Words of blocks that do not count. */
  private wordsLeftOut(): number {
    if (this.includeBoilerplate || !this.blocks.boilerplate.includes(1)) return 0;
    const { types, counts } = this.tokens.countTypes(this.ranges(1));
    let words = 0;
    types.forEach((type, index) => {
      if (this.vocabulary.isWord(type)) words += counts[index]!;
    });
    return words;
  }

  private all(): Int32Array {
    return Int32Array.of(this.blockStarts[0]!, this.tokenCount);
  }

  /** First token, and the one behind the last, of each run of blocks that are (1) or are no (0) boilerplate. */
  private ranges(wanted: 0 | 1): Int32Array {
    const { boilerplate } = this.blocks;
    const ranges: number[] = [];
    for (let block = 0; block < boilerplate.length; ) {
      const first = boilerplate.indexOf(wanted, block);
      if (first < 0) break;
      const end = boilerplate.indexOf(1 - wanted, first);
      block = end < 0 ? boilerplate.length : end;
      ranges.push(this.blockStarts[first]!, this.blockStarts[block]!);
    }
    return Int32Array.from(ranges);
  }
}

/** Position of the last of ascending numbers, a closing one left out, that is not above a value. */
function lastUpTo(ascending: Int32Array, value: number): number {
  let low = 0;
  let high = ascending.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ascending[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A token belongs to the block its first character lies in; one between blocks to the block before it. */
function firstTokens({ starts }: BlockColumns, tokens: Tokens): Int32Array {
  const first = new Int32Array(starts.length + 1);
  for (let block = 1; block < starts.length; block++) {
    first[block] = tokens.firstFrom(starts[block]!);
  }
  first[starts.length] = tokens.count;
  return first;
}
