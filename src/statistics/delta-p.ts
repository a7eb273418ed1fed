export interface DeltaP {
  /** P(second | first) − P(second | not first): does the first word call up the second? */
  readonly secondGivenFirst: number | null;
  /** P(first | second) − P(first | not second): does the second word call up the first? */
  readonly firstGivenSecond: number | null;
}

/**
 * ΔP: association of two words in each direction.
 *
 *     ΔP(y|x) = f(xy)/f(x) − (f(y) − f(xy)) / (N − f(x)), and the same with x and y exchanged
 *
 * Variant: both directions, −1..1; 0 = independent.
 * Domain: whole 2×2 table: 0 ≤ joint ≤ first, second and first + second − joint ≤ total.
 * Value: null for a direction whose condition never holds or always does.
 * Source: Allan 1980; Gries 2013, International Journal of Corpus Linguistics 18(1), 137–165.
 * Example: joint 10, first 20, second 40, total 100 gives 0.125 and 0.083333.
 * @throws RangeError when the counts make no 2×2 table.
 */
export function deltaP(joint: number, first: number, second: number, total: number): DeltaP {
  const rest = total - first - second + joint;
  if (!(joint >= 0 && joint <= first && joint <= second && rest >= 0 && total < Infinity)) {
    throw new RangeError(
      `joint ${joint}, first ${first}, second ${second} and total ${total} make no 2×2 table`,
    );
  }
  return {
    secondGivenFirst: difference(joint, first, second, total),
    firstGivenSecond: difference(joint, second, first, total),
  };
}

function difference(joint: number, cue: number, outcome: number, total: number): number | null {
  if (cue === 0 || cue === total) return null;
  return joint / cue - (outcome - joint) / (total - cue);
}
