import CliTable from 'cli-table3';
import type { Glyphs } from '../glyphs.js';

const GAP = '  ';
const STAND_IN = '\uE000';

export interface Frame {
  /** The line under the heading. */
  readonly rule: string;
  /** One line of a row from its cells, each already as wide as its column. */
  line(cells: readonly string[]): string;
}

/**
 * The frame of a table, drawn once by cli-table3 around stand-ins and then filled line by line. It never sees
 * document text: it would measure it again, count marks of many scripts as columns, and take time in which
 * thousands of rows are printed.
 */
export function frame(widths: readonly number[], glyphs: Glyphs): Frame {
  const standIns = widths.map((width) => STAND_IN.repeat(width));
  const table = new CliTable({
    head: standIns,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    chars: {
      top: '',
      'top-mid': '',
      'top-left': '',
      'top-right': '',
      bottom: '',
      'bottom-mid': '',
      'bottom-left': '',
      'bottom-right': '',
      left: '',
      'left-mid': '',
      right: '',
      'right-mid': '',
      mid: glyphs.rule,
      'mid-mid': GAP,
      middle: GAP,
    },
  });
  table.push(standIns);
  const [, rule = '', row = ''] = table.toString().split('\n');
  const edges = row.split(new RegExp(`${STAND_IN}+`));
  return {
    rule,
    line: (cells) =>
      cells.map((cell, index) => edges[index] + cell).join('') + (edges[cells.length] ?? ''),
  };
}

export const columnGap = GAP.length;
