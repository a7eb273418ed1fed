import type { Run, Tone } from '../../presentation/page.js';
import { codePointWidth } from './display-width.js';
import { runsWidth } from './runs.js';

interface Sign {
  readonly text: string;
  readonly width: number;
  readonly tone: Tone;
}

/**
 * Breaks runs into lines of at most `width` (at least 2) columns: at spaces, behind hyphens and slashes inside
 * words, and anywhere in a word that is longer than a line. A no-break space does not break. Never empty.
 */
export function wrap(runs: readonly Run[], width: number): readonly (readonly Run[])[] {
  if (runsWidth(runs) <= width) return [runs];
  const signs = signsOf(runs);
  const lines: Run[][] = [];
  let start = skipSpaces(signs, 0);
  while (start < signs.length) {
    let end = start;
    let used = 0;
    let breakAt = -1;
    while (end < signs.length && used + signs[end]!.width <= width) {
      used += signs[end]!.width;
      end++;
      if (mayBreakAt(signs, end)) breakAt = end;
    }
    if (end < signs.length && signs[end]!.text !== ' ' && breakAt > start) end = breakAt;
    lines.push(joined(signs, start, end));
    start = skipSpaces(signs, end);
  }
  return lines.length === 0 ? [[]] : lines;
}

function signsOf(runs: readonly Run[]): Sign[] {
  const signs: Sign[] = [];
  for (const { text, tone } of runs) {
    for (const character of text) {
      signs.push({ text: character, width: codePointWidth(character.codePointAt(0)!), tone });
    }
  }
  return signs;
}

function skipSpaces(signs: readonly Sign[], from: number): number {
  let position = from;
  while (signs[position]?.text === ' ') position++;
  return position;
}

const WORD_SIGN = /[\p{L}\p{N}]/u;

function mayBreakAt(signs: readonly Sign[], position: number): boolean {
  const before = signs[position - 1]!.text;
  if (before === ' ') return true;
  if (before !== '-' && before !== '/') return false;
  return (
    WORD_SIGN.test(signs[position - 2]?.text ?? '') && WORD_SIGN.test(signs[position]?.text ?? '')
  );
}

function joined(signs: readonly Sign[], start: number, end: number): Run[] {
  let last = end;
  while (last > start && signs[last - 1]!.text === ' ') last--;
  const runs: { text: string; tone: Tone }[] = [];
  for (let index = start; index < last; index++) {
    const { text, tone } = signs[index]!;
    const current = runs[runs.length - 1];
    if (current !== undefined && current.tone === tone) current.text += text;
    else runs.push({ text, tone });
  }
  return runs;
}
