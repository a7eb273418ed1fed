import { describe, expect, it } from 'vitest';
import { cValue } from '../../src/statistics/c-value.js';

describe('cValue', () => {
  it('gives the values of Frantzi, Ananiadou & Mima 2000', () => {
    const term = (words: string, frequency: number) => ({ words: words.split(' '), frequency });
    const values = cValue([
      term('adenoid cystic basal cell carcinoma', 5),
      term('cystic basal cell carcinoma', 11),
      term('ulcerated basal cell carcinoma', 7),
      term('recurrent basal cell carcinoma', 5),
      term('circumscribed basal cell carcinoma', 3),
      term('basal cell carcinoma', 984),
    ]);
    expect(values[0]).toBeCloseTo(11.6096, 4);
    expect(values.slice(1, 5)).toEqual([12, 14, 10, 6]);
    expect(values[5]).toBeCloseTo(1551.36, 2);
  });

  it('does not depend on the order of the candidates, nor on what the words are', () => {
    const long = { words: [1, 2, 3], frequency: 4 };
    const short = { words: [2, 3], frequency: 10 };
    const forward = cValue([long, short]);
    expect(cValue([short, long])).toEqual([...forward].reverse());
    expect(forward[1]).toBe(6);
  });

  it('counts a candidate once that stands twice in a longer one', () => {
    const values = cValue([
      { words: ['a', 'b', 'a', 'b'], frequency: 2 },
      { words: ['a', 'b'], frequency: 7 },
    ]);
    expect(values).toEqual([4, 5]);
  });

  it('gives a single word 0 and nothing nothing', () => {
    expect(cValue([{ words: ['Amt'], frequency: 9 }])).toEqual([0]);
    expect(cValue([])).toEqual([]);
  });

  it('refuses a candidate given twice and a frequency that is none', () => {
    const term = { words: ['a', 'b'], frequency: 1 };
    expect(() => cValue([term, term])).toThrow('a b');
    expect(() => cValue([{ ...term, frequency: Number.NaN }])).toThrow(RangeError);
  });
});
