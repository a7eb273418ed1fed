import type { Chart, SeriesPoint } from '../../presentation/page.js';
import { formatNumber } from '../../presentation/wording/format.js';
import type { Wording } from '../../presentation/wording/wording.js';
import { markupText } from '../markup-text.js';
import { at, titled } from './elements.js';
import type { Picture } from './picture.js';
import { textWidth } from './text-width.js';

const SMALLEST = 13;
const LARGEST = 46;
const SPACE = 0.4;
const LEADING = 1.22;

interface Word {
  readonly point: SeriesPoint;
  readonly value: number;
  readonly size: number;
  readonly width: number;
}

/**
 * Words in the order of their rank, set like text in centred lines: the largest come first and the eye knows where to
 * go on. The area of a word grows with its value. A word stands in the middle of the room that it takes in a wide font,
 * so that in no common font two of them touch.
 */
export function drawCloud(chart: Chart, wording: Wording, width: number): Picture {
  const points = chart.series
    .flatMap((series) => series.points)
    .filter(({ value }) => value !== null && value > 0)
    .sort((left, right) => right.value! - left.value! || (left.label < right.label ? -1 : 1));
  const greatest = points[0]?.value ?? 1;
  const lines: Word[][] = [];
  let taken = 0;
  for (const point of points) {
    const word = measured(point, point.value!, greatest, width);
    const line = lines.at(-1);
    const space = word.size * SPACE;
    if (line === undefined || taken + space + word.width > width) {
      lines.push([word]);
      taken = word.width;
    } else {
      line.push(word);
      taken += space + word.width;
    }
  }
  let y = 0;
  const drawn = lines.map((line) => {
    const height = Math.max(...line.map(({ size }) => size)) * LEADING;
    const baseline = y + height * 0.78;
    y += height;
    return drawLine(line, baseline, width, chart, wording);
  });
  return { width, height: Math.ceil(Math.max(y, SMALLEST)) + 4, body: drawn.join('\n') };
}

function measured(point: SeriesPoint, value: number, greatest: number, room: number): Word {
  const wanted = Math.max(SMALLEST, LARGEST * Math.sqrt(value / greatest));
  const natural = textWidth(point.label, wanted);
  // A word longer than the line is set smaller: it must not be cut.
  const size = natural > room ? (wanted * room) / natural : wanted;
  const rounded = Math.floor(size * 10) / 10;
  return { point, value, size: rounded, width: textWidth(point.label, rounded) };
}

function drawLine(
  line: readonly Word[],
  baseline: number,
  room: number,
  chart: Chart,
  { lang }: Wording,
): string {
  const length = line.reduce(
    (sum, word, index) => sum + word.width + (index === 0 ? 0 : word.size * SPACE),
    0,
  );
  let x = (room - length) / 2;
  return line
    .map(({ point, value, size, width }, index) => {
      if (index > 0) x += size * SPACE;
      const word = `<text x="${at(x + width / 2)}" y="${at(baseline)}" class="middle" font-size="${size}">${markupText(point.label)}</text>`;
      x += width;
      const text = formatNumber(value, chart.digits ?? 2, lang);
      return titled(`${point.label}: ${chart.labels.value} ${text}`, word);
    })
    .join('');
}
