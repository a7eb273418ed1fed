import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitize } from '../../../src/rendering/terminal/sanitize.js';
import { nastyText } from '../nasty-text.js';

describe('sanitize', () => {
  it.each([
    ['CSI colour', '\x1b[1;31mrot\x1b[0m', 'rot'],
    ['CSI that clears the screen', 'a\x1b[2Jb', 'ab'],
    ['OSC title ended by BEL', '\x1b]0;title\x07Text', 'Text'],
    ['OSC link ended by ST', '\x1b]8;;https://example.org\x1b\\Link\x1b]8;;\x1b\\', 'Link'],
    ['DCS', '\x1bP1$r0m\x1b\\x', 'x'],
    ['character set', '\x1b(0lqk', 'lqk'],
    ['reset', '\x1bcText', 'Text'],
    ['a sequence without its end', '\x1b]0;Text geht weiter', '\uFFFD]0;Text geht weiter'],
    ['CSI cut off by another', '\x1b[3\x1b[1mfett', '\uFFFD[3fett'],
    ['8-bit CSI', '\x9b31mrot', '\uFFFD31mrot'],
    ['bell, backspace, null, delete', 'a\x07b\bc\0d\x7f', 'a\uFFFDb\uFFFDc\uFFFDd\uFFFD'],
    ['line breaks and tabs', 'a\r\nb\tc\rd\u2028e\u0085f', 'a b c d e f'],
    ['bidi override', 'a\u202Etxt.exe\u202C', 'atxt.exe'],
    ['lone surrogates', 'a\uD800b\uDC00', 'a\uFFFDb\uFFFD'],
    ['what is fine', 'Würde – „Job-Turbo“ 👩‍👧 信頼', 'Würde – „Job-Turbo“ 👩‍👧 信頼'],
  ])('%s', (_, text, expected) => {
    expect(sanitize(text)).toBe(expected);
  });

  it('leaves no control character, direction control or lone surrogate', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const safe = sanitize(text);
        expect(safe).not.toMatch(/[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]/);
        expect(safe).not.toMatch(/\p{Cs}/u);
        expect(sanitize(safe)).toBe(safe);
      }),
      { numRuns: 2000 },
    );
  });

  it('is linear on introducers without an end', () => {
    for (const introducer of ['\x1b]', '\x1b[', '\x1bP0', '\x1b ', '\x1b[0']) {
      const text = introducer.repeat(200_000);
      const start = process.hrtime.bigint();
      sanitize(text);
      expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(2000);
    }
  });
});
