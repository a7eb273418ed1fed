import type { WordProfile } from '../../src/analysis/entities/model/describe-word.js';
import {
  joinedCount,
  joinFeatures,
  shiftFeature,
} from '../../src/analysis/entities/model/join-features.js';
import { modelKernel } from '../../src/analysis/entities/model/model-kernel.js';
import { jointCount, labelCount } from '../../src/analysis/entities/model/sizes.js';
import type { LexiconColumns } from '../../src/analysis/entities/model/word-lexicon.js';
import { packLexicon } from './pack-model.js';
import type { Sentence } from './read-sentences.js';

/** Sentences as feature numbers. Features of single words are kept per type and place, not per token. */
export interface FeatureSet {
  readonly featureCount: number;
  /** Hash of each feature. */
  readonly hashes: Uint32Array;
  /** Calls back with every feature of every token of a sentence, and gathers them: see `gather`. */
  gather(sentence: number, token: number, target: Int32Array): number;
  readonly sentences: readonly Sentence[];
}

/** Finds the features of words as the tagger does; no feature has a weight yet. */
export function describerOf(lexicon: LexiconColumns): (word: string | 0 | 1) => WordProfile {
  const none = new Uint8Array(0);
  const weights = {
    features: 0,
    distances: none,
    setCodes: none,
    frequentSets: new Uint32Array(0),
    rareSets: none,
    codes: none,
    decoded: new Float32Array(0),
  };
  const transitions = new Float32Array(labelCount ** 2);
  const header = { outsideBias: 0, settledMargin: 0 };
  const model = { header, lexicon: packLexicon(lexicon), weights, transitions };
  return modelKernel(model, { slots: 1, tokens: 1 }).describe;
}

export function extractFeatures(
  sentences: readonly Sentence[],
  describeWord: (word: string | 0 | 1) => WordProfile,
): FeatureSet {
  let capacity = 1 << 23;
  let keys = new Uint32Array(capacity);
  let numbers = new Int32Array(capacity);
  const hashes: number[] = [];
  const intern = (hash: number): number => {
    let cell = hash & (capacity - 1);
    for (;;) {
      const key = keys[cell]!;
      if (key === hash) return numbers[cell]!;
      if (key === 0) break;
      cell = (cell + 1) & (capacity - 1);
    }
    keys[cell] = hash;
    numbers[cell] = hashes.length;
    hashes.push(hash);
    if (2 * hashes.length > capacity) {
      capacity *= 2;
      keys = new Uint32Array(capacity);
      numbers = new Int32Array(capacity);
      hashes.forEach((each, number) => {
        let free = each & (capacity - 1);
        while (keys[free] !== 0) free = (free + 1) & (capacity - 1);
        keys[free] = each;
        numbers[free] = number;
      });
    }
    return hashes.length - 1;
  };

  const slotOf = new Map<string, number>();
  /** Features per slot and offset −2 … 2. */
  const unary: Int32Array[][] = [];
  const jointRows: number[] = [];
  const store = (profile: WordProfile): number => {
    unary.push(
      [-2, -1, 0, 1, 2].map((offset) => {
        const found = profile.reach2.map((key) => shiftFeature(key, offset));
        if (Math.abs(offset) <= 1)
          found.push(...profile.reach1.map((key) => shiftFeature(key, offset)));
        if (offset === 0) found.push(...profile.reach0);
        return Int32Array.from(found, intern);
      }),
    );
    jointRows.push(...profile.joints);
    return unary.length - 1;
  };
  store(describeWord(0));
  store(describeWord(1));

  const slotRows = sentences.map(({ words }) => {
    const slots = new Int32Array(words.length + 4);
    words.forEach((word, t) => {
      let slot = slotOf.get(word);
      if (slot === undefined) {
        slot = store(describeWord(word));
        slotOf.set(word, slot);
      }
      slots[t + 2] = slot;
    });
    slots.fill(1, words.length + 2);
    return slots;
  });
  const joints = Uint32Array.from(jointRows);
  if (joints.length !== unary.length * jointCount)
    throw new RangeError('a word lacks joint properties');
  const joined = new Uint32Array(joinedCount);
  const joinedRows = slotRows.map((slots) => {
    const length = slots.length - 4;
    const row = new Int32Array(length * joinedCount);
    for (let t = 0; t < length; t++) {
      joinFeatures(slots, t + 2, joints, joined);
      for (let i = 0; i < joinedCount; i++) row[t * joinedCount + i] = intern(joined[i]!);
    }
    return row;
  });

  return {
    sentences,
    featureCount: hashes.length,
    hashes: Uint32Array.from(hashes),
    gather(sentence, token, target) {
      const slots = slotRows[sentence]!;
      let count = 0;
      for (let offset = 0; offset < 5; offset++) {
        const features = unary[slots[token + offset]!]![offset]!;
        target.set(features, count);
        count += features.length;
      }
      const row = joinedRows[sentence]!;
      for (let i = 0; i < joinedCount; i++) target[count++] = row[token * joinedCount + i]!;
      return count;
    },
  };
}
