import type { Cell, Column, Run, Table, Tone } from '../../presentation/page.js';
import { drawBar, drawSpark } from '../bars.js';
import { alignmentOf, cellParts, cellTone } from '../cell-parts.js';
import type { Canvas } from './canvas.js';
import { displayWidth } from './display-width.js';
import { type ColumnNeed, fitColumns } from './fit-columns.js';
import { columnGap, frame } from './frame.js';
import { runsWidth, shortenEnd } from './runs.js';
import { toned } from './toned.js';
import { wrap } from './wrap.js';
import { labelWidths, wrapLabel } from './wrap-label.js';

const TEXT_MIN = 12;
const BAR = { min: 6, content: 12, max: 40 };

/** A cell before its column has a width. */
type Draft =
  | { readonly kind: 'text'; readonly runs: readonly Run[] }
  | { readonly kind: 'number'; readonly whole: string; readonly rest: string; readonly tone: Tone }
  | { readonly kind: 'items'; readonly items: readonly (readonly Run[])[] }
  | { readonly kind: 'bar'; readonly draw: (width: number) => string; readonly tone: Tone };

interface DraftColumn {
  readonly column: Column;
  readonly cells: readonly Draft[];
  /** Widths of what stands before and from the decimal mark on; the column is aligned on it. */
  readonly wholeWidth: number;
  readonly restWidth: number;
  readonly need: ColumnNeed;
}

/** Lines of a table that is at most as wide as the canvas; the last says which columns did not fit. */
export function renderTable(table: Table, canvas: Canvas): readonly string[] {
  const { wording, width, runs, paint } = canvas;
  const lines: string[] = [];
  const text = (content: readonly Run[]): void => {
    for (const line of wrap(content, width)) lines.push(line.map(paint).join(''));
  };
  if (table.caption !== undefined) text(toned(runs(table.caption), 'strong'));
  if (table.rows.length === 0) {
    text(toned(runs(table.empty ?? wording.messages.noRows), 'muted'));
  } else {
    const drafts = table.columns
      .filter((column) => column.only !== 'data')
      .map((column) => draftColumn(column, table, canvas));
    const { kept, widths } = fitColumns(
      drafts.map((draft) => draft.need),
      width,
      columnGap,
    );
    lines.push(
      ...gridLines(
        kept.map((index) => drafts[index]!),
        widths,
        canvas,
      ),
    );
    const dropped = drafts.filter((_, index) => !kept.includes(index));
    const labels = dropped.flatMap(({ column }) =>
      column.label === '' ? [] : [column.label.replaceAll('\u00AD', '')],
    );
    if (labels.length > 0) text(toned(runs(wording.messages.droppedColumns(labels)), 'muted'));
  }
  for (const { mark, text: remark } of table.footnotes ?? []) {
    text(toned([...runs(mark === '' ? '' : `${mark}\u00A0`), ...runs(remark)], 'muted'));
  }
  return lines;
}

function draftColumn(column: Column, table: Table, canvas: Canvas): DraftColumn {
  let previous: string | undefined;
  const cells = table.rows.map((row) => {
    const cell = row.cells[column.key];
    if (column.collapse === true) {
      const identity = JSON.stringify(cell);
      if (identity === previous) return emptyDraft;
      previous = identity;
    }
    return draftCell(cell, column, row.tone ?? 'plain', canvas);
  });
  let wholeWidth = 0;
  let restWidth = 0;
  let content = 0;
  for (const cell of cells) {
    if (cell.kind === 'number') {
      wholeWidth = Math.max(wholeWidth, displayWidth(cell.whole));
      restWidth = Math.max(restWidth, displayWidth(cell.rest));
    } else {
      content = Math.max(content, contentWidth(cell));
    }
  }
  content = Math.max(content, wholeWidth + restWidth, 2);
  const label = labelWidths(column.label, canvas);
  const hasBars = cells.some((cell) => cell.kind === 'bar');
  let min = content;
  if (column.kind === 'text') min = Math.min(content, column.minWidth ?? TEXT_MIN);
  if (hasBars) min = column.minWidth ?? BAR.min;
  return {
    column,
    cells,
    wholeWidth,
    restWidth,
    need: {
      min: Math.max(2, min, label.longestPart),
      content,
      label: label.whole,
      priority: column.priority ?? 0,
      max: hasBars && column.grow === true ? BAR.max : content,
    },
  };
}

const emptyDraft: Draft = { kind: 'text', runs: [] };

function draftCell(cell: Cell | undefined, column: Column, rowTone: Tone, canvas: Canvas): Draft {
  const tone = cellTone(cell) ?? rowTone;
  const { glyphs, runs } = canvas;
  const parts = cellParts(cell, column, canvas.wording.lang);
  if (parts !== null) {
    const [whole = '', rest = ''] = [parts.whole, parts.rest].map((part) => runs(part)[0]!.text);
    return column.kind === 'text' || isWorded(cell)
      ? { kind: 'text', runs: [{ text: whole + rest, tone }] }
      : { kind: 'number', whole, rest, tone };
  }
  if (typeof cell === 'string') return { kind: 'text', runs: toned(runs(cell), tone) };
  if (typeof cell === 'boolean') {
    return { kind: 'text', runs: [{ text: cell ? glyphs.flag : '', tone }] };
  }
  if (typeof cell !== 'object' || cell === null) return emptyDraft;
  if ('text' in cell) return { kind: 'text', runs: toned(runs(cell.text), tone) };
  if ('items' in cell) {
    return { kind: 'items', items: cell.items.map((item) => toned(runs(item), tone)) };
  }
  if ('spark' in cell) return { kind: 'text', runs: [{ text: drawSpark(cell, glyphs), tone }] };
  if ('bar' in cell) return { kind: 'bar', draw: (width) => drawBar(cell, width, glyphs), tone };
  return emptyDraft;
}

