import type { Chart } from '../../presentation/page.js';
import type { Wording } from '../../presentation/wording/wording.js';
import { at, label, titled } from './elements.js';
import type { Picture } from './picture.js';
import { textWidth, wrapText } from './text-width.js';

const ROW = 22;
const WRAPPED_ROW = 34;
const LINE = 14;
const HEADING = 26;
const SWEEPS = 8;
/** Between a name and the links: room for the dot. */
const MARGIN = 10;
const LEFT_SHARE = 0.5;
const RIGHT_SHARE = 0.4;

interface Link {
  readonly left: number;
  readonly right: number;
  readonly value: number;
}

/**
 * Series on the left, their points on the right, a link each, thicker with its value. Both sides are ordered so that
 * few links cross (barycentre method, Sugiyama et al. 1981), ties by name.
 */
export function drawNetwork(chart: Chart, _wording: Wording, width: number): Picture {
  const lefts = chart.series.map((series) => series.label);
  const rights = [
    ...new Set(chart.series.flatMap((series) => series.points.map((point) => point.label))),
  ];
  const links = chart.series.flatMap((series, left) =>
    series.points.map(
      (point): Link => ({ left, right: rights.indexOf(point.label), value: point.value ?? 0 }),
    ),
  );
  let leftOrder = lefts.map((_, index) => index);
  let rightOrder = rights.map((_, index) => index);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    rightOrder = ordered(
      rightOrder,
      rights,
      leftOrder,
      links.map(({ left, right }) => [right, left]),
    );
    leftOrder = ordered(
      leftOrder,
      lefts,
      rightOrder,
      links.map(({ left, right }) => [left, right]),
    );
  }
  // Each side takes what its names need; links keep the rest.
  const side = (names: readonly string[], share: number): { column: number; lines: string[][] } => {
    const widest = names.reduce((most, name) => Math.max(most, textWidth(name, 12)), 0);
    const column = Math.min(widest + MARGIN, width * share);
    return { column, lines: names.map((name) => wrapText(name, 12, column - MARGIN)) };
  };
  const [left, right] = [side(lefts, LEFT_SHARE), side(rights, RIGHT_SHARE)];
  const isWrapped = [...left.lines, ...right.lines].some((lines) => lines.length > 1);
  const height = Math.max(lefts.length, rights.length, 1) * (isWrapped ? WRAPPED_ROW : ROW);
  const y = (order: readonly number[], node: number): number =>
    HEADING + (order.indexOf(node) + 0.5) * (height / order.length);
  const greatest = links.reduce((most, { value }) => Math.max(most, value), 1);
  const [x1, x2] = [left.column + 6, width - right.column - 6];
  const middle = (x1 + x2) / 2;
  const curves = links.map((link) => {
    const [from, to] = [y(leftOrder, link.left), y(rightOrder, link.right)];
    const curve = `<path class="link" stroke-width="${at(1 + 4 * (link.value / greatest))}" d="M${at(x1)} ${at(from)}C${at(middle)} ${at(from)} ${at(middle)} ${at(to)} ${at(x2)} ${at(to)}"/>`;
    return titled(`${lefts[link.left]} – ${rights[link.right]}: ${link.value}`, curve);
  });
  const nodes = [
    ...lefts.map((name, node) =>
      drawNode(name, left.lines[node]!, x1 - 4, y(leftOrder, node), x1 - 14, 'end'),
    ),
    ...rights.map((name, node) =>
      drawNode(name, right.lines[node]!, x2 + 4, y(rightOrder, node), x2 + 14, ''),
    ),
  ];
  const headings = [
    label(x1 - 14, 14, chart.labels.series, 'small muted end'),
    label(x2 + 14, 14, chart.labels.point, 'small muted'),
  ];
  return {
    width,
    height: HEADING + height + 4,
    body: [...headings, ...curves, ...nodes].join('\n'),
  };
}

/** A dot and its name beside it, in one line or two. */
function drawNode(
  name: string,
  lines: readonly string[],
  x: number,
  y: number,
  edge: number,
  anchor: string,
): string {
  const first = y + 4 - (lines.length - 1) * (LINE / 2);
  const texts = lines.map((line, index) => label(edge, first + index * LINE, line, anchor));
  return titled(
    name,
    `<circle cx="${at(x)}" cy="${at(y)}" r="3.5" class="first"/>${texts.join('')}`,
  );
}

/** Nodes by the mean place of their neighbours; those without stay where they are. */
function ordered(
  order: readonly number[],
  names: readonly string[],
  others: readonly number[],
  pairs: readonly (readonly number[])[],
): number[] {
  const place = new Map(others.map((node, index) => [node, index]));
  const mean = new Map(
    order.map((node, index) => {
      const near = pairs.filter(([own]) => own === node).map(([, other]) => place.get(other!)!);
      const sum = near.reduce((total, value) => total + value, 0);
      return [node, near.length === 0 ? index : sum / near.length];
    }),
  );
  return [...order].sort(
    (left, right) => mean.get(left)! - mean.get(right)! || (names[left]! < names[right]! ? -1 : 1),
  );
}
