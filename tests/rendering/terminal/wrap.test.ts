import { describe, expect, it } from 'vitest';
import { wrap } from '../../../src/rendering/terminal/wrap.js';

const lines = (text: string, width: number): string[] =>
  wrap([{ text, tone: 'plain' }], width).map((line) => line.map((run) => run.text).join(''));

describe('wrap', () => {
  it('breaks at spaces, inside hyphenated words, and where it must', () => {
    expect(lines('Wer Vertrauen gibt', 10)).toEqual(['Wer', 'Vertrauen', 'gibt']);
    expect(lines('SGB-II-Träger', 8)).toEqual(['SGB-II-', 'Träger']);
    expect(lines('Vertrauenskultur', 6)).toEqual(['Vertra', 'uensku', 'ltur']);
    expect(lines('12\u00A0% davon', 6)).toEqual(['12\u00A0%', 'davon']);
    expect(lines('2019 -5', 6)).toEqual(['2019', '-5']);
  });

  it('keeps marks with their letters and wide signs whole', () => {
    expect(lines('e\u0301e\u0301e\u0301', 2)).toEqual(['e\u0301e\u0301', 'e\u0301']);
    expect(lines('信頼信', 3)).toEqual(['信', '頼', '信']);
  });

  it('keeps tones', () => {
    const content = [
      { text: 'Selbst', tone: 'plain' },
      { text: 'vertrauen ist gut', tone: 'hit' },
    ] as const;
    expect(wrap(content, 16)).toEqual([
      [
        { text: 'Selbst', tone: 'plain' },
        { text: 'vertrauen', tone: 'hit' },
      ],
      [{ text: 'ist gut', tone: 'hit' }],
    ]);
  });
});
