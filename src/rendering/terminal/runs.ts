/** Runs measured, cut and joined. All expect printable text. */
import type { Run, Tone } from '../../presentation/page.js';
import { codePointWidth, displayWidth } from './display-width.js';

export function runsWidth(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + displayWidth(run.text), 0);
}

/** Cuts at the end and adds `ellipsis` where it does not fit. */
export function shortenEnd(runs: readonly Run[], width: number, ellipsis: string): readonly Run[] {
  if (runsWidth(runs) <= width) return runs;
  const kept = takeStart(runs, Math.max(0, width - displayWidth(ellipsis)));
  return [...kept, { text: takeText(ellipsis, width), tone: lastTone(kept) }];
}

/** Cuts at the start; a mark never loses the character it stands on. */
export function shortenStart(text: string, width: number, ellipsis: string): string {
  if (displayWidth(text) <= width) return text;
  const sign = takeText(ellipsis, width);
  const room = width - displayWidth(sign);
  const characters = [...text];
  let used = 0;
  let start = characters.length;
  for (let index = characters.length - 1; index >= 0; index--) {
    const own = codePointWidth(characters[index]!.codePointAt(0)!);
    if (used + own > room) break;
    used += own;
    if (own > 0) start = index;
  }
  return sign + characters.slice(start).join('');
}

/** The longest beginning that fits, with the marks that stand on its last character. */
export function takeText(text: string, width: number): string {
  let used = 0;
  let position = 0;
  while (position < text.length) {
    const codePoint = text.codePointAt(position)!;
    used += codePointWidth(codePoint);
    if (used > width) break;
    position += codePoint > 0xffff ? 2 : 1;
  }
  return text.slice(0, position);
}

function takeStart(runs: readonly Run[], width: number): Run[] {
  const kept: Run[] = [];
  let room = width;
  for (const run of runs) {
    const text = takeText(run.text, room);
    if (text !== '') kept.push({ text, tone: run.tone });
    if (text.length < run.text.length) break;
    room -= displayWidth(text);
  }
  return kept;
}

function lastTone(runs: readonly Run[]): Tone {
  return runs[runs.length - 1]?.tone ?? 'plain';
}
