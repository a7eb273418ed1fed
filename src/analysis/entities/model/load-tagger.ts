import type { Vocabulary } from '../../../model/vocabulary.js';
import { createDecoder } from './decode.js';
import { describeBoundary, describeWord } from './describe-word.js';
import {
  begin,
  end as endPosition,
  kindOf,
  nameKinds,
  outside,
  positionOf,
  single,
} from './labels.js';
import { type ModelHeader, readModel } from './model-file.js';
import { createScorer } from './score-tokens.js';
import { labelCount, reach } from './sizes.js';

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
/** `O` so far ahead of all other labels ends a stretch that is decoded (differs in 1 of 10,000 names from decoding all). */
const firmLead = 6;
/** Longer stretches are decoded piece by piece: room for the decoder stays small on text without sentence ends. */
const longestPiece = 2048;

/** Reads a model file (about 2.4 MB); throws `QaError` when the bytes are not one. */
export function loadTagger(bytes: Uint8Array): Tagger {
  const { header, lexicon, weights, transitions } = readModel(bytes);
  const scorer = createScorer(weights, header, { slots: slotLimit, tokens: longestPiece });
  const { emissions, slots } = scorer;
  const decoder = createDecoder(transitions, emissions);
  const slotOf = new Map<string, number>();
  const counts = new Uint32Array(slotLimit);
  scorer.store(0, describeBoundary(0));
  scorer.store(1, describeBoundary(1));
  let slotCount = 2;

  /** Keeps the types met often, moved together; the boundaries stay in the first two slots. */
  function forgetRare(): void {
    const entries = [...slotOf];
    slotOf.clear();
    slotCount = 2;
    for (const [word, slot] of entries) {
      if (counts[slot]! < rareCount || slotCount >= slotLimit / 2) continue;
      scorer.move(slot, slotCount);
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
    scorer.store(slot, describeWord(word, lexicon));
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
    decoder.reserve(length);
    let open = -1;
    for (let t = 0; t < length; t++) {
      const lead = scorer.score(t);
      if (lead < firmLead) {
        if (open < 0) open = t;
      } else if (open >= 0) {
        tagStretch(from, open, t, spans);
        open = -1;
      }
    }
    if (open >= 0) tagStretch(from, open, length, spans);
  }

  /** Names in tokens `[open, close)` of the piece that begins at word `from`. */
  function tagStretch(from: number, open: number, close: number, spans: TaggedSpan[]): void {
    decoder.decode(open, close);
    const { path } = decoder;
    const known = spans.length;
    let start = open;
    for (let t = open; t < close; t++) {
      const label = path[t]!;
      if (label === outside) continue;
      const position = positionOf(label);
      if (position === begin || position === single) start = t;
      if (position !== endPosition && position !== single) continue;
      const type = nameKinds[kindOf(label)]!;
      if (type === 'other') continue;
      spans.push({ startToken: from + start, endToken: from + t + 1, type, score: 1 });
    }
    if (spans.length === known) return;
    decoder.weigh(open, close, spans[known]!.startToken - from, spans.at(-1)!.endToken - 1 - from);
    for (let number = known; number < spans.length; number++) {
      const span = spans[number]!;
      let score = 1;
      for (let t = span.startToken - from; t < span.endToken - from; t++) {
        score = Math.min(score, decoder.posteriors[t * labelCount + path[t]!]!);
      }
      spans[number] = { ...span, score };
    }
  }

  return {
    header,
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
