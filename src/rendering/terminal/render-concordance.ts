import type { Concordance } from '../../presentation/page.js';
import { placeText } from '../place-text.js';
import type { Canvas } from './canvas.js';
import { displayWidth } from './display-width.js';
import { shortenStart, takeText } from './runs.js';

const GAP = '  ';
const PLACE_SHARE = 0.28;
const HIT_SHARE = 0.4;

/** One line a hit; the hits stand under each other, about in the middle of what the places leave. */
export function renderConcordance(block: Concordance, canvas: Canvas): readonly string[] {
  const { glyphs, paint, width } = canvas;
  const text = (raw: string): string => canvas.runs(raw)[0]!.text;
  const lines = block.lines.map(({ place, left, hit, right }) => ({
    place: text(placeText(place)),
    left: text(left).trimEnd(),
    hit: text(hit),
    right: text(right).trimEnd(),
  }));
  const widest = (widths: readonly number[]): number =>
    widths.reduce((most, own) => Math.max(most, own), 0);
  const placeWidth = Math.min(
    widest(lines.map((line) => displayWidth(line.place))),
    Math.floor(width * PLACE_SHARE),
  );
  const room = width - placeWidth - 3 * GAP.length;
  const hitWidth = Math.min(
    widest(lines.map((line) => displayWidth(line.hit))),
    Math.floor(room * HIT_SHARE),
  );
  const leftWidth = Math.floor((room - hitWidth) / 2);
  return lines.map((line) => {
    const place = shortenStart(line.place, placeWidth, glyphs.ellipsis);
    const left = shortenStart(line.left, leftWidth, glyphs.ellipsis);
    const hit = cut(line.hit, room - leftWidth, glyphs.ellipsis);
    const right = cut(
      line.right.trimStart(),
      room - leftWidth - displayWidth(hit),
      glyphs.ellipsis,
    );
    return [
      paint({ text: place, tone: 'muted' }),
      ' '.repeat(placeWidth - displayWidth(place)),
      GAP,
      ' '.repeat(leftWidth - displayWidth(left)),
      left,
      GAP,
      paint({ text: hit, tone: 'hit' }),
      GAP,
      right,
    ].join('');
  });
}

function cut(text: string, width: number, ellipsis: string): string {
  if (displayWidth(text) <= width) return text;
  const sign = takeText(ellipsis, width);
  return takeText(text, width - displayWidth(sign)) + sign;
}
