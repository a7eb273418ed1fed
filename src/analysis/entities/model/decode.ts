import { labelCount, mayEnd, mayStart, outside, predecessors } from './labels.js';

const startable = Array.from({ length: labelCount }, (_, label) => label).filter(mayStart);
const endable = Array.from({ length: labelCount }, (_, label) => label).filter(mayEnd);

// Loops over labels are indexed, not `for … of`: they run for every token.

/**
 * Room for the decoding of one sentence, or of stretches `[from, to)` of it between tokens that are surely no names;
 * grows with the longest sentence. `reserve` first, then fill `emissions`.
 */
export interface Decoder {
  /** Row `t` holds the scores of the labels of token `t`. */
  readonly emissions: Float32Array;
  /** Clears the scores of the first `length` tokens. */
  reserve(length: number): void;
  /** Best label sequence (Viterbi 1967), into `path`; of equal ones the labels with the lower numbers. */
  decode(from: number, to: number): void;
  readonly path: Uint8Array;
  /** Posterior probabilities of the labels of tokens `[from, to)` (forward–backward), into their rows of `posteriors`. */
  weigh(from: number, to: number): void;
  readonly posteriors: Float64Array;
}

export function createDecoder(transitions: Float32Array): Decoder {
  let emissions = new Float32Array(0);
  let back = new Uint8Array(0);
  let path = new Uint8Array(0);
  let forward = new Float64Array(0);
  let backward = new Float64Array(0);
  let posteriors = new Float64Array(0);
  const current = new Float64Array(labelCount);
  const next = new Float64Array(labelCount);
  const factors = Float64Array.from(transitions, Math.exp);

  function decode(from: number, to: number): void {
    if (to <= from) return;
    current.fill(-Infinity);
    for (const label of startable) current[label] = emissions[from * labelCount + label]!;
    for (let t = from + 1; t < to; t++) {
      const row = t * labelCount;
      for (let label = 0; label < labelCount; label++) {
        let best = -Infinity;
        let origin = 0;
        const before = predecessors[label]!;
        for (let k = 0; k < before.length; k++) {
          const previous = before[k]!;
          const score = current[previous]! + transitions[previous * labelCount + label]!;
          if (score > best) {
            best = score;
            origin = previous;
          }
        }
        next[label] = best + emissions[row + label]!;
        back[row + label] = origin;
      }
      current.set(next);
    }
    let label = outside;
    for (const candidate of endable) if (current[candidate]! > current[label]!) label = candidate;
    for (let t = to - 1; t >= from; t--) {
      path[t] = label;
      label = back[t * labelCount + label]!;
    }
  }

  /** Every row is scaled to sum to one, so that no length of sentence under- or overflows. */
  function weigh(from: number, to: number): void {
    if (posteriors.length < emissions.length) {
      forward = new Float64Array(emissions.length);
      backward = new Float64Array(emissions.length);
      posteriors = new Float64Array(emissions.length);
    }
    const potentials = posteriors;
    const first = from * labelCount;
    const last = (to - 1) * labelCount;
    for (let row = first; row <= last; row += labelCount) {
      let largest = -Infinity;
      for (let label = 0; label < labelCount; label++) {
        largest = Math.max(largest, emissions[row + label]!);
      }
      for (let label = 0; label < labelCount; label++) {
        potentials[row + label] = Math.exp(emissions[row + label]! - largest);
      }
    }
    forward.fill(0, first, last + labelCount);
    for (const label of startable) forward[first + label] = potentials[first + label]!;
    scaleRow(forward, first);
    for (let row = first + labelCount; row <= last; row += labelCount) {
      for (let label = 0; label < labelCount; label++) {
        let sum = 0;
        const before = predecessors[label]!;
        for (let k = 0; k < before.length; k++) {
          const previous = before[k]!;
          sum += forward[row - labelCount + previous]! * factors[previous * labelCount + label]!;
        }
        forward[row + label] = sum * potentials[row + label]!;
      }
      scaleRow(forward, row);
    }
    backward.fill(0, first, last + labelCount);
    for (const label of endable) backward[last + label] = 1;
    for (let row = last - labelCount; row >= first; row -= labelCount) {
      for (let label = 0; label < labelCount; label++) {
        const onward = backward[row + labelCount + label]! * potentials[row + labelCount + label]!;
        if (onward === 0) continue;
        const before = predecessors[label]!;
        for (let k = 0; k < before.length; k++) {
          const previous = before[k]!;
          const index = row + previous;
          backward[index] = backward[index]! + onward * factors[previous * labelCount + label]!;
        }
      }
      scaleRow(backward, row);
    }
    for (let row = first; row <= last; row += labelCount) {
      for (let label = 0; label < labelCount; label++) {
        posteriors[row + label] = forward[row + label]! * backward[row + label]!;
      }
      scaleRow(posteriors, row);
    }
  }

  return {
    get emissions() {
      return emissions;
    },
    get path() {
      return path;
    },
    get posteriors() {
      return posteriors;
    },
    reserve(length) {
      if (path.length < length) {
        const room = Math.max(256, 2 * length);
        emissions = new Float32Array(room * labelCount);
        back = new Uint8Array(room * labelCount);
        path = new Uint8Array(room);
      } else {
        emissions.fill(0, 0, length * labelCount);
      }
    },
    decode,
    weigh,
  };
}

function scaleRow(values: Float64Array, row: number): void {
  let sum = 0;
  for (let label = 0; label < labelCount; label++) sum += values[row + label]!;
  if (sum === 0) return;
  for (let label = 0; label < labelCount; label++) values[row + label] = values[row + label]! / sum;
}
