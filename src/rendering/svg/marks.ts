import type { SeriesPoint, Tone } from '../../presentation/page.js';
import type { Wording } from '../../presentation/wording/wording.js';
import { at, label } from './elements.js';
import type { Picture } from './picture.js';
import { textWidth } from './text-width.js';

const VERDICTS = ['higher', 'lower', 'undecided', 'too-little-text'] as const;

/** A verdict by its shape: triangle up or down, full circle, hollow diamond. Everything else is a circle. */
export function verdictMark(x: number, y: number, tone: Tone | undefined): string {
  switch (tone) {
    case 'higher':
      return shape(`M${at(x)} ${at(y - 6)}l5.5 10h-11z`, 'first');
    case 'lower':
      return shape(`M${at(x)} ${at(y + 6)}l5.5 -10h-11z`, 'second');
    case 'too-little-text':
      return shape(`M${at(x)} ${at(y - 5)}l5 5l-5 5l-5 -5z`, 'hollow');
    default:
      return `<circle cx="${at(x)}" cy="${at(y)}" r="4" class="first"/>`;
  }
}

function shape(d: string, className: string): string {
  return `<path d="${d}" class="${className}"/>`;
}

/** What the shapes mean, for those that occur; nothing where there are no verdicts. */
export function verdictLegend(
  points: readonly SeriesPoint[],
  wording: Wording,
  width: number,
): Omit<Picture, 'width'> {
  const tones = new Set(points.map(({ tone }) => tone));
  let x = 8;
  let y = 18;
  const parts: string[] = [];
  for (const verdict of VERDICTS.filter((name) => tones.has(name))) {
    const text = wording.verdicts[verdict];
    const taken = 14 + textWidth(text, 11) + 18;
    if (x > 8 && x + taken > width) {
      x = 8;
      y += 18;
    }
    parts.push(verdictMark(x, y - 4, verdict), label(x + 12, y, text, 'small'));
    x += taken;
  }
  return parts.length === 0 ? { height: 0, body: '' } : { height: y + 8, body: parts.join('') };
}
