/** Whole numbers from 0; see `countArray`. */
export type CountArray = Int32Array | Uint16Array;

const MOST_IN_16_BITS = 0xffff;

/** `length` zeros, in as little memory as the largest number to come needs: nearly all counts are small. */
export function countArray(length: number, largest: number): CountArray {
  return largest > MOST_IN_16_BITS ? new Int32Array(length) : new Uint16Array(length);
}

/** The numbers in as little memory as they need. */
export function countsFrom(numbers: ArrayLike<number>): CountArray {
  let largest = 0;
  for (let index = 0; index < numbers.length; index++) {
    if (numbers[index]! > largest) largest = numbers[index]!;
  }
  const counts = countArray(numbers.length, largest);
  counts.set(numbers);
  return counts;
}
