import type { Chart } from '../../presentation/page.js';
import type { Wording } from '../../presentation/wording/wording.js';
import { at, label, titled } from './elements.js';
import type { Picture } from './picture.js';
import { fitText } from './text-width.js';

const ROW = 22;
const HEADING = 26;
const SWEEPS = 8;

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
  const rows = Math.max(lefts.length, rights.length, 1);
  const column = width * 0.4;
  const y = (order: readonly number[], node: number): number =>
    HEADING + (order.indexOf(node) + 0.5) * ((rows * ROW) / order.length);
  const greatest = links.reduce((most, { value }) => Math.max(most, value), 1);
  const curves = links.map(({ left, right, value }) => {
    const [from, to] = [y(leftOrder, left), y(rightOrder, right)];
    const [x1, x2] = [column + 6, width - column - 6];
    const middle = (x1 + x2) / 2;
    const curve = `<path class="link" stroke-width="${at(1 + 4 * (value / greatest))}" d="M${at(x1)} ${at(from)}C${at(middle)} ${at(from)} ${at(middle)} ${at(to)} ${at(x2)} ${at(to)}"/>`;
    return titled(`${lefts[left]} – ${rights[right]}: ${value}`, curve);
  });
  const names = [
    ...lefts.map((name, node) =>
      nameAt(name, column, y(leftOrder, node), column + 2, 'end', column - 8),
    ),
    ...rights.map((name, node) =>
      nameAt(name, width - column, y(rightOrder, node), width - column - 2, '', column - 8),
    ),
  ];
  const headings = [
    label(column, 14, chart.labels.series, 'small muted end'),
    label(width - column, 14, chart.labels.point, 'small muted'),
  ];
  return {
    width,
    height: HEADING + rows * ROW + 4,
    body: [...headings, ...curves, ...names].join('\n'),
  };
}

function nameAt(
  name: string,
  x: number,
  y: number,
  dot: number,
  anchor: string,
  room: number,
): string {
  const edge = anchor === 'end' ? x - 8 : x + 8;
  return titled(
    name,
    `<circle cx="${at(dot)}" cy="${at(y)}" r="3.5" class="first"/>${label(edge, y + 4, fitText(name, 12, room), anchor)}`,
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
