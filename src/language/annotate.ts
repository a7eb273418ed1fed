import type { Document } from '../model/document.js';
import type { SourceText } from '../model/text.js';
import type { Vocabulary } from '../model/vocabulary.js';

interface Columns {
  readonly count: number;
  readonly words: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly types: Int32Array;
}

type SplitSentences = (
  text: string,
  tokens: Columns,
  blockStarts: Int32Array,
  vocabulary: Vocabulary,
) => Int32Array;

/** Tokens of a text laid over its blocks. Sentences are found on first use: counting words needs none. */
export class AnnotatedDocument implements Document {
  readonly source: SourceText;
  readonly vocabulary: Vocabulary;
  readonly tokenCount: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly types: Int32Array;
  readonly blockStarts: Int32Array;
  readonly wordCount: number;
  private readonly tokens: Columns;
  private readonly includeBoilerplate: boolean;
  private readonly splitSentences: SplitSentences;
  private sentences: Int32Array | undefined;

  constructor(
    source: SourceText,
    vocabulary: Vocabulary,
    tokens: Columns,
    includeBoilerplate: boolean,
    splitSentences: SplitSentences,
  ) {
    this.source = source;
    this.vocabulary = vocabulary;
    this.tokens = tokens;
    this.tokenCount = tokens.count;
    this.starts = tokens.starts;
    this.ends = tokens.ends;
    this.types = tokens.types;
    this.includeBoilerplate = includeBoilerplate;
    this.splitSentences = splitSentences;
    this.blockStarts = firstTokens(source, tokens);
    this.wordCount = tokens.words - this.wordsLeftOut();
  }

  get sentenceStarts(): Int32Array {
    this.sentences ??= this.splitSentences(
      this.source.text,
      this.tokens,
      this.blockStarts,
      this.vocabulary,
    );
    return this.sentences;
  }

  counts(block: number): boolean {
    return this.includeBoilerplate || !this.source.blocks[block]!.boilerplate;
  }

  /** Words of blocks that do not count. */
  private wordsLeftOut(): number {
    let words = 0;
    for (let block = 0; block < this.blockStarts.length - 1; block++) {
      if (this.counts(block)) continue;
      const end = this.blockStarts[block + 1]!;
      for (let i = this.blockStarts[block]!; i < end; i++) {
        if (this.vocabulary.isWord(this.types[i]!)) words++;
      }
    }
    return words;
  }
}

/** A token belongs to the block its first character lies in; one between blocks to the block before it. */
function firstTokens(source: SourceText, tokens: Columns): Int32Array {
  const { blocks } = source;
  const first = new Int32Array(blocks.length + 1);
  let token = 0;
  for (let block = 1; block < blocks.length; block++) {
    const start = blocks[block]!.span.start;
    while (token < tokens.count && tokens.starts[token]! < start) token++;
    first[block] = token;
  }
  first[blocks.length] = tokens.count;
  return first;
}
