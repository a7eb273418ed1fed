import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitColumns } from '../../../src/rendering/terminal/fit-columns.js';

const need = fc
  .record({
    min: fc.integer({ min: 2, max: 40 }),
    more: fc.nat(40),
    label: fc.integer({ min: 1, max: 30 }),
    priority: fc.nat(4),
    grow: fc.nat(30),
  })
  .map(({ min, more, label, priority, grow }) => ({
    min,
    content: min + more,
    label,
    priority,
    max: min + more + grow,
  }));

describe('fitColumns', () => {
  it('fits, keeps the first column, and leaves no column out that would still have fitted', () => {
    fc.assert(
      fc.property(
        fc.array(need, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 20, max: 200 }),
        (needs, width) => {
          const { kept, widths } = fitColumns(needs, width, 2);
          const used = widths.reduce((sum, own) => sum + own, 2 * (widths.length - 1));
          expect(used).toBeLessThanOrEqual(width);
          expect(kept[0]).toBe(0);
          const narrowest = kept.reduce((sum, index) => sum + needs[index]!.min + 2, -2);
          needs.forEach((own, index) => {
            if (!kept.includes(index)) expect(narrowest + 2 + own.min).toBeGreaterThan(width);
          });
          if (kept.length > 1) {
            kept.forEach((index, position) => {
              expect(widths[position]).toBeGreaterThanOrEqual(needs[index]!.min);
            });
          }
        },
      ),
    );
  });

  it('gives the more important column its place first', () => {
    const column = (priority: number) => ({ min: 20, content: 20, label: 5, priority, max: 20 });
    expect(fitColumns([column(9), column(2), column(1)], 50, 2).kept).toEqual([0, 2]);
  });
});
