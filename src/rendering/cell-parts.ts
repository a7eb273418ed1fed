import type { Cell, Column, Tone } from '../presentation/page.js';
import {
  formatInterval,
  type NumberParts,
  numberParts,
  percentParts,
} from '../presentation/wording/format.js';
import type { Lang } from '../presentation/wording/lang.js';

const UNKNOWN = '–';

/**
 * A value as readers see it, in two parts: what stands before the decimal mark, and the mark, the decimals,
 * the unit and the sign behind it. Cells that are text or pictures rather than values give null.
 */
export function cellParts(cell: Cell | undefined, column: Column, lang: Lang): NumberParts | null {
  if (cell === undefined) return { whole: '', rest: '' };
  if (cell === null) return { whole: UNKNOWN, rest: '' };
  if (typeof cell === 'boolean') return null;
  if (typeof cell === 'string') return column.kind === 'text' ? null : { whole: cell, rest: '' };
  if (typeof cell === 'number') return valueParts(cell, column, lang);
  if ('value' in cell) {
    const { value, mark = '' } = cell;
    const parts =
      value === null
        ? { whole: UNKNOWN, rest: '' }
        : typeof value === 'string'
          ? { whole: value, rest: '' }
          : valueParts(value, column, lang);
    return { whole: parts.whole, rest: parts.rest + mark };
  }
  if ('low' in cell && !('bar' in cell)) {
    return { whole: formatInterval(cell.low, cell.high, column.digits ?? 2, lang), rest: '' };
  }
  return null;
}

function valueParts(value: number, column: Column, lang: Lang): NumberParts {
  switch (column.kind) {
    case 'year':
      return { whole: String(value), rest: '' };
    case 'percent':
      return percentParts(value, column.digits ?? 0, lang);
    case 'decimal':
    case 'rate':
    case 'interval':
      return numberParts(value, column.digits ?? 2, lang);
    default:
      return numberParts(value, column.digits ?? 0, lang);
  }
}

export function cellTone(cell: Cell | undefined): Tone | undefined {
  return typeof cell === 'object' && cell !== null && 'tone' in cell ? cell.tone : undefined;
}

export function alignmentOf(column: Column): 'left' | 'right' {
  if (column.align !== undefined) return column.align;
  return column.kind === 'text' || column.kind === 'bar' || column.kind === 'flag'
    ? 'left'
    : 'right';
}
