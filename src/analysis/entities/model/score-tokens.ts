/** Calls score-tokens.wat, in whose memory the weights of a model lie. */
import { jointCount, type WordProfile } from './describe-word.js';
import { pairTemplates, tripleTemplates } from './join-features.js';
import { labelCount } from './labels.js';
import { SCORE_TOKENS_CODE } from './score-tokens-code.js';

/** Sparse weights: feature → the labels it speaks for or against. */
export interface Weights {
  /** How many features there are. */
  readonly features: number;
  /** From hash to hash, ascending: two bytes each, little-endian; 65535 = go so far and read on. */
  readonly distances: Uint8Array;
  /** The labels of each feature: number of a frequent set, or of 0 where the set is the next rare one. */
  readonly setCodes: Uint8Array;
  /** 256 sets of labels, a bit each. */
  readonly frequentSets: Uint32Array;
  /** Three bytes each, little-endian. */
  readonly rareSets: Uint8Array;
  /** Code of each weight, feature after feature, in the order of the labels. */
  readonly codes: Uint8Array;
  /** Weight of each of the 256 codes. */
  readonly decoded: Float32Array;
}

export interface Scorer {
  /** Rows of `labelCount` scores, one a token. */
  readonly emissions: Float32Array;
  /** The words of a piece, token `t` at `reach + t`, and those around it. */
  readonly slots: Int32Array;
  /** Adds the weights of one feature to a row of `emissions`. */
  add(feature: number, row: number): void;
  /** Keeps in a slot what is known of a word: its properties, its scores for each place that it is seen from. */
  store(slot: number, profile: WordProfile): void;
  /** Gives what is known of one slot to another. */
  move(slot: number, target: number): void;
  /** Fills the row of token `t` and returns how far `O` is ahead of every other label; 0 where its neighbours were asked. */
  score(t: number): number;
}

/** How many words on either side a token's features look at. */
export const reach = 2;
const placesSeenFrom = 2 * reach + 1;
/** Of a hash; with 300,000 features 1 of 14 unknown ones is looked for in vain. */
const START_BITS = 21;
const MOST_KEYS = 512;
const PAGE = 2 ** 16;

interface Code {
  readonly memory: WebAssembly.Memory;
  index(
    distances: number,
    distancesEnd: number,
    setCodes: number,
    frequentSets: number,
    rareSets: number,
  ): void;
  add(feature: number, scores: number): void;
  sumWord(slot: number, reach2: number, reach1: number, reach0: number): void;
  score(t: number, outsideBias: number, settledMargin: number): number;
}

/** @param limits most slots, most tokens of a piece */
export function createScorer(
  weights: Weights,
  bias: { readonly outsideBias: number; readonly settledMargin: number },
  limits: { readonly slots: number; readonly tokens: number },
): Scorer {
  const exports = new WebAssembly.Instance(
    new WebAssembly.Module(Buffer.from(SCORE_TOKENS_CODE, 'base64')),
  ).exports as Record<string, { value: number }>;
  const code = exports as unknown as Code;
  const { features, codes, decoded } = weights;
  const bits = Math.max(1, Math.floor(Math.log2(features + 1)));
  const width = placesSeenFrom * labelCount;
  const places = {
    starts: 2 ** (START_BITS - 5),
    buckets: 2 ** bits + 1,
    rows: 3 * features,
    codes: Math.ceil(codes.length / 4),
    decoded: decoded.length,
    keys: MOST_KEYS,
    pairs: pairTemplates.length,
    triples: tripleTemplates.length,
    slots: limits.tokens + 2 * reach,
    emissions: limits.tokens * labelCount,
    // Pages that no word has reached take no memory.
    joints: limits.slots * jointCount,
    sums: limits.slots * width,
  };
  let end = 0;
  for (const [name, length] of Object.entries(places)) {
    exports[name]!.value = end;
    end += 4 * length;
  }
  const lists = [weights.distances, weights.setCodes, weights.frequentSets, weights.rareSets];
  const listsEnd = lists.reduce((sum, { byteLength }) => sum + byteLength + 4, exports.sums!.value);
  code.memory.grow(Math.ceil(Math.max(end, listsEnd) / PAGE));
  const { buffer } = code.memory;
  const integers = (name: keyof typeof places) =>
    new Uint32Array(buffer, exports[name]!.value, places[name]);
  const floats = (name: keyof typeof places) =>
    new Float32Array(buffer, exports[name]!.value, places[name]);
  exports.startShift!.value = 32 - START_BITS;
  exports.bucketShift!.value = 32 - bits;
  exports.pairsEnd!.value = exports.pairs!.value + 4 * places.pairs;
  exports.triplesEnd!.value = exports.triples!.value + 4 * places.triples;
  new Uint8Array(buffer, exports.codes!.value, codes.length).set(codes);
  floats('decoded').set(decoded);
  indexFeatures(code, weights, exports.sums!.value);
  integers('pairs').set(pairTemplates);
  integers('triples').set(tripleTemplates);
  const keys = integers('keys');
  const joints = integers('joints');
  const sums = floats('sums');
  const emissionsAt = exports.emissions!.value;
  return {
    emissions: floats('emissions'),
    slots: new Int32Array(buffer, exports.slots!.value, places.slots),
    add(feature, row) {
      code.add(feature, emissionsAt + 4 * labelCount * row);
    },
    store(slot, { reach0, reach1, reach2, joints: own }) {
      joints.set(own, slot * jointCount);
      keys.set(reach2);
      keys.set(reach1, reach2.length);
      keys.set(reach0, reach2.length + reach1.length);
      code.sumWord(slot, reach2.length, reach1.length, reach0.length);
    },
    move(slot, target) {
      joints.copyWithin(target * jointCount, slot * jointCount, (slot + 1) * jointCount);
      sums.copyWithin(target * width, slot * width, (slot + 1) * width);
    },
    score(t) {
      return code.score(t, bias.outsideBias, bias.settledMargin);
    },
  };
}

/** @param room where the lists may lie meanwhile */
function indexFeatures(code: Code, weights: Weights, room: number): void {
  let end = room;
  const addressOf = (list: Uint8Array | Uint32Array): number => {
    const address = end;
    const bytes = new Uint8Array(list.buffer, list.byteOffset, list.byteLength);
    new Uint8Array(code.memory.buffer, address, bytes.length).set(bytes);
    end += Math.ceil(bytes.length / 4) * 4;
    return address;
  };
  const { distances, setCodes, frequentSets, rareSets } = weights;
  const start = addressOf(distances);
  code.index(
    start,
    start + distances.length,
    addressOf(setCodes),
    addressOf(frequentSets),
    addressOf(rareSets),
  );
}
