import type { Strips } from '../../presentation/page.js';
import { drawStrip } from '../bars.js';
import type { Canvas } from './canvas.js';
import { displayWidth } from './display-width.js';
import { shortenStart } from './runs.js';

const GAP = '  ';
const LABEL_SHARE = 0.4;
const WIDEST_STRIP = 100;

/** One line a document: its name, the strip, the number of hits. */
export function renderStrips(block: Strips, canvas: Canvas): readonly string[] {
  const { glyphs, width } = canvas;
  const strips = block.strips.map(({ label, hits }) => ({
    label: canvas.runs(label)[0]!.text,
    hits,
    count: canvas.wording.hits(hits.length),
  }));
  const widest = (texts: readonly string[]): number =>
    texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
  const labelWidth = Math.min(
    widest(strips.map(({ label }) => label)),
    Math.floor(width * LABEL_SHARE),
  );
  const countWidth = widest(strips.map(({ count }) => count));
  const room = width - labelWidth - countWidth - 2 * GAP.length;
  const stripWidth = Math.max(1, Math.min(WIDEST_STRIP, room));
  return strips.map(({ label, hits, count }) => {
    const name = shortenStart(label, labelWidth, glyphs.ellipsis);
    return [
      name,
      ' '.repeat(labelWidth - displayWidth(name)),
      GAP,
      drawStrip(hits, stripWidth, glyphs),
      GAP,
      ' '.repeat(countWidth - displayWidth(count)),
      count,
    ].join('');
  });
}