/** Words among numbers, such as "no text", do not stand on the decimal mark. */
function isWorded(cell: Cell | undefined): boolean {
  if (typeof cell === 'string') return true;
  return (
    typeof cell === 'object' && cell !== null && 'value' in cell && typeof cell.value === 'string'
  );
}

function contentWidth(cell: Exclude<Draft, { kind: 'number' }>): number {
  switch (cell.kind) {
    case 'text':
      return runsWidth(cell.runs);
    case 'items':
      return runsWidth(listed(cell.items));
    case 'bar':
      return BAR.content;
  }
}

function gridLines(
  columns: readonly DraftColumn[],
  widths: readonly number[],
  canvas: Canvas,
): string[] {
  const { rule, line } = frame(widths, canvas.glyphs);
  const blank = widths.map((width) => ' '.repeat(width));
  const rowLines = (cells: readonly (readonly string[])[], fromBottom: boolean): string[] => {
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, row) =>
      line(
        cells.map(
          (cell, index) => cell[fromBottom ? row - (height - cell.length) : row] ?? blank[index]!,
        ),
      ),
    );
  };
  const header = columns.map(({ column }, index) =>
    wrapLabel(column.label, widths[index]!, canvas).map((text) =>
      padded([{ text, tone: 'strong' }], widths[index]!, column, canvas),
    ),
  );
  const lines = rowLines(header, true);
  lines.push(canvas.paint({ text: rule, tone: 'muted' }));
  const rowCount = columns[0]!.cells.length;
  for (let row = 0; row < rowCount; row++) {
    const cells = columns.map((draft, index) =>
      cellLines(draft.cells[row]!, draft, widths[index]!, canvas).map((content) =>
        padded(content, widths[index]!, draft.column, canvas),
      ),
    );
    for (const text of rowLines(cells, false)) lines.push(text);
  }
  return lines;
}

/** The lines of a cell, each at most `width` wide. */
function cellLines(
  cell: Draft,
  { column, wholeWidth, restWidth }: DraftColumn,
  width: number,
  canvas: Canvas,
): readonly (readonly Run[])[] {
  const { ellipsis } = canvas.glyphs;
  switch (cell.kind) {
    case 'bar':
      return [[{ text: cell.draw(width), tone: cell.tone }]];
    case 'items':
      return column.overflow === 'wrap'
        ? wrap(listed(cell.items), width)
        : [itemsThatFit(cell.items, width, ellipsis)];
    case 'text':
      return column.overflow === 'shorten' || column.kind !== 'text'
        ? [shortenEnd(cell.runs, width, ellipsis)]
        : wrap(cell.runs, width);
    case 'number': {
      const { whole, rest, tone } = cell;
      const before = ' '.repeat(wholeWidth - displayWidth(whole));
      const after = ' '.repeat(restWidth - displayWidth(rest));
      const content: Run[] = [
        { text: before, tone: 'plain' },
        { text: whole + rest, tone },
        { text: after, tone: 'plain' },
      ];
      return [shortenEnd(content, width, ellipsis)];
    }
  }
}

const COMMA: Run = { text: ', ', tone: 'plain' };

function listed(items: readonly (readonly Run[])[]): readonly Run[] {
  return items.flatMap((item, index) => (index === 0 ? item : [COMMA, ...item]));
}

/** As many whole items as fit, and how many do not: `Vertrauen 40, vertrauen 12, +3`. */
function itemsThatFit(
  items: readonly (readonly Run[])[],
  width: number,
  ellipsis: string,
): readonly Run[] {
  const whole = listed(items);
  if (runsWidth(whole) <= width) return whole;
  for (let count = fittingAtMost(items, width); count > 0; count--) {
    const more: Run = { text: `+${items.length - count}`, tone: 'muted' };
    const content = [...listed(items.slice(0, count)), COMMA, more];
    if (runsWidth(content) <= width) return content;
  }
  if (items.length === 1) return shortenEnd(whole, width, ellipsis);
  const more: Run = { text: ` +${items.length - 1}`, tone: 'muted' };
  const room = width - displayWidth(more.text);
  return room < 2
    ? shortenEnd(whole, width, ellipsis)
    : [...shortenEnd(items[0]!, room, ellipsis), more];
}

/** An upper bound, so that a list of thousands is not measured thousands of times. */
function fittingAtMost(items: readonly (readonly Run[])[], width: number): number {
  let used = 0;
  let count = 0;
  while (count < items.length - 1 && used <= width) {
    used += runsWidth(items[count]!) + 2;
    count++;
  }
  return count;
}

function padded(content: readonly Run[], width: number, column: Column, canvas: Canvas): string {
  const space = ' '.repeat(Math.max(0, width - runsWidth(content)));
  const painted = content.map(canvas.paint).join('');
  return alignmentOf(column) === 'right' ? space + painted : painted + space;
}
