/** Whole numbers from 0; see `countsFrom`. */
export type CountArray = Int32Array | Uint16Array;

const MOST_IN_16_BITS = 0xffff;

/** The numbers in as little memory as the largest of them needs: nearly all counts are small. */
export function countsFrom(numbers: ArrayLike<number>): CountArray {
  let largest = 0;
  for (let index = 0; index < numbers.length; index++) {
    if (numbers[index]! > largest) largest = numbers[index]!;
  }
  return largest > MOST_IN_16_BITS ? Int32Array.from(numbers) : Uint16Array.from(numbers);
}
