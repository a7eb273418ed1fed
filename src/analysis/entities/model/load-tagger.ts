import type { Vocabulary } from '../../../model/vocabulary.js';
import { nameKinds } from './labels.js';
import { type ModelHeader, readModel } from './model-file.js';
import { modelKernel } from './model-kernel.js';
import { reach } from './sizes.js';

/** A name found by the model: tokens `[startToken, endToken)`. */
export interface TaggedSpan {
  readonly startToken: number;
  readonly endToken: number;
  readonly type: 'person' | 'organization' | 'place';
  /** Lowest posterior probability of the labels of its tokens, 0–1; below about 0.7 the model is in doubt. */
  readonly score: number;
}

export interface Tagger {
  readonly header: ModelHeader;
  /**
   * Names in running text, in order, not overlapping, never across a sentence. `sentenceStarts` holds the first token
   * of each sentence and a closing `words.length`; without it all words are one sentence.
   */
  tag(words: readonly string[], sentenceStarts?: ArrayLike<number>): readonly TaggedSpan[];
  /** The same of words given by their numbers in a vocabulary: looked up once a type, not once a token. */
  tagTypes(
    types: Int32Array,
    vocabulary: Vocabulary,
    sentenceStarts: ArrayLike<number>,
  ): readonly TaggedSpan[];
}

/** Types kept at once. When they are that many, the rare ones are forgotten, so memory does not grow with the corpus. */
const slotLimit = 1 << 16;
const rareCount = 8;
/** Longer stretches are decoded piece by piece: room for the decoder stays small on text without sentence ends. */
const longestPiece = 2048;

/** Reads a model file (about 2.4 MB); a `QaError` when the bytes are not one. */
export async function loadTagger(bytes: Uint8Array): Promise<Tagger> {
  const model = await readModel(bytes);
  const kernel = modelKernel(model, { slots: slotLimit, tokens: longestPiece });
  const { slots } = kernel;
  const slotOf = new Map<string, number>();
  const counts = new Uint32Array(slotLimit);
  kernel.storeBoundary(0, 0);
  kernel.storeBoundary(1, 1);
  let slotCount = 2;

  /** Keeps the types met often, moved together; the boundaries stay in the first two slots. */
  function forgetRare(): void {
    const entries = [...slotOf];
    slotOf.clear();
    slotCount = 2;
    for (const [word, slot] of entries) {
      if (counts[slot]! < rareCount || slotCount >= slotLimit / 2) continue;
      kernel.move(slot, slotCount);
      counts[slotCount] = 0;
      slotOf.set(word, slotCount++);
    }
    counts.fill(0, slotCount);
    slotOfType.fill(-1);
  }

  function slotOfWord(word: string): number {
    const known = slotOf.get(word);
    if (known !== undefined) return known;
    const slot = slotCount++;
    kernel.store(slot, word);
    slotOf.set(word, slot);
    return slot;
  }

  /** By number in the vocabulary read last; -1 where the form is to be asked. */
  let slotOfType = new Int32Array(0);
  let known: Vocabulary | undefined;

  function know(vocabulary: Vocabulary): void {
    if (known === vocabulary && slotOfType.length >= vocabulary.size) return;
    const wider = new Int32Array(2 * vocabulary.size).fill(-1);
    if (known === vocabulary) wider.set(slotOfType);
    known = vocabulary;
    slotOfType = wider;
  }

  /** `slots` holds the words of the piece from `reach` on. */
  function tagPiece(from: number, length: number, spans: TaggedSpan[]): void {
    slots.fill(0, 0, reach);
    slots.fill(1, reach + length, length + 2 * reach);
    for (let at = reach; at < reach + length; at++) counts[slots[at]!] = counts[slots[at]!]! + 1;
    const found = kernel.tagPiece(length);
    const { spans: numbers, spanScores } = kernel;
    for (let number = 0; number < found; number++) {
      spans.push({
        startToken: from + numbers[3 * number]!,
        endToken: from + numbers[3 * number + 1]!,
        type: nameKinds[numbers[3 * number + 2]!] as TaggedSpan['type'],
        score: spanScores[number]!,
      });
    }
  }

  return {
    header: model.header,
    tag(words, sentenceStarts = [0, words.length]) {
      return tagAll(sentenceStarts, (from, length) => {
        for (let t = 0; t < length; t++) slots[reach + t] = slotOfWord(words[from + t]!);
      });
    },
    tagTypes(types, vocabulary, sentenceStarts) {
      know(vocabulary);
      return tagAll(sentenceStarts, (from, length) => {
        for (let t = 0; t < length; t++) {
          const type = types[from + t]!;
          let slot = slotOfType[type]!;
          if (slot < 0) {
            slot = slotOfWord(vocabulary.form(type));
            slotOfType[type] = slot;
          }
          slots[reach + t] = slot;
        }
      });
    },
  };

  /** `fill` writes the slots of some words. */
  function tagAll(
    sentenceStarts: ArrayLike<number>,
    fill: (from: number, length: number) => void,
  ): TaggedSpan[] {
    const spans: TaggedSpan[] = [];
    for (let sentence = 0; sentence + 1 < sentenceStarts.length; sentence++) {
      const to = sentenceStarts[sentence + 1]!;
      for (let from = sentenceStarts[sentence]!; from < to; from += longestPiece) {
        const length = Math.min(to - from, longestPiece);
        if (slotCount + length > slotLimit) forgetRare();
        fill(from, length);
        tagPiece(from, length, spans);
      }
    }
    return spans;
  }
}
