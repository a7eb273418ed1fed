/**
 * Numbers as German and English readers write them. Own code because loading `Intl.NumberFormat` costs more
 * than a whole table; the results are those of `Intl.NumberFormat`, but with a real minus sign and no `−0`.
 */
import type { Lang } from './lang.js';

const MINUS = '\u2212';
const NO_BREAK_SPACE = '\u00A0';

/** A number in two parts, so that columns can stand on the decimal mark: `−1.234` and `,50`. */
export interface NumberParts {
  readonly whole: string;
  readonly rest: string;
}

/** `1.234,50` or `1,234.50`, half away from zero on the shortest decimal form (1.005 → 1,01); `∞` and, for NaN, `–`. */
export function formatNumber(value: number, digits: number, lang: Lang): string {
  const { whole, rest } = numberParts(value, digits, lang);
  return whole + rest;
}

/** A share from 0 to 1 as `12 %` (German, no-break space) or `12%`. */
export function formatPercent(share: number, digits: number, lang: Lang): string {
  const { whole, rest } = percentParts(share, digits, lang);
  return whole + rest;
}

/** `0,92–2,41`; with a negative bound `−1,20 bis 0,34`, as a dash before a minus sign is hard to read. */
export function formatInterval(low: number, high: number, digits: number, lang: Lang): string {
  const left = formatNumber(low, digits, lang);
  const right = formatNumber(high, digits, lang);
  if (!left.startsWith(MINUS) && !right.startsWith(MINUS)) return `${left}–${right}`;
  return `${left}${NO_BREAK_SPACE}${lang === 'de' ? 'bis' : 'to'}${NO_BREAK_SPACE}${right}`;
}

export function numberParts(value: number, digits: number, lang: Lang): NumberParts {
  if (Number.isNaN(value)) return { whole: '–', rest: '' };
  const magnitude = Math.abs(value);
  if (magnitude === Number.POSITIVE_INFINITY) {
    return { whole: value < 0 ? `${MINUS}∞` : '∞', rest: '' };
  }
  const decimals = roundedDecimals(magnitude, digits);
  const integer = decimals.slice(0, decimals.length - digits);
  const fraction = decimals.slice(decimals.length - digits);
  const sign = value < 0 && /[1-9]/.test(decimals) ? MINUS : '';
  return {
    whole: sign + grouped(integer, lang === 'de' ? '.' : ','),
    rest: digits === 0 ? '' : (lang === 'de' ? ',' : '.') + fraction,
  };
}

export function percentParts(share: number, digits: number, lang: Lang): NumberParts {
  const { whole, rest } = numberParts(hundredfold(share), digits, lang);
  return { whole, rest: `${rest}${lang === 'de' ? NO_BREAK_SPACE : ''}%` };
}

/** Moves the decimal point of the shortest form: 0.285 → 28.5, where `0.285 * 100` is 28.499999999999996. */
function hundredfold(share: number): number {
  if (!Number.isFinite(share)) return share;
  const [mantissa = '0', exponent = '0'] = share.toExponential().split('e');
  return Number(`${mantissa}e${Number(exponent) + 2}`);
}

/**
 * `magnitude · 10^digits`, rounded to an integer, as a string of at least `digits + 1` digits.
 * Rounds the shortest decimal form, which is the number that JSON shows; `toFixed` rounds the binary value behind it.
 */
function roundedDecimals(magnitude: number, digits: number): string {
  if (Number.isInteger(magnitude) && magnitude < 1e15) {
    return String(magnitude) + '0'.repeat(digits);
  }
  const [mantissa = '0', exponent = '0'] = magnitude.toExponential().split('e');
  const significant = mantissa.replace('.', '');
  const kept = Number(exponent) + 1 + digits;
  let result: string;
  if (kept < 0) {
    result = '';
  } else if (kept >= significant.length) {
    result = significant.padEnd(kept, '0');
  } else {
    result = significant.slice(0, kept);
    if (significant.charCodeAt(kept) >= 0x35) result = incremented(result);
  }
  return result.padStart(digits + 1, '0');
}

function incremented(digits: string): string {
  let last = digits.length - 1;
  while (last >= 0 && digits[last] === '9') last--;
  const zeros = '0'.repeat(digits.length - 1 - last);
  return last < 0 ? `1${zeros}` : digits.slice(0, last) + (Number(digits[last]) + 1) + zeros;
}

function grouped(integer: string, separator: string): string {
  if (integer.length <= 3) return integer;
  const first = integer.length % 3;
  const groups = first === 0 ? [] : [integer.slice(0, first)];
  for (let start = first; start < integer.length; start += 3) {
    groups.push(integer.slice(start, start + 3));
  }
  return groups.join(separator);
}
