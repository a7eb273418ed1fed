import { mayEnd, mayStart, outside, predecessors } from './labels.js';
import { labelCount } from './sizes.js';

const startable = Array.from({ length: labelCount }, (_, label) => label).filter(mayStart);
const endable = Array.from({ length: labelCount }, (_, label) => label).filter(mayEnd);

/** Labels that a name ends with, and `O`: whatever follows one of them may follow all of them. */
const closedLabels = Uint8Array.from(predecessors[outside]!);
const followsOutside = Uint8Array.from(predecessors, (before) => Number(before.includes(outside)));
/** `predecessors` in one array: those of label `l` from `originStarts[l]` on. */
const origins = Uint8Array.from(predecessors.flat());
const targets = predecessors.flatMap((before, label) => before.map(() => label));
const originStarts = Uint8Array.from({ length: labelCount + 1 }, (_, label) =>
  predecessors.slice(0, label).reduce((sum, before) => sum + before.length, 0),
);

// Loops over labels are indexed, not `for … of`: they run for every token.

/**
 * Room for the decoding of one sentence, or of stretches `[from, to)` of it between tokens that are surely no names;
 * grows with the longest sentence. `reserve` first.
 */
export interface Decoder {
  /** Makes room for `length` tokens. */
  reserve(length: number): void;
  /** Best label sequence (Viterbi 1967), into `path`; of equal ones the labels with the lower numbers. */
  decode(from: number, to: number): void;
  readonly path: Uint8Array;
  /**
   * Posterior probabilities of the labels of tokens `[first, last]` within the stretch `[from, to)` (forward–backward),
   * into their rows of `posteriors`; other rows of the stretch hold nothing of use.
   */
  weigh(from: number, to: number, first: number, last: number): void;
  readonly posteriors: Float64Array;
}

/** @param emissions row `t` holds the scores of the labels of token `t` */
export function createDecoder(transitions: Float32Array, emissions: Float32Array): Decoder {
  let back = new Uint8Array(0);
  let path = new Uint8Array(0);
  let forward = new Float64Array(0);
  let backward = new Float64Array(0);
  let posteriors = new Float64Array(0);
  const current = new Float64Array(labelCount);
  const next = new Float64Array(labelCount);
  // In the order of `origins`, so that the innermost loops read one after the other.
  const transitionsInto = Float64Array.from(origins, (previous, k) => {
    return transitions[previous * labelCount + targets[k]!]!;
  });
  const factorsInto = transitionsInto.map(Math.exp);
  const leastLead = spread(transitionsInto);

  function decode(from: number, to: number): void {
    if (to <= from) return;
    current.fill(-Infinity);
    for (const label of startable) current[label] = emissions[from * labelCount + label]!;
    for (let t = from + 1; t < to; t++) {
      const row = t * labelCount;
      const afterOutside = current[outside]!;
      // Mostly no name is near, and `O` is the best origin of whatever may follow it, whatever the transition.
      let rival = -Infinity;
      for (let k = 1; k < closedLabels.length; k++) {
        const label = closedLabels[k]!;
        if (current[label]! > rival) rival = current[label]!;
      }
      const isSole = afterOutside - rival > leastLead;
      for (let label = 0; label < labelCount; label++) {
        let best = -Infinity;
        let origin = 0;
        if (isSole && followsOutside[label] === 1) {
          best = afterOutside + transitions[label]!;
        } else {
          const end = originStarts[label + 1]!;
          for (let k = originStarts[label]!; k < end; k++) {
            const previous = origins[k]!;
            const score = current[previous]! + transitionsInto[k]!;
            if (score > best) {
              best = score;
              origin = previous;
            }
          }
        }
        next[label] = best + emissions[row + label]!;
        back[row + label] = origin;
      }
      for (let label = 0; label < labelCount; label++) current[label] = next[label]!;
    }
    let label = outside;
    for (const candidate of endable) if (current[candidate]! > current[label]!) label = candidate;
    for (let t = to - 1; t >= from; t--) {
      path[t] = label;
      label = back[t * labelCount + label]!;
    }
  }

  /** Every row is scaled to sum to one, so that no length of sentence under- or overflows. */
  function weigh(from: number, to: number, first: number, last: number): void {
    if (posteriors.length < back.length) {
      forward = new Float64Array(back.length);
      backward = new Float64Array(back.length);
      posteriors = new Float64Array(back.length);
    }
    const potentials = posteriors;
    const opening = from * labelCount;
    const closing = (to - 1) * labelCount;
    const firstRow = first * labelCount;
    const lastRow = last * labelCount;
    for (let row = opening; row <= closing; row += labelCount) {
      let largest = -Infinity;
      for (let label = 0; label < labelCount; label++) {
        if (emissions[row + label]! > largest) largest = emissions[row + label]!;
      }
      for (let label = 0; label < labelCount; label++) {
        potentials[row + label] = Math.exp(emissions[row + label]! - largest);
      }
    }
    forward.fill(0, opening, opening + labelCount);
    for (const label of startable) forward[opening + label] = potentials[opening + label]!;
    scaleRow(forward, opening);
    for (let row = opening + labelCount; row <= lastRow; row += labelCount) {
      for (let label = 0; label < labelCount; label++) {
        let sum = 0;
        const end = originStarts[label + 1]!;
        for (let k = originStarts[label]!; k < end; k++) {
          sum += forward[row - labelCount + origins[k]!]! * factorsInto[k]!;
        }
        forward[row + label] = sum * potentials[row + label]!;
      }
      scaleRow(forward, row);
    }
    backward.fill(0, firstRow, closing + labelCount);
    for (const label of endable) backward[closing + label] = 1;
    for (let row = closing - labelCount; row >= firstRow; row -= labelCount) {
      for (let label = 0; label < labelCount; label++) {
        const onward = backward[row + labelCount + label]! * potentials[row + labelCount + label]!;
        if (onward === 0) continue;
        const end = originStarts[label + 1]!;
        for (let k = originStarts[label]!; k < end; k++) {
          const index = row + origins[k]!;
          backward[index] = backward[index]! + onward * factorsInto[k]!;
        }
      }
      scaleRow(backward, row);
    }
    for (let row = firstRow; row <= lastRow; row += labelCount) {
      for (let label = 0; label < labelCount; label++) {
        posteriors[row + label] = forward[row + label]! * backward[row + label]!;
      }
      scaleRow(posteriors, row);
    }
  }

  return {
    get path() {
      return path;
    },
    get posteriors() {
      return posteriors;
    },
    reserve(length) {
      if (path.length < length) {
        const room = Math.max(256, 2 * length);
        back = new Uint8Array(room * labelCount);
        path = new Uint8Array(room);
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

function spread(values: Float64Array): number {
  return (
    values.reduce((most, value) => Math.max(most, value)) -
    values.reduce((least, value) => Math.min(least, value))
  );
}
