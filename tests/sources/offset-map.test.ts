import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainOffsets, offsetMap } from '../../src/sources/offset-map.js';
import { applyEdits } from '../../src/sources/repair/apply-edits.js';
import type { Edit } from '../../src/sources/repair/edit.js';

const edit = (start: number, end: number, replacement = ''): Edit => ({
  start,
  end,
  replacement,
  rule: 'test',
});

const someEdits = (length: number): fc.Arbitrary<Edit[]> =>
  fc
    .array(fc.tuple(fc.nat(length), fc.nat(3), fc.constantFrom('', 'x', 'yz')), { maxLength: 8 })
    .map((parts) => {
      const edits: Edit[] = [];
      let position = 0;
      for (const [start, size, replacement] of parts.sort((a, b) => a[0] - b[0])) {
        if (start < position || start + size > length || size === 0) continue;
        edits.push(edit(start, start + size, replacement));
        position = start + size;
      }
      return edits;
    });

describe('offsetMap', () => {
  it('is the identity without edits', () => {
    expect(offsetMap([]).isIdentity).toBe(true);
  });

  it('leads from both sides of a deletion to what surrounds it', () => {
    // abc<i>def → abcdef
    const { text, offsets } = applyEdits('abc<i>def', [edit(3, 6)]);
    expect(text).toBe('abcdef');
    expect([offsets.rawStart(0), offsets.rawEnd(3)]).toEqual([0, 3]);
    expect([offsets.rawStart(3), offsets.rawEnd(6)]).toEqual([6, 9]);
    expect([offsets.rawStart(2), offsets.rawEnd(4)]).toEqual([2, 7]);
  });

  it('gives every character put in the whole stretch it stands for', () => {
    const { text, offsets } = applyEdits('a#b', [edit(1, 2, 'ffi')]);
    expect(text).toBe('affib');
    for (const at of [1, 2, 3]) {
      expect([offsets.rawStart(at), offsets.rawEnd(at + 1)]).toEqual([1, 2]);
    }
    expect([offsets.rawStart(4), offsets.rawEnd(5)]).toEqual([2, 3]);
  });

  it('refuses edits that overlap', () => {
    expect(() => applyEdits('abc', [edit(0, 2), edit(1, 3)])).toThrow('overlap');
  });

  it('keeps what was not edited', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'c', '\n') }), (raw) => {
        fc.assert(
          fc.property(someEdits(raw.length), (edits) => {
            const { text, offsets } = applyEdits(raw, edits);
            const removed = edits.reduce((sum, { start, end }) => sum + end - start, 0);
            const added = edits.reduce((sum, { replacement }) => sum + replacement.length, 0);
            expect(text.length).toBe(raw.length - removed + added);
            for (let at = 0; at < text.length; at++) {
              const start = offsets.rawStart(at);
              const inside = edits.find((one) => one.start <= start && start < one.end);
              if (inside) expect(offsets.rawEnd(at + 1)).toBe(inside.end);
              else expect(raw.slice(start, offsets.rawEnd(at + 1))).toBe(text[at]);
            }
          }),
          { numRuns: 10 },
        );
      }),
      { numRuns: 60 },
    );
  });

  it('chains: the way back through two edits is the way through their product', () => {
    const first = applyEdits('ab--cd', [edit(2, 4)]);
    const second = applyEdits(first.text, [edit(0, 1, 'XX')]);
    const offsets = chainOffsets(first.offsets, second.offsets);
    expect(second.text).toBe('XXbcd');
    expect([offsets.rawStart(0), offsets.rawEnd(2)]).toEqual([0, 1]);
    expect([offsets.rawStart(2), offsets.rawEnd(4)]).toEqual([1, 5]);
  });
});
