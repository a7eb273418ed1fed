import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packPlaces, unpackPlaces } from '../../../src/analysis/entities/mention-places.js';
import { packNumbers, unpackNumbers } from '../../../src/analysis/entities/pack-numbers.js';

it('whole numbers come back as they were', () => {
  const whole = fc.integer({ min: -(2 ** 30) + 1, max: 2 ** 30 - 1 });
  fc.assert(
    fc.property(fc.array(whole), (numbers) => {
      const text = packNumbers(numbers);
      expect(unpackNumbers(text)).toEqual(numbers);
      expect(JSON.parse(JSON.stringify(text))).toBe(text);
    }),
  );
});

it('places come back as they were, in whatever order', () => {
  const whole = fc.nat({ max: 2 ** 29 - 1 });
  const place = fc
    .record({ start: whole, length: fc.nat({ max: 500 }), line: whole, form: fc.nat({ max: 40 }) })
    .map(({ start, length, line, form }) => ({ start, end: start + length, line, form }));
  fc.assert(
    fc.property(fc.array(place), (places) => {
      expect(unpackPlaces(packPlaces(places))).toEqual(places);
    }),
  );
});

it('a mention takes few characters', () => {
  const places = Array.from({ length: 20_000 }, (_, at) => {
    return { start: 700 * at, end: 700 * at + 12, line: 1 + 3 * at, form: at % 2 };
  });
  const text = packPlaces(places);
  expect(text.length).toBeLessThan(8 * places.length);
  expect(unpackPlaces(text)).toEqual(places);
});
