import {
  mayEnd,
  mayStart,
  outside,
  predecessors,
} from '../../src/analysis/entities/model/labels.js';
import { labelCount } from '../../src/analysis/entities/model/sizes.js';
import type { FeatureSet } from './extract-features.js';
import { everyLabel } from './read-sentences.js';

/** One body of training text. */
export interface TrainingSource {
  /** Indices into the feature set's sentences. */
  readonly sentences: Int32Array;
  /** What a sentence of this source counts, relative to 1. */
  readonly weight: number;
  /**
   * Whether the source gets private copies of all features, thrown away afterwards (Daumé III 2007): what is special
   * to it settles there and what it shares with the others in the common copy.
   */
  readonly isForeign: boolean;
}

export interface TrainingOptions {
  readonly epochs: number;
  /** The weights are the mean of those at the end of the last so many epochs. */
  readonly averagedEpochs: number;
  readonly rate: number;
  readonly decay: number;
  /** Features seen fewer times in the training text are left out. */
  readonly leastCount: number;
  readonly seed: number;
  readonly log: (message: string) => void;
}

export interface TrainedWeights {
  /** `weights[feature * labelCount + label]`. */
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

/** First value of the squared gradients that AdaGrad sums, so that the very first steps are not the largest. */
const firstSquare = 0.1;
/** Errors below this are not propagated; most tokens are settled after a few epochs. */
const smallestError = 1e-3;

/**
 * Linear-chain conditional random field (Lafferty, McCallum & Pereira 2001), trained on sets of allowed labels, by AdaGrad
 * (Duchi, Hazan & Singer 2011) with an L2 penalty. Half of the features of every token are dropped at random
 * (Hinton et al. 2012), so no weight relies on another; the weights are halved in the end.
 */
export function trainCrf(
  features: FeatureSet,
  sources: readonly TrainingSource[],
  options: TrainingOptions,
): TrainedWeights {
  const { featureCount } = features;
  const scratch = new Int32Array(4096);
  // Rows: shared copies first, then the private ones of each foreign source.
  const shared = new Int32Array(featureCount).fill(-1);
  let rowCount = 0;
  const totals = new Uint16Array(featureCount);
  const privates: (Int32Array | undefined)[] = [];
  const perSource = sources.map((source) => {
    const counts = new Uint16Array(featureCount);
    for (const sentence of source.sentences) {
      const { length } = features.sentences[sentence]!.words;
      for (let token = 0; token < length; token++) {
        const count = features.gather(sentence, token, scratch);
        for (let i = 0; i < count; i++) {
          const feature = scratch[i]!;
          if (counts[feature]! < 65535) counts[feature] = counts[feature]! + 1;
        }
      }
    }
    for (let i = 0; i < featureCount; i++) totals[i] = Math.min(65535, totals[i]! + counts[i]!);
    return counts;
  });
  for (let i = 0; i < featureCount; i++)
    if (totals[i]! >= options.leastCount) shared[i] = rowCount++;
  const sharedCount = rowCount;
  sources.forEach((source, s) => {
    if (!source.isForeign) {
      privates.push(undefined);
      return;
    }
    const rows = new Int32Array(featureCount).fill(-1);
    const counts = perSource[s]!;
    for (let i = 0; i < featureCount; i++)
      if (counts[i]! >= options.leastCount) rows[i] = rowCount++;
    privates.push(rows);
  });
  options.log(`${sharedCount} features, ${rowCount - sharedCount} private copies`);

  // Weight and sum of squares of a row lie side by side.
  const stride = 2 * labelCount;
  const table = new Float32Array(rowCount * stride);
  for (let row = 0; row < rowCount; row++) {
    table.fill(firstSquare, row * stride + labelCount, (row + 1) * stride);
  }
  const transitions = new Float64Array(labelCount * labelCount);
  const transitionSquares = new Float64Array(labelCount * labelCount).fill(firstSquare);
  const averages = new Float32Array(sharedCount * labelCount);
  const transitionAverages = new Float64Array(labelCount * labelCount);

  const order: [source: number, sentence: number][] = [];
  sources.forEach((source, s) => {
    for (const sentence of source.sentences) order.push([s, sentence]);
  });
  let state = options.seed | 0 || 1;
  const random = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };

