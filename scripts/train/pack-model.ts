import { brotliCompressSync, constants, deflateRawSync } from 'node:zlib';
import {
  codedSets,
  type ModelHeader,
  readModelHeader,
} from '../../src/analysis/entities/model/model-file.js';
import {
  type PackedLexicon,
  ranksByCluster,
} from '../../src/analysis/entities/model/packed-lexicon.js';
import type { LexiconColumns } from '../../src/analysis/entities/model/word-lexicon.js';

/** Weights as a model file holds them. */
export interface PackedWeights {
  /** Of the features, ascending. */
  readonly hashes: Uint32Array;
  /** Labels of each feature, a bit each. */
  readonly labelSets: readonly number[];
  /** Codes of the weights, in the order of the features, then of the labels. */
  readonly codes: readonly number[];
  /** Weight of the largest code. */
  readonly largestWeight: number;
  readonly transitions: Float32Array;
}

/**
 * A model file; the counterpart of `readModel`.
 * @param quality Brotli's, 0–11; the decoded model is the same at every one
 */
export function packModel(
  lexicon: LexiconColumns,
  weights: PackedWeights,
  description: Omit<ModelHeader, 'counts' | 'largestWeight'>,
  quality: number,
): Uint8Array {
  const forms = packLexicon(lexicon);
  const hashes = distances(weights.hashes);
  const lexiconPart = compressed(Buffer.concat([forms.columns, forms.paths]), quality);
  const { frequentSets, setCodes, rareSets } = codeSets(weights.labelSets);
  const transitions = Buffer.alloc(4 * weights.transitions.length);
  weights.transitions.forEach((value, index) => {
    transitions.writeFloatLE(value, 4 * index);
  });
  const weightPart = deflateRawSync(
    Buffer.concat([
      Buffer.from(
        Array.from({ length: codedSets }, (_, code) => bytesOf(frequentSets[code - 1] ?? 0)).flat(),
      ),
      setCodes,
      Buffer.from(rareSets.flatMap((set) => bytesOf(set).slice(0, 3))),
      Buffer.from(weights.codes),
      transitions,
    ]),
    { level: constants.Z_BEST_COMPRESSION, memLevel: constants.Z_MAX_MEMLEVEL },
  );
  const header: ModelHeader = {
    ...description,
    counts: {
      forms: lexicon.fingerprints.length,
      formDistanceBytes: forms.distances.length,
      featureDistanceBytes: hashes.length,
      lexiconBytes: lexiconPart.length,
      features: weights.hashes.length,
      rareLabelSets: rareSets.length,
      weights: weights.codes.length,
      labels: Math.sqrt(weights.transitions.length),
    },
    largestWeight: weights.largestWeight,
  };
  return Buffer.concat([opening(header), forms.distances, hashes, lexiconPart, weightPart]);
}

/** The same model with another description in its header. */
export function withDescription(bytes: Uint8Array, description: Partial<ModelHeader>): Uint8Array {
  const { header, bodyStart } = readModelHeader(bytes);
  return Buffer.concat([opening({ ...header, ...description }), bytes.subarray(bodyStart)]);
}

function opening(header: ModelHeader): Buffer {
  const head = Buffer.from(`${JSON.stringify(header, null, 1)}\n`);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return Buffer.concat([Buffer.from('QANER/2\n'), length, head]);
}

export function packLexicon(lexicon: LexiconColumns): PackedLexicon {
  const { fineClusters, statistics } = lexicon;
  const ranks = ranksByCluster(fineClusters);
  const ranked = (column: ArrayLike<number>): Buffer => {
    const values = Buffer.alloc(column.length);
    for (let row = 0; row < column.length; row++) values[ranks[row]!] = column[row]!;
    return values;
  };
  const pairs = statistics.flatMap((column, number) =>
    number % 2 === 0
      ? [column.map((value, row) => value | (statistics[number + 1]![row]! << 3))]
      : [],
  );
  return {
    forms: lexicon.fingerprints.length,
    distances: distances(lexicon.fingerprints),
    columns: Buffer.concat([
      ...planes(fineClusters),
      ...[...planes(lexicon.coarseClusters), ...planes(lexicon.lists)].map(ranked),
      ...[lexicon.frequencies, ...pairs].map(ranked),
    ]),
    paths: Buffer.from(lexicon.paths.join(' ')),
  };
}

function compressed(bytes: Buffer, quality: number): Buffer {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** The most frequent sets get a code of one byte; code 0 is for all others, which are written out. */
function codeSets(sets: readonly number[]) {
  const counts = new Map<number, number>();
  for (const set of sets) counts.set(set, (counts.get(set) ?? 0) + 1);
  const frequentSets = [...counts]
    .sort((left, right) => right[1] - left[1] || left[0] - right[0])
    .slice(0, codedSets - 1)
    .map(([set]) => set);
  const codes = new Map(frequentSets.map((set, i) => [set, i + 1]));
  return {
    frequentSets,
    setCodes: Uint8Array.from(sets, (set) => codes.get(set) ?? 0),
    rareSets: sets.filter((set) => !codes.has(set)),
  };
}

/** Little-endian. */
function bytesOf(value: number): number[] {
  return [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24];
}

/** Distances between ascending numbers, in two bytes; 65535 = go so far and read on. */
function distances(values: Uint32Array): Buffer {
  const bytes: number[] = [];
  let last = 0;
  for (const value of values) {
    let distance = value - last;
    last = value;
    for (; distance >= 65535; distance -= 65535) bytes.push(255, 255);
    bytes.push(distance & 255, distance >> 8);
  }
  return Buffer.from(bytes);
}

/** The low bytes, then the high ones. */
function planes(values: Uint16Array): Uint8Array[] {
  return [
    Uint8Array.from(values, (value) => value & 255),
    Uint8Array.from(values, (value) => value >> 8),
  ];
}
