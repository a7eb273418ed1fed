export interface TermCandidate {
  /** The words (or their ids) in order; two or more for a value above 0. */
  readonly words: readonly (string | number)[];
  /** Occurrences, including those inside longer candidates. */
  readonly frequency: number;
}

/**
 * C-value of multiword term candidates: frequency weighted by length, less what belongs to longer
 * candidates.
 *
 *     C(a) = log2|a| · f(a)                        if a is in no longer candidate
 *     C(a) = log2|a| · ( f(a) − t(a)/c(a) )        otherwise
 *
 * with c(a) the number of longer candidates b that contain a, and t(a) = Σ ( f(b) − t(b) ) over
 * them, so that an occurrence inside two candidates, one in the other, is subtracted once.
 * Variant: Frantzi, Ananiadou & Mima's, log2 of the length in words, no threshold; a candidate that
 * contains another twice counts once. Single words get 0, as log2 1 = 0.
 * Domain: frequencies ≥ 0, candidates distinct. Values in the order of the candidates; none for
 * none. May be negative where the candidates were counted differently.
 * Time: the sum of the squared lengths.
 * Source: Frantzi, Ananiadou & Mima 2000, International Journal on Digital Libraries 3(2), 115–130.
 * Example: "cystic basal cell carcinoma" 11, in "adenoid cystic basal cell carcinoma" 5, gives 12.
 * @throws RangeError for a negative frequency or a candidate given twice.
 */
export function cValue(candidates: readonly TermCandidate[]): number[] {
  const indexOf = new Map<string, number>();
  for (const [index, { words, frequency }] of candidates.entries()) {
    if (!(frequency >= 0 && frequency < Infinity)) {
      throw new RangeError(`a frequency must be finite and not negative, got ${frequency}`);
    }
    const key = keyOf(words, 0, words.length);
    if (indexOf.has(key)) throw new RangeError(`candidate given twice: ${words.join(' ')}`);
    indexOf.set(key, index);
  }
  const nested = new Float64Array(candidates.length);
  const containers = new Int32Array(candidates.length);
  const longestFirst = candidates.map((_, index) => index);
  longestFirst.sort((left, right) => {
    return candidates[right]!.words.length - candidates[left]!.words.length || left - right;
  });
  const values: number[] = candidates.map(() => 0);
  for (const index of longestFirst) {
    const { words, frequency } = candidates[index]!;
    const share = containers[index] === 0 ? 0 : nested[index]! / containers[index]!;
    values[index] = words.length < 2 ? 0 : Math.log2(words.length) * (frequency - share);
    const inside = new Set<number>();
    for (let length = words.length - 1; length > 0; length -= 1) {
      for (let start = 0; start + length <= words.length; start += 1) {
        const found = indexOf.get(keyOf(words, start, start + length));
        if (found !== undefined) inside.add(found);
      }
    }
    for (const found of inside) {
      nested[found]! += frequency - nested[index]!;
      containers[found]! += 1;
    }
  }
  return values;
}

function keyOf(words: readonly (string | number)[], start: number, end: number): string {
  // The separator cannot be part of a word, so "a b" + "c" and "a" + "b c" stay apart.
  return words.slice(start, end).join('\u0000');
}
