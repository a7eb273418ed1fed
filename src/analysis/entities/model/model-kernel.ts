/** Calls what the tagger does for every word and every token: `assembly/`, in whose memory a model lies. */
import bytes from './assembly/kernel.wasm';
import type { WordProfile } from './describe-word.js';
import { pairTemplates, tripleTemplates } from './join-features.js';
import { mayEnd, mayStart, predecessors } from './labels.js';
import type { Model } from './model-file.js';
import { normalizeForm } from './normalize-form.js';
import { jointCount, labelCount, mostKeys, mostUnits, reach, startBits } from './sizes.js';

/** A model at work. The words it knows are kept in slots, as the caller numbers them. */
export interface ModelKernel {
  /** The words of a piece, token `t` at `reach + t`, and those around it. */
  readonly slots: Int32Array;
  /** Keeps in a slot what is known of a word: its properties, its scores for each place that it is seen from. */
  store(slot: number, form: string): void;
  /** The same of what stands before the first (side 0) and behind the last word of a sentence. */
  storeBoundary(slot: number, side: 0 | 1): void;
  /** Gives what is known of one slot to another. */
  move(slot: number, target: number): void;
  /** Finds the names among so many words in `slots`; returns how many. */
  tagPiece(length: number): number;
  /** Of each name the first word, the word behind the last, the number of its kind. */
  readonly spans: Uint32Array;
  /** Of each name the lowest posterior probability of the labels of its words. */
  readonly spanScores: Float64Array;
  /** The features of a word; of a number those of a boundary. */
  describe(word: string | 0 | 1): WordProfile;
  /** The steps of `tagPiece`, one by one. */
  readonly steps: Steps;
}

interface Steps {
  /** Rows of `labelCount` scores, one a token. */
  readonly emissions: Float32Array;
  /** Adds the weights of one feature to a row of `emissions`. */
  add(feature: number, row: number): void;
  /** Fills the row of token `t` and returns how far `O` is ahead of every other label; 0 where its neighbours were asked. */
  score(t: number): number;
  /** Best labels of the tokens of a stretch, into `path`. */
  decode(from: number, to: number): void;
  readonly path: Uint8Array;
  /** Posterior probabilities of labels of tokens `[first, last]` in a stretch, into rows of `posteriors`. */
  weigh(from: number, to: number, first: number, last: number): void;
  readonly posteriors: Float64Array;
}

const placesSeenFrom = 2 * reach + 1;
const reaches = reach + 1;
/** Of a candidate of `assembly/add-weights.ts`, of a span of `assembly/tag.ts`; in numbers of 32 bits. */
const CANDIDATE = 3;
const SPAN = 3;
const PAGE = 2 ** 16;
const ALIGNMENT = 8;

/** Tables of `assembly/tables.ts`. */
type Table =
  | ('starts' | 'buckets' | 'rows' | 'codes' | 'decoded' | 'pairs' | 'triples')
  | ('fingerprints' | 'fingerprintBuckets' | 'columns' | 'ranks' | 'paths')
  | ('form' | 'lower' | 'shape' | 'padded' | 'keys' | 'keyCounts' | 'candidates')
  | ('startable' | 'endable' | 'origins' | 'originStarts' | 'stepScores' | 'stepFactors')
  | ('back' | 'path' | 'forward' | 'backward' | 'posteriors' | 'current' | 'following')
  | ('slots' | 'emissions' | 'spans' | 'spanScores' | 'joints' | 'sums');

type Setting =
  | ('bucketShift' | 'fingerprintShift' | 'forms' | 'clusters' | 'pairsEnd' | 'triplesEnd')
  | ('leastLead' | 'outsideBias' | 'settledMargin');

interface Kernel extends Readonly<Record<Table | Setting, { value: number }>> {
  readonly memory: WebAssembly.Memory;
  indexFeatures(
    distances: number,
    distancesEnd: number,
    setCodes: number,
    frequentSets: number,
    rareSets: number,
  ): void;
  indexLexicon(distances: number, distancesEnd: number, pathsStart: number, pathsEnd: number): void;
  describeWord(slot: number, formEnd: number, lowerEnd: number): void;
  describeBoundary(slot: number, side: number): void;
  sumWord(slot: number): void;
  addAlone(feature: number, scores: number): void;
  score(t: number): number;
  decode(from: number, to: number): void;
  weigh(from: number, to: number, first: number, last: number): void;
  tagPiece(length: number): number;
}

/** By the file of `assembly/` that asks for them. */
const imports = {
  characters: { letterOf, capitalOf },
  weigh: { exp: Math.exp },
};

