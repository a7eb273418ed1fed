/** Calls the innermost loops of the tagger in `assembly/`, in whose memory the weights of a model lie. */
import bytes from './assembly/kernel.wasm';
import type { WordProfile } from './describe-word.js';
import { pairTemplates, tripleTemplates } from './join-features.js';
import { jointCount, labelCount, reach, startBits } from './sizes.js';

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

const placesSeenFrom = 2 * reach + 1;
const MOST_KEYS = 512;
const PAGE = 2 ** 16;

/** Tables of `assembly/tables.ts`, as they lie one behind the other. */
type Table =
  | 'starts'
  | 'buckets'
  | 'rows'
  | 'codes'
  | 'decoded'
  | 'keys'
  | 'pairs'
  | 'triples'
  | 'slots'
  | 'emissions'
  | 'joints'
  | 'sums';

type Place = Table | 'bucketShift' | 'pairsEnd' | 'triplesEnd';

/** WebAssembly, because V8 compiles it whole; JavaScript runs such loops interpreted for as long as a handful of documents takes. */
interface Kernel extends Readonly<Record<Place, { value: number }>> {
  readonly memory: WebAssembly.Memory;
  indexFeatures(
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
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  const kernel = instance.exports as unknown as Kernel;
  const { features, codes, decoded } = weights;
  const bits = Math.max(1, Math.floor(Math.log2(features + 1)));
  const width = placesSeenFrom * labelCount;
  const lengths: Record<Table, number> = {
    starts: 2 ** (startBits - 5),
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
  for (const [name, length] of Object.entries(lengths)) {
    kernel[name as Table].value = end;
    end += 4 * length;
  }
  const lists = [weights.distances, weights.setCodes, weights.frequentSets, weights.rareSets];
  const listsEnd = lists.reduce((sum, { byteLength }) => sum + byteLength + 4, kernel.sums.value);
  kernel.memory.grow(Math.ceil(Math.max(end, listsEnd) / PAGE));
  const { buffer } = kernel.memory;
  const integers = (name: Table) => new Uint32Array(buffer, kernel[name].value, lengths[name]);
  const floats = (name: Table) => new Float32Array(buffer, kernel[name].value, lengths[name]);
  kernel.bucketShift.value = 32 - bits;
  kernel.pairsEnd.value = kernel.pairs.value + 4 * lengths.pairs;
  kernel.triplesEnd.value = kernel.triples.value + 4 * lengths.triples;
  new Uint8Array(buffer, kernel.codes.value, codes.length).set(codes);
  floats('decoded').set(decoded);
  indexFeatures(kernel, weights, kernel.sums.value);
  integers('pairs').set(pairTemplates);
  integers('triples').set(tripleTemplates);
  const keys = integers('keys');
  const joints = integers('joints');
  const sums = floats('sums');
  const emissionsAt = kernel.emissions.value;
  return {
    emissions: floats('emissions'),
    slots: new Int32Array(buffer, kernel.slots.value, lengths.slots),
    add(feature, row) {
      kernel.add(feature, emissionsAt + 4 * labelCount * row);
    },
    store(slot, { reach0, reach1, reach2, joints: own }) {
      joints.set(own, slot * jointCount);
      keys.set(reach2);
      keys.set(reach1, reach2.length);
      keys.set(reach0, reach2.length + reach1.length);
      kernel.sumWord(slot, reach2.length, reach1.length, reach0.length);
    },
    move(slot, target) {
      joints.copyWithin(target * jointCount, slot * jointCount, (slot + 1) * jointCount);
      sums.copyWithin(target * width, slot * width, (slot + 1) * width);
    },
    score(t) {
      return kernel.score(t, bias.outsideBias, bias.settledMargin);
    },
  };
}

/** @param room where the lists may lie meanwhile */
function indexFeatures(kernel: Kernel, weights: Weights, room: number): void {
  let end = room;
  const addressOf = (list: Uint8Array | Uint32Array): number => {
    const address = end;
    const content = new Uint8Array(list.buffer, list.byteOffset, list.byteLength);
    new Uint8Array(kernel.memory.buffer, address, content.length).set(content);
    end += Math.ceil(content.length / 4) * 4;
    return address;
  };
  const { distances, setCodes, frequentSets, rareSets } = weights;
  const start = addressOf(distances);
  kernel.indexFeatures(
    start,
    start + distances.length,
    addressOf(setCodes),
    addressOf(frequentSets),
    addressOf(rareSets),
  );
}
