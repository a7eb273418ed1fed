/** What a column needs, in terminal columns. */
export interface ColumnNeed {
  /** Below this it is dropped. */
  readonly min: number;
  /** Its cells on one line each. */
  readonly content: number;
  /** Its heading on one line. */
  readonly label: number;
  /** The lower, the sooner it gets its place. */
  readonly priority: number;
  /** What it takes at most when there is room left; `content` for columns that do not grow. */
  readonly max: number;
}

export interface FittedColumns {
  /** Indices of the columns that stay, ascending. */
  readonly kept: readonly number[];
  /** Their widths; with the gaps between them at most the width given. */
  readonly widths: readonly number[];
}

/**
 * Shares out `width` among columns that stand `gap` apart. Columns are narrowed before one is dropped; what is
 * left goes to the cells, then to the headings, then to columns that grow. The first column always stays.
 */
export function fitColumns(
  needs: readonly ColumnNeed[],
  width: number,
  gap: number,
): FittedColumns {
  const kept = columnsThatFit(needs, width, gap);
  const widths = kept.map((index) => needs[index]!.min);
  if (kept.length === 1) widths[0] = Math.min(widths[0]!, width);
  let room = width - gap * (kept.length - 1) - widths.reduce((sum, own) => sum + own, 0);
  for (const target of ['content', 'label', 'max'] as const) {
    room = raise(
      widths,
      kept.map((index) => needs[index]![target]),
      room,
    );
  }
  return { kept, widths };
}

/**
 * Takes columns in the order of their priority, of equals from the left, as long as they fit at their narrowest.
 * A wide column that does not fit leaves its room to those behind it.
 */
function columnsThatFit(needs: readonly ColumnNeed[], width: number, gap: number): number[] {
  const order = needs.map((_, index) => index);
  order.sort((left, right) => {
    if (left === 0 || right === 0) return left - right;
    return needs[left]!.priority - needs[right]!.priority || left - right;
  });
  let room = width + gap;
  return order
    .filter((index) => {
      const own = needs[index]!.min + gap;
      if (index !== 0 && own > room) return false;
      room -= own;
      return true;
    })
    .sort((left, right) => left - right);
}

/** Raises `widths` towards `targets` in equal steps until `room` is spent; returns what is left of it. */
function raise(widths: number[], targets: readonly number[], room: number): number {
  let left = room;
  while (left > 0) {
    const open = targets.flatMap((target, index) => (widths[index]! < target ? [index] : []));
    if (open.length === 0) break;
    const share = Math.max(1, Math.floor(left / open.length));
    for (const index of open) {
      const step = Math.min(share, targets[index]! - widths[index]!, left);
      widths[index]! += step;
      left -= step;
    }
  }
  return left;
}
