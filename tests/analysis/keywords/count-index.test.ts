import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexWords, measureTypes } from '../../../src/analysis/keywords/count-index.js';
import { packUnsorted } from '../../../src/analysis/keywords/packed-counts.js';

const TYPES = 300;

/** Counts by type. */
const document = fc.dictionary(fc.nat(TYPES - 1).map(String), fc.integer({ min: 1, max: 300 }));

it('gives form by form what the documents say of its type', () => {
  fc.assert(
    fc.property(
      fc.array(document),
      fc.uniqueArray(fc.nat(TYPES - 1), { minLength: 1 }),
      (documents, typeOfForm) => {
        const words = documents.map((counts) => ({
          size: 1 as const,
          packed: packUnsorted({
            numbers: Object.keys(counts).map(Number),
            counts: Object.values(counts),
          }),
        }));
        const index = indexWords(words, Int32Array.from(typeOfForm), measureTypes(words, TYPES));
        const all: number[][] = [];
        typeOfForm.forEach((type, form) => {
          const met: number[][] = [];
          index.eachCount(form, form + 1, (position, count) => met.push([position, count]));
          expect(met).toEqual(
            documents.flatMap((counts, position) => {
              const count = counts[String(type)];
              return count === undefined ? [] : [[position, count]];
            }),
          );
          all.push(...met);
        });
        const together: number[][] = [];
        index.eachCount(0, typeOfForm.length, (position, count) =>
          together.push([position, count]),
        );
        expect(together).toEqual(all);
      },
    ),
  );
});
