import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bytesOfCount,
  eachCount,
  packCounts,
  packUnsorted,
  unpackCounts,
  writeCount,
} from '../../../src/analysis/keywords/packed-counts.js';

const MOST = 2 ** 30 - 1;

/** Small ones as in texts, and those at the limits of one byte and more. */
const wholeNumber = (least: number) =>
  fc.oneof(fc.integer({ min: least, max: 200 }), fc.integer({ min: least, max: MOST }));

const rows = fc.uniqueArray(fc.tuple(wholeNumber(0), wholeNumber(1)), {
  selector: ([number]) => number,
});

const ascending = (some: readonly (readonly [number, number])[]) =>
  [...some].sort(([left], [right]) => left - right);

const columnsOf = (some: readonly (readonly [number, number])[]) => ({
  numbers: some.map(([number]) => number),
  counts: some.map(([, count]) => count),
});

describe('packed counts', () => {
  it('are those that were packed', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const { numbers, counts } = columnsOf(ascending(some));
        const unpacked = unpackCounts(packCounts({ numbers, counts }));
        expect([...unpacked.numbers]).toEqual(numbers);
        expect([...unpacked.counts]).toEqual(counts);
      }),
    );
  });

  it('come in ascending order, in whatever order they were', () => {
    const fewer = fc.uniqueArray(fc.tuple(fc.nat(2 ** 27 - 1), wholeNumber(1)), {
      selector: ([number]) => number,
    });
    fc.assert(
      fc.property(fewer, (some) => {
        expect(packUnsorted(columnsOf(some))).toEqual(packCounts(columnsOf(ascending(some))));
      }),
    );
  });

  it('can be a part of the rows and lie between others', () => {
    const packed = packCounts({ numbers: [3, 400, 9], counts: [1, 70_000, 1] }, 2);
    const met: number[][] = [];
    const between = Uint8Array.from([255, ...packed, 255]);
    eachCount(between, (number, count) => met.push([number, count]), 1, 1 + packed.length);
    expect(met).toEqual([
      [3, 1],
      [400, 70_000],
    ]);
  });

  it('take one byte a row where steps are small and nothing comes twice', () => {
    const numbers = Array.from({ length: 100 }, (_, index) => index * 63);
    expect(packCounts({ numbers, counts: numbers.map(() => 1) })).toHaveLength(100);
    expect(packCounts({ numbers: [], counts: [] })).toHaveLength(0);
  });

  it('take as many bytes as foreseen', () => {
    const bytes = new Uint8Array(10);
    fc.assert(
      fc.property(wholeNumber(0), wholeNumber(1), (step, count) => {
        expect(writeCount(bytes, 0, step, count)).toBe(bytesOfCount(step, count));
      }),
    );
  });
});
