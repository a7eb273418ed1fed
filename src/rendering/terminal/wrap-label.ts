/** Headings of columns: they break at spaces, and at a soft hyphen where a word is wider than its column. */
import type { Canvas } from './canvas.js';
import { displayWidth } from './display-width.js';
import { wrap } from './wrap.js';

const SOFT_HYPHEN = '\u00AD';

/** Widths of a heading on one line and of its longest part that must not be broken. */
export function labelWidths(
  label: string,
  canvas: Canvas,
): { readonly whole: number; readonly longestPart: number } {
  const words = wordsOf(label, canvas);
  const whole = displayWidth(words.map((parts) => parts.join('')).join(' '));
  const longestPart = Math.max(
    ...words.flatMap((parts) => hyphenated(parts).map((part) => displayWidth(part))),
  );
  return { whole, longestPart };
}

export function wrapLabel(label: string, width: number, canvas: Canvas): readonly string[] {
  const text = wordsOf(label, canvas)
    .map((parts) => {
      const word = parts.join('');
      return displayWidth(word) <= width ? word : hyphenated(parts).join(' ');
    })
    .join(' ');
  return wrap([{ text, tone: 'plain' }], width).map((line) => line.map((run) => run.text).join(''));
}

function wordsOf(label: string, canvas: Canvas): string[][] {
  return label
    .split(' ')
    .map((word) => word.split(SOFT_HYPHEN).map((part) => canvas.runs(part)[0]!.text));
}

function hyphenated(parts: readonly string[]): string[] {
  return parts.map((part, index) => (index < parts.length - 1 ? `${part}-` : part));
}