  const longest = Math.max(...features.sentences.map(({ words }) => words.length));
  const tokenRows: Int32Array[] = Array.from({ length: longest }, () => new Int32Array(2048));
  const tokenRowCounts = new Int32Array(longest);
  const lattice = createLattice(longest);
  const errors = new Float64Array(longest * labelCount);
  const pairErrors = new Float64Array(labelCount * labelCount);
  const active = new Int32Array(labelCount);

  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = random() % (i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    let loss = 0;
    for (const [s, sentence] of order) {
      const { words, allowed } = features.sentences[sentence]!;
      const length = words.length;
      const own = privates[s];
      for (let t = 0; t < length; t++) {
        const count = features.gather(sentence, t, scratch);
        const rows = tokenRows[t]!;
        let kept = 0;
        let bits = 0;
        for (let i = 0; i < count; i++) {
          if ((i & 31) === 0) bits = random();
          const keep = bits & 1;
          bits >>>= 1;
          if (keep === 0) continue;
          const row = shared[scratch[i]!]!;
          if (row >= 0) rows[kept++] = row;
          if (own !== undefined) {
            const privateRow = own[scratch[i]!]!;
            if (privateRow >= 0) rows[kept++] = privateRow;
          }
        }
        tokenRowCounts[t] = kept;
        const at = t * labelCount;
        const { scores } = lattice;
        for (let label = 0; label < labelCount; label++) scores[at + label] = 0;
        for (let i = 0; i < kept; i++) {
          const base = rows[i]! * stride;
          for (let label = 0; label < labelCount; label++) {
            scores[at + label] = scores[at + label]! + table[base + label]!;
          }
        }
      }
      errors.fill(0, 0, length * labelCount);
      pairErrors.fill(0);
      loss += lattice.expect(length, transitions, undefined, 1, errors, pairErrors);
      loss -= lattice.expect(length, transitions, allowed, -1, errors, pairErrors);

      const { weight } = sources[s]!;
      for (let t = 0; t < length; t++) {
        let activeCount = 0;
        for (let label = 0; label < labelCount; label++) {
          const index = t * labelCount + label;
          if (Math.abs(errors[index]!) > smallestError) active[activeCount++] = label;
        }
        if (activeCount === 0) continue;
        const rows = tokenRows[t]!;
        const kept = tokenRowCounts[t]!;
        for (let i = 0; i < kept; i++) {
          const base = rows[i]! * stride;
          for (let k = 0; k < activeCount; k++) {
            const label = active[k]!;
            const index = base + label;
            const value = table[index]!;
            const gradient = weight * errors[t * labelCount + label]! + options.decay * value;
            const square = table[index + labelCount]! + gradient * gradient;
            table[index + labelCount] = square;
            table[index] = value - (options.rate * gradient) / Math.sqrt(square);
          }
        }
      }
      for (let index = 0; index < pairErrors.length; index++) {
        const gradient = weight * pairErrors[index]! + options.decay * transitions[index]!;
        if (gradient === 0) continue;
        const square = transitionSquares[index]! + gradient * gradient;
        transitionSquares[index] = square;
        transitions[index] = transitions[index]! - (options.rate * gradient) / Math.sqrt(square);
      }
    }
    options.log(`epoch ${epoch}: loss ${(loss / order.length).toFixed(4)}`);
    if (epoch > options.epochs - options.averagedEpochs) {
      for (let row = 0; row < sharedCount; row++) {
        for (let label = 0; label < labelCount; label++) {
          const index = row * labelCount + label;
          averages[index] = averages[index]! + table[row * stride + label]!;
        }
      }
      transitions.forEach((value, index) => {
        transitionAverages[index] = transitionAverages[index]! + value;
      });
    }
  }

