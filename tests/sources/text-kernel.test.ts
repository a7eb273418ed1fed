import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastSignificant } from '../../src/sources/structure/characters.js';
import {
  countControls,
  decodeUtf8,
  scanColumns,
  shinglesIn,
  suspectsIn,
  Triggers,
} from '../../src/sources/text-kernel.js';

/** Long enough for several vectors, made of what the kernel tells apart and of neighbours that it must not take for it. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom('\n', '\n\n', '\r\n', '\t', ' ', '\f', ':', '|', '"', '“', '\u00a0'),
      fc.constantFrom('a b c d', 'ä', 'Ä', 'Ã¼', 'â€ž', 'ÿ', '\u0100', '\u2010', '\ud83d\ude00'),
      fc.stringMatching(/^[A-Za-z .,-]{0,20}$/),
      fc.string(),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

function all(next: (from: number) => number, length: number): number[] {
  const found: number[] = [];
  for (let at = next(0); at < length; at = next(at + 1)) found.push(at);
  return found;
}

describe('the text kernel', () => {
  it('decodes what was encoded', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 80 })), (text) => {
        const whole = text.replace(/\p{Cs}/gu, '');
        expect(decodeUtf8(Buffer.from(whole))).toBe(whole);
      }),
      { numRuns: 500 },
    );
    const long = 'Käse „10 €“ 😀\n'.repeat(400_000);
    expect(decodeUtf8(Buffer.from(long)) === long).toBe(true);
    expect(decodeUtf8(new Uint8Array(0))).toBe('');
  });

  it('counts the control characters that no text has', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const controls = bytes.filter(
          (byte) => byte < 0x20 && ![9, 10, 11, 12, 13, 0x1a, 0x1b].includes(byte),
        );
        expect(countControls(bytes)).toBe(controls.length);
        const low = bytes.map((byte) => byte % 0x24);
        expect(countControls(low)).toBe(
          low.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte >> 1 !== 13)).length,
        );
      }),
    );
  });

  it('finds every trigger, and rows of blanks between single characters', () => {
    const sets = fc.array(
      fc.oneof(
        fc.constantFrom(0x2d, 0x5f, 0x2a, 0x0a, 0xad, 0xff, 0x100, 0x2010, 0x1ff, 0xd83d),
        fc.integer({ min: 0, max: 0xffff }),
        fc.integer({ min: 0, max: 0xff }),
      ),
      { maxLength: 24 },
    );
    fc.assert(
      fc.property(texts, sets, fc.boolean(), (text, units, spaced) => {
        const table = new Uint8Array(0x10000);
        for (const unit of units) if (unit !== 0x20) table[unit] = 1 + (unit % 200);
        const expected = [...Array(text.length).keys()].filter(
          (at) =>
            table[text.charCodeAt(at)] !== 0 ||
            (spaced && text[at] === ' ' && text[at + 2] === ' ' && text[at + 4] === ' '),
        );
        const next = new Triggers(table, spaced).in(text);
        expect(all(next, text.length)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('finds wherever a character may be UTF-8 that was read as windows-1252', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const expected = [...Array(text.length).keys()].filter((at) => isSuspectAt(text, at));
        expect(all(suspectsIn(text), text.length)).toEqual(expected);
        const decoded = decodeUtf8(Buffer.from(text.replace(/\p{Cs}/gu, '?')));
        expect(all(suspectsIn(decoded), text.length)).toEqual(
          expected.filter((at) => isSuspectAt(decoded, at)),
        );
      }),
    );
  });

  it('finds the lines with what stands in them', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('\n' as const, '\r' as const), (text, separator) => {
        const columns = scanColumns(text, separator);
        const rows = Array.from(columns.starts, (_, line) =>
          Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[line]])),
        );
        expect(rows).toEqual(linesOf(text, separator));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the text of its last caller apart from the next', () => {
    const first = suspectsIn('abc Ã¼');
    expect(first(0)).toBe(4);
    expect(suspectsIn('Ã¼')(0)).toBe(0);
    expect(suspectsIn(['abc', ' Ã¼'].join(''))(0)).toBe(4);
  });
});

function isSuspectAt(text: string, at: number): boolean {
  return /^[\u00c2-\u00ef][\u0080-\u00bf\u00ff-\uffff]/.test(text.slice(at, at + 2));
}

/** The same, line by line. */
function linesOf(text: string, separator: string): Record<string, number>[] {
  const rows: Record<string, number>[] = [];
  let position = 0;
  let gap = 0;
  let isBroken = false;
  for (const line of text.split(separator)) {
    const from = position;
    position += line.length + 1;
    const trimmed = line.trim();
    const lead = line.slice(0, line.length - line.trimStart().length);
    if (trimmed === '') {
      gap = Math.min(gap + 1, 255);
      isBroken ||= line.includes('\f');
      continue;
    }
    const starts = from + lead.length;
    const ends = starts + trimmed.length;
    const placeOf = (mark: string) => {
      const at = trimmed.indexOf(mark);
      return at < 0 ? -1 : starts + at;
    };
    rows.push({
      starts,
      ends,
      gaps: gap,
      indents: [...lead.split('\f').at(-1)!].reduce((sum, c) => sum + (c === '\t' ? 4 : 1), 0),
      pageBreaks: isBroken || lead.includes('\f') ? 1 : 0,
      tabs: placeOf('\t'),
      colons: placeOf(':'),
      bars: trimmed.split('|').length - 1,
      firsts: trimmed.charCodeAt(0),
      lasts: lastSignificant(text, starts, ends),
    });
    gap = 0;
    isBroken =
      line.trimEnd().length < line.length && line.slice(line.trimEnd().length).includes('\f');
  }
  return rows;
}

describe('shinglesIn', () => {
  const unit = fc.constantFrom(...'aZ9äÖß×÷ éŠж“–„—·µ.,漢、\n');
  const paragraph = fc.array(unit, { maxLength: 80 }).map((units) => units.join(''));

  it('hashes the runs of four words of a stretch', () => {
    fc.assert(
      fc.property(paragraph, paragraph, paragraph, (before, text, after) => {
        const words = text
          .split(/[^a-zA-Z0-9À-ÖØ-öø-\u1fff\u2c00-\u2fff\u3040-\uffff]+/)
          .filter((word) => word !== '');
        const hashes = words.map((word) =>
          [...word].reduce(
            (hash, letter) => (Math.imul(hash, 31) + (letter.charCodeAt(0) | 0x20) + 1) | 0,
            0,
          ),
        );
        const expected = hashes
          .slice(3)
          .map((_, first) =>
            hashes
              .slice(first, first + 4)
              .reduce((shingle, hash) => Math.imul(shingle, 0x01000193) ^ hash, 0),
          );
        const shingles = shinglesIn(`${before} ${text} ${after}`);
        const start = before.length + 1;
        expect([...shingles(start, start + text.length)]).toEqual(expected);
      }),
    );
  });

  it('looks at the beginning of a long stretch only', () => {
    const words = 'ein Wort und noch eins '.repeat(200);
    expect(shinglesIn(words)(0, words.length)).toEqual(shinglesIn(words)(0, 2048));
  });
});
