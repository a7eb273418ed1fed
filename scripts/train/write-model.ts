import { brotliCompressSync, constants } from 'node:zlib';
import { labelCount } from '../../src/analysis/entities/model/labels.js';
import { type ModelHeader, readModelHeader } from '../../src/analysis/entities/model/model-file.js';
import type { LexiconColumns } from '../../src/analysis/entities/model/word-lexicon.js';
import type { TrainedWeights } from './train-crf.js';

/**
 * Prunes to the `keptWeights` largest, quantises to a signed byte each and packs the model; the counterpart of
 * `readModel`.
 * @param quality Brotli's, 0–11; the decoded model is the same at every one
 */
export function writeModel(
  lexicon: LexiconColumns,
  hashes: Uint32Array,
  trained: TrainedWeights,
  keptWeights: number,
  description: Omit<ModelHeader, 'counts' | 'largestWeight'>,
  quality: number,
): Uint8Array {
  const { weights, transitions } = trained;
  const least = thresholdFor(weights, keptWeights);
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const kept: number[] = [];
  for (let feature = 0; feature < hashes.length; feature++) {
    for (let label = 0; label < labelCount; label++) {
      if (Math.abs(weights[feature * labelCount + label]!) >= least) {
        kept.push(feature);
        break;
      }
    }
  }
  kept.sort((left, right) => hashes[left]! - hashes[right]!);
  const sets: number[] = [];
  const codes: number[] = [];
  for (const feature of kept) {
    let set = 0;
    for (let label = 0; label < labelCount; label++) {
      const weight = weights[feature * labelCount + label]!;
      if (Math.abs(weight) < least) continue;
      // At least 1: a weight that is kept is not lost to rounding.
      const code = Math.max(1, Math.round(127 * Math.sqrt(Math.abs(weight) / largest)));
      codes.push((weight < 0 ? -code : code) & 255);
      set |= 1 << label;
    }
    sets.push(set);
  }
  const setCounts = new Map<number, number>();
  for (const set of sets) setCounts.set(set, (setCounts.get(set) ?? 0) + 1);
  // Code 0 = a rare set, written out.
  const frequentSets = [...setCounts]
    .sort((left, right) => right[1] - left[1] || left[0] - right[0])
    .slice(0, 255)
    .map(([set]) => set);
  const setCodes = new Map(frequentSets.map((set, i) => [set, i + 1]));
  const rareSets = sets.filter((set) => !setCodes.has(set));
  const paths = lexicon.paths.join(' ');
  const ending = Buffer.alloc(4 * transitions.length);
  transitions.forEach((value, index) => {
    ending.writeFloatLE(value, 4 * index);
  });
  const fingerprints = distances(lexicon.fingerprints);
  const featureHashes = distances(Uint32Array.from(kept, (feature) => hashes[feature]!));
  const columns: (Uint8Array | Uint16Array)[] = [
    lexicon.fineClusters.map((cluster) => cluster & 255),
    lexicon.coarseClusters.map((cluster) => cluster & 255),
    lexicon.fineClusters.map(
      (cluster, row) => (cluster >> 8) | ((lexicon.coarseClusters[row]! >> 8) << 4),
    ),
    lexicon.frequencies,
    ...lexicon.statistics.flatMap((column, i) =>
      i % 2 === 0
        ? [column.map((value, row) => value | (lexicon.statistics[i + 1]![row]! << 3))]
        : [],
    ),
    planes(lexicon.lists),
    Buffer.from(paths),
    Buffer.from(Uint32Array.from({ length: 256 }, (_, code) => frequentSets[code - 1] ?? 0).buffer),
    Buffer.from(sets.map((set) => setCodes.get(set) ?? 0)),
    Buffer.from(rareSets.flatMap((set) => [set & 255, (set >> 8) & 255, set >> 16])),
    ending,
  ];
  const body = Buffer.concat(columns.map((column) => Uint8Array.from(column)));
  const header: ModelHeader = {
    ...description,
    counts: {
      forms: lexicon.fingerprints.length,
      formDistanceBytes: fingerprints.length,
      featureDistanceBytes: featureHashes.length,
      clusterPathBytes: paths.length,
      features: kept.length,
      rareLabelSets: rareSets.length,
      weights: codes.length,
      labels: labelCount,
    },
    largestWeight: largest,
  };
  const packed = brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
  return Buffer.concat([opening(header), fingerprints, featureHashes, Buffer.from(codes), packed]);
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
  return Buffer.concat([Buffer.from('QANER/1\n'), length, head]);
}

/** Smallest magnitude among the `count` largest. */
function thresholdFor(weights: Float32Array, count: number): number {
  const magnitudes = weights
    .map(Math.abs)
    .filter((magnitude) => magnitude > 0)
    .sort();
  return magnitudes[Math.max(0, magnitudes.length - count)] ?? 1;
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

function planes(values: Uint16Array): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  values.forEach((value, i) => {
    bytes[i] = value & 255;
    bytes[values.length + i] = value >> 8;
  });
  return bytes;
}