/** @param limits most slots, most tokens of a piece */
export function modelKernel(
  { header, lexicon, weights, transitions }: Model,
  limits: { readonly slots: number; readonly tokens: number },
): ModelKernel {
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);
  const kernel = instance.exports as unknown as Kernel;
  const { features, codes, decoded } = weights;
  // A row has room for the bits of a hash that the number of its bucket leaves.
  const featureBits = Math.max(labelCount, bitsFor(features));
  const fingerprintBits = bitsFor(lexicon.forms);
  const clusters = Math.ceil(lexicon.paths.length / 2);
  const perLabel = limits.tokens * labelCount;
  const width = placesSeenFrom * labelCount;
  const steps = stepTables(transitions);
  const lengths: Record<Table, number> = {
    starts: 2 ** (startBits - 3),
    buckets: 4 * (2 ** featureBits + 1),
    rows: 8 * features,
    codes: codes.length,
    decoded: 4 * decoded.length,
    pairs: 4 * pairTemplates.length,
    triples: 4 * tripleTemplates.length,
    fingerprints: 4 * lexicon.forms,
    fingerprintBuckets: 4 * (2 ** fingerprintBits + 1),
    // One byte more: the last path ends as the others do.
    columns: lexicon.columns.length + lexicon.paths.length + 1,
    ranks: 4 * lexicon.forms,
    paths: 4 * (clusters + 1),
    form: 2 * mostUnits,
    lower: 2 * mostUnits,
    shape: 2 * mostUnits,
    padded: 2 * mostUnits,
    keys: 4 * mostKeys * reaches,
    keyCounts: 4 * reaches,
    candidates: 4 * (CANDIDATE * mostKeys * placesSeenFrom * reaches + 1),
    startable: labelCount,
    endable: labelCount,
    origins: steps.origins.length,
    originStarts: steps.originStarts.length,
    stepScores: 8 * steps.scores.length,
    stepFactors: 8 * steps.factors.length,
    back: perLabel,
    path: limits.tokens,
    forward: 8 * perLabel,
    backward: 8 * perLabel,
    posteriors: 8 * perLabel,
    current: 8 * labelCount,
    following: 8 * labelCount,
    slots: 4 * (limits.tokens + 2 * reach),
    emissions: 4 * perLabel,
    spans: 4 * SPAN * limits.tokens,
    spanScores: 8 * limits.tokens,
    // Pages that no word has reached take no memory.
    joints: 4 * limits.slots * jointCount,
    sums: 4 * limits.slots * width,
  };
  let end = ALIGNMENT;
  for (const [name, length] of Object.entries(lengths)) {
    kernel[name as Table].value = end;
    end += aligned(length);
  }
  // The lists that tables are made of lie meanwhile where no word has left anything yet.
  const lists = [weights.distances, weights.setCodes, weights.frequentSets, weights.rareSets];
  let list = kernel.joints.value;
  const listsEnd = [...lists, lexicon.distances].reduce(
    (sum, { byteLength }) => sum + aligned(byteLength),
    list,
  );
  kernel.memory.grow(Math.ceil(Math.max(end, listsEnd) / PAGE));
  const { buffer } = kernel.memory;
  const placed = (content: Uint8Array | Uint32Array): number => {
    const address = list;
    put(content, address);
    list += aligned(content.byteLength);
    return address;
  };
  const put = (
    content: Uint8Array | Uint32Array | Int32Array | Float32Array | Float64Array,
    at: number,
  ) => {
    const { byteOffset, byteLength } = content;
    new Uint8Array(buffer, at, byteLength).set(
      new Uint8Array(content.buffer, byteOffset, byteLength),
    );
  };
  const integers = (name: Table) => new Uint32Array(buffer, kernel[name].value, lengths[name] / 4);
  const floats = (name: Table) => new Float32Array(buffer, kernel[name].value, lengths[name] / 4);
  const doubles = (name: Table) => new Float64Array(buffer, kernel[name].value, lengths[name] / 8);
  const units = (name: Table) => new Uint16Array(buffer, kernel[name].value, lengths[name] / 2);

  const settings: Record<Setting, number> = {
    bucketShift: 32 - featureBits,
    fingerprintShift: 32 - fingerprintBits,
    forms: lexicon.forms,
    clusters,
    pairsEnd: kernel.pairs.value + lengths.pairs,
    triplesEnd: kernel.triples.value + lengths.triples,
    leastLead: steps.leastLead,
    outsideBias: header.outsideBias,
    settledMargin: header.settledMargin,
  };
  for (const [name, value] of Object.entries(settings)) kernel[name as Setting].value = value;
  put(codes, kernel.codes.value);
  put(decoded, kernel.decoded.value);
  put(pairTemplates, kernel.pairs.value);
  put(tripleTemplates, kernel.triples.value);
  put(steps.startable, kernel.startable.value);
  put(steps.endable, kernel.endable.value);
  put(steps.origins, kernel.origins.value);
  put(steps.originStarts, kernel.originStarts.value);
  put(steps.scores, kernel.stepScores.value);
  put(steps.factors, kernel.stepFactors.value);
  const pathsStart = kernel.columns.value + lexicon.columns.length;
  put(lexicon.columns, kernel.columns.value);
  put(lexicon.paths, pathsStart);
  const fingerprintDistances = placed(lexicon.distances);
  kernel.indexLexicon(
    fingerprintDistances,
    fingerprintDistances + lexicon.distances.length,
    pathsStart,
    pathsStart + lexicon.paths.length,
  );
  const distances = placed(weights.distances);
  kernel.indexFeatures(
    distances,
    distances + weights.distances.length,
    placed(weights.setCodes),
    placed(weights.frequentSets),
    placed(weights.rareSets),
  );

  const formUnits = units('form');
  const lowerUnits = units('lower');
  const joints = integers('joints');
  const sums = floats('sums');
  const keys = integers('keys');
  const keyCounts = integers('keyCounts');

  function describe(word: string | 0 | 1, slot: number): void {
    if (typeof word === 'number') {
      kernel.describeBoundary(slot, word);
      return;
    }
    const form = normalizeForm(word);
    const lower = form.toLowerCase();
    write(form, formUnits);
    write(lower, lowerUnits);
    const formEnd = formUnits.byteOffset + 2 * form.length;
    kernel.describeWord(slot, formEnd, lowerUnits.byteOffset + 2 * lower.length);
  }

  const keysOf = (far: number) => [
    ...keys.subarray(far * mostKeys, far * mostKeys + keyCounts[far]!),
  ];
  return {
    slots: new Int32Array(buffer, kernel.slots.value, lengths.slots / 4),
    spans: integers('spans'),
    spanScores: doubles('spanScores'),
    store(slot, form) {
      describe(form, slot);
      kernel.sumWord(slot);
    },
    storeBoundary(slot, side) {
      describe(side, slot);
      kernel.sumWord(slot);
    },
    move(slot, target) {
      joints.copyWithin(target * jointCount, slot * jointCount, (slot + 1) * jointCount);
      sums.copyWithin(target * width, slot * width, (slot + 1) * width);
    },
    tagPiece: kernel.tagPiece,
    describe(word) {
      describe(word, 0);
      return {
        reach0: keysOf(0),
        reach1: keysOf(1),
        reach2: keysOf(2),
        joints: [...joints.subarray(0, jointCount)],
      };
    },
    steps: {
      emissions: floats('emissions'),
      add(feature, row) {
        kernel.addAlone(feature, kernel.emissions.value + 4 * labelCount * row);
      },
      score: kernel.score,
      decode: kernel.decode,
      path: new Uint8Array(buffer, kernel.path.value, lengths.path),
      weigh: kernel.weigh,
      posteriors: doubles('posteriors'),
    },
  };
}

