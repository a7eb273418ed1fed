import { promisify } from 'node:util';
import { brotliDecompress, inflateRaw } from 'node:zlib';
import { QaError } from '../../../model/errors.js';
import { columnCount, type PackedLexicon } from './packed-lexicon.js';
import { labelCount } from './sizes.js';

/**
 * A model file: the eight bytes `QANER/2\n`, the length of the header (uint32, little-endian), the header as JSON, then
 * - distances of fingerprints and of hashes as they are, for they cannot be compressed;
 * - the lexicon in Brotli (see `PackedLexicon`);
 * - the weights in DEFLATE, which Node unpacks in half the time: Brotli would save little on them.
 *
 * The header can be read with any text viewer.
 */
export interface ModelHeader {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Where the weights come from: each source with its licence. */
  readonly sources: readonly {
    readonly name: string;
    readonly licence: string;
    readonly use: string;
  }[];
  /** SHA-256 over the training data, in the order of their file names. */
  readonly trainingDigest: string;
  readonly training: Readonly<Record<string, number | string>>;
  /** Strict span and type F1 in percent, measured with models pruned and quantised like this one. */
  readonly measured: Readonly<Record<string, number>>;
  readonly counts: {
    readonly forms: number;
    readonly formDistanceBytes: number;
    readonly featureDistanceBytes: number;
    /** Of the lexicon as it is in the file. */
    readonly lexiconBytes: number;
    readonly features: number;
    /** Features whose set of labels is not among the 255 most frequent sets. */
    readonly rareLabelSets: number;
    readonly weights: number;
    readonly labels: number;
  };
  /** Weight of code c: sign(c) · (|c| / 127)² · largestWeight. */
  readonly largestWeight: number;
  /** Taken off the score of `O`, to find more at the price of a few false alarms. */
  readonly outsideBias: number;
  /** A token is no name when the features of single words put `O` this far ahead of every other label. */
  readonly settledMargin: number;
}

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

/** As it lies in the file, unpacked; `modelKernel` makes of it what is looked up. */
export interface Model {
  readonly header: Pick<ModelHeader, 'outsideBias' | 'settledMargin'>;
  readonly lexicon: PackedLexicon;
  readonly weights: Weights;
  /** `transitions[previous * labelCount + next]`, in the unit of the weights. */
  readonly transitions: Float32Array;
}

const magic = 'QANER/2\n';

/** Sets of labels that have a code: 0 stands for all others. */
export const codedSets = 256;

/** Room for either part as a whole, which is not put together of small ones then. */
const unpacking = { chunkSize: 1 << 21 };

export function readModelHeader(bytes: Uint8Array): { header: ModelHeader; bodyStart: number } {
  const decoder = new TextDecoder();
  if (decoder.decode(bytes.subarray(0, 8)) !== magic) {
    throw new QaError(
      'model-unreadable',
      'The model for names is not a model file of this version.',
      {
        hint: 'Install qa-sgb2 again.',
      },
    );
  }
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
  const header = JSON.parse(decoder.decode(bytes.subarray(12, 12 + length))) as ModelHeader;
  return { header, bodyStart: 12 + length };
}

/** Unpacks in threads of Node's own, while this one has other things to do. */
export async function readModel(
  bytes: Uint8Array,
): Promise<Model & { readonly header: ModelHeader }> {
  const { header, bodyStart } = readModelHeader(bytes);
  const { forms, features, rareLabelSets, weights, labels } = header.counts;
  if (labels !== labelCount) throw new RangeError(`model has ${labels} labels, not ${labelCount}`);
  let body = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = bodyStart;
  const take = (length: number): Uint8Array => {
    at += length;
    return body.subarray(at - length, at);
  };
  const formDistances = take(header.counts.formDistanceBytes);
  const distances = take(header.counts.featureDistanceBytes);
  const lexiconPart = take(header.counts.lexiconBytes);
  const weightPart = body.subarray(at);

  const [columns, weightBytes] = await Promise.all([
    promisify(brotliDecompress)(lexiconPart, unpacking).then(asBytes),
    promisify(inflateRaw)(weightPart, unpacking).then(asBytes),
  ]);
  const columnsEnd = columnCount * forms;
  const lexicon = {
    forms,
    distances: formDistances,
    columns: columns.subarray(0, columnsEnd),
    paths: columns.subarray(columnsEnd),
  };

  body = weightBytes;
  at = 0;
  const frequentSets = Uint32Array.from({ length: codedSets }, () => {
    const [low, middle, high] = take(4);
    return low! | (middle! << 8) | (high! << 16);
  });
  const setCodes = take(features);
  const rareSets = take(3 * rareLabelSets);
  const codes = take(weights);
  const decoded = Float32Array.from({ length: 256 }, (_, code) =>
    weightOf(code, header.largestWeight),
  );
  const transitions = new Float32Array(labels * labels);
  const view = new DataView(body.buffer, body.byteOffset + at);
  for (let i = 0; i < transitions.length; i++) transitions[i] = view.getFloat32(4 * i, true);
  return {
    header,
    lexicon,
    weights: { features, distances, setCodes, frequentSets, rareSets, codes, decoded },
    transitions,
  };
}

/** Loops that are compiled for bytes need not be compiled for buffers again. */
function asBytes(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length);
}

/** Small weights are many and large ones few, so the steps between codes grow with the weight. */
function weightOf(byte: number, largest: number): number {
  const code = byte < 128 ? byte : byte - 256;
  return Math.sign(code) * (code / 127) ** 2 * largest;
}
