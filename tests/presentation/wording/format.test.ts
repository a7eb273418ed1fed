import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatInterval,
  formatNumber,
  formatPercent,
} from '../../../src/presentation/wording/format.js';

const withHyphen = (text: string): string => text.replaceAll('\u2212', '-');

function intl(value: number, digits: number, lang: 'de' | 'en', style?: 'percent'): string {
  const options = {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'negative',
    ...(style === undefined ? {} : { style }),
  } as Intl.NumberFormatOptions;
  return new Intl.NumberFormat(lang, options).format(value);
}

describe('formatNumber', () => {
  it('writes German and English', () => {
    expect(formatNumber(4.73, 2, 'de')).toBe('4,73');
    expect(formatNumber(1234, 0, 'de')).toBe('1.234');
    expect(formatNumber(4.73, 2, 'en')).toBe('4.73');
    expect(formatNumber(1234567.5, 1, 'en')).toBe('1,234,567.5');
    expect(formatNumber(-1234.5, 2, 'de')).toBe('\u22121.234,50');
  });

  it('rounds the decimal number that JSON shows, not the binary one behind it', () => {
    expect((1.005).toFixed(2)).toBe('1.00');
    expect(formatNumber(1.005, 2, 'de')).toBe('1,01');
    expect(formatNumber(9.995, 2, 'de')).toBe('10,00');
  });

  it('has no minus sign before zero and words for what is no number', () => {
    expect(formatNumber(-0, 0, 'de')).toBe('0');
    expect(formatNumber(-0.004, 2, 'de')).toBe('0,00');
    expect(formatNumber(Number.NaN, 2, 'de')).toBe('–');
    expect(formatNumber(Number.NEGATIVE_INFINITY, 2, 'de')).toBe('\u2212∞');
  });

  it('agrees with Intl.NumberFormat', () => {
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
      fc.integer(),
      // Numbers with few decimals, among them the ties that rounding is about.
      fc
        .tuple(fc.integer({ min: -1e7, max: 1e7 }), fc.integer({ min: 0, max: 6 }))
        .map(([digits, places]) => digits / 10 ** places),
    );
    fc.assert(
      fc.property(number, fc.nat(5), fc.constantFrom('de', 'en'), (value, digits, lang) => {
        expect(withHyphen(formatNumber(value, digits, lang))).toBe(intl(value, digits, lang));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('formatPercent', () => {
  it('sets the sign behind a no-break space in German only', () => {
    expect(formatPercent(0.12, 0, 'de')).toBe('12\u00A0%');
    expect(formatPercent(0.285, 0, 'de')).toBe('29\u00A0%');
    expect(formatPercent(0.285, 1, 'en')).toBe('28.5%');
  });

  it('agrees with Intl.NumberFormat', () => {
    const share = fc.integer({ min: 0, max: 100_000 }).map((number) => number / 100_000);
    fc.assert(
      fc.property(share, fc.nat(3), fc.constantFrom('de', 'en'), (value, digits, lang) => {
        expect(formatPercent(value, digits, lang)).toBe(intl(value, digits, lang, 'percent'));
      }),
    );
  });
});

describe('formatInterval', () => {
  it('takes a dash, but a word before a minus sign', () => {
    expect(formatInterval(0.92, 2.41, 2, 'de')).toBe('0,92–2,41');
    expect(formatInterval(-1.2, 0.34, 2, 'de')).toBe('\u22121,20\u00A0bis\u00A00,34');
    expect(formatInterval(-1.2, -0.3, 1, 'en')).toBe('\u22121.2\u00A0to\u00A0\u22120.3');
  });
});