/** Which label may follow which, with the scores of these steps in the order that decoding reads them. */
function stepTables(transitions: Float32Array) {
  const origins = Uint8Array.from(predecessors.flat());
  const targets = predecessors.flatMap((before, label) => before.map(() => label));
  const scores = Float64Array.from(origins, (previous, k) => {
    return transitions[previous * labelCount + targets[k]!]!;
  });
  return {
    startable: Uint8Array.from(predecessors, (_, label) => Number(mayStart(label))),
    endable: Uint8Array.from(predecessors, (_, label) => Number(mayEnd(label))),
    origins,
    originStarts: Uint8Array.from({ length: labelCount + 1 }, (_, label) =>
      predecessors.slice(0, label).reduce((sum, before) => sum + before.length, 0),
    ),
    scores,
    factors: scores.map(Math.exp),
    leastLead:
      scores.reduce((most, score) => Math.max(most, score)) -
      scores.reduce((least, score) => Math.min(least, score)),
  };
}

/** Most bits of a hash that leave a row or more for each of their values. */
function bitsFor(rows: number): number {
  return Math.max(1, Math.floor(Math.log2(rows + 1)));
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}

function write(text: string, units: Uint16Array): void {
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
}

/** See `assembly/characters.ts`. */
function letterOf(point: number): number {
  const character = String.fromCodePoint(point);
  return /\p{Lu}/u.test(character) ? 1 : /\p{L}/u.test(character) ? 2 : 0;
}

/** Of capitals of three units, which hardly a character has, the first two. */
function capitalOf(unit: number): number {
  const capital = String.fromCharCode(unit).toUpperCase();
  return capital.charCodeAt(0) | (capital.charCodeAt(1) << 16);
}