  const weights = new Float32Array(featureCount * labelCount);
  for (let feature = 0; feature < featureCount; feature++) {
    const row = shared[feature]!;
    if (row < 0) continue;
    for (let label = 0; label < labelCount; label++) {
      weights[feature * labelCount + label] =
        (0.5 * averages[row * labelCount + label]!) / options.averagedEpochs;
    }
  }
  return {
    weights,
    transitions: Float32Array.from(transitionAverages, (sum) => sum / options.averagedEpochs),
  };
}

/** Forward–backward over the lattice of one sentence, rows scaled to sum to one. */
function createLattice(longest: number) {
  const scores = new Float64Array(longest * labelCount);
  const potentials = new Float64Array(longest * labelCount);
  const forward = new Float64Array(longest * labelCount);
  const backward = new Float64Array(longest * labelCount);
  const scales = new Float64Array(longest);
  const factors = new Float64Array(labelCount * labelCount);
  const startable = bits(mayStart);
  const endable = bits(mayEnd);

  /**
   * Adds `sign` times the expected counts of labels and label pairs, given the allowed labels, and returns the
   * logarithm of the partition function.
   */
  function expect(
    length: number,
    transitions: Float64Array,
    allowed: Uint32Array | undefined,
    sign: number,
    nodes: Float64Array,
    pairs: Float64Array,
  ): number {
    for (let i = 0; i < factors.length; i++) factors[i] = Math.exp(transitions[i]!);
    let logarithm = 0;
    for (let t = 0; t < length; t++) {
      const row = t * labelCount;
      let set = allowed === undefined ? everyLabel : allowed[t]!;
      if (t === 0) set &= startable;
      if (t === length - 1) set &= endable;
      let largest = -Infinity;
      for (let label = 0; label < labelCount; label++) {
        if (scores[row + label]! > largest) largest = scores[row + label]!;
      }
      logarithm += largest;
      let scale = 0;
      for (let label = 0; label < labelCount; label++) {
        const index = row + label;
        const potential = (set >> label) & 1 ? Math.exp(scores[index]! - largest) : 0;
        potentials[index] = potential;
        let sum = 0;
        if (potential > 0) {
          if (t === 0) sum = potential;
          else {
            const before = predecessors[label]!;
            for (let k = 0; k < before.length; k++) {
              const previous = before[k]!;
              sum +=
                forward[row - labelCount + previous]! * factors[previous * labelCount + label]!;
            }
            sum *= potential;
          }
        }
        forward[index] = sum;
        scale += sum;
      }
      for (let label = 0; label < labelCount; label++)
        forward[row + label] = forward[row + label]! / scale;
      scales[t] = scale;
      logarithm += Math.log(scale);
    }
    const last = (length - 1) * labelCount;
    for (let label = 0; label < labelCount; label++) backward[last + label] = 1;
    for (let t = length - 1; t >= 0; t--) {
      const row = t * labelCount;
      for (let label = 0; label < labelCount; label++) {
        nodes[row + label] =
          nodes[row + label]! + sign * forward[row + label]! * backward[row + label]!;
      }
      if (t === 0) break;
      for (let label = 0; label < labelCount; label++) backward[row - labelCount + label] = 0;
      for (let label = 0; label < labelCount; label++) {
        const onward = (potentials[row + label]! * backward[row + label]!) / scales[t]!;
        if (onward === 0) continue;
        const before = predecessors[label]!;
        for (let k = 0; k < before.length; k++) {
          const previous = before[k]!;
          const step = onward * factors[previous * labelCount + label]!;
          const index = row - labelCount + previous;
          backward[index] = backward[index]! + step;
          const pair = previous * labelCount + label;
          pairs[pair] = pairs[pair]! + sign * forward[index]! * step;
        }
      }
    }
    return logarithm;
  }
  return { scores, expect };
}

function bits(holds: (label: number) => boolean): number {
  let set = 0;
  for (let label = outside; label < labelCount; label++) if (holds(label)) set |= 1 << label;
  return set;
}
