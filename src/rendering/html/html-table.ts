import type { Cell, Column, Passage, Table, TableRow } from '../../presentation/page.js';
import { alignmentOf, cellParts, cellTone } from '../cell-parts.js';
import { markupText } from '../markup-text.js';
import { passageRuns } from '../passage-runs.js';
import { placeText } from '../place-text.js';
import { plainText } from '../rich-text.js';
import type { HtmlCanvas } from './html-canvas.js';
import { htmlRuns } from './html-runs.js';

/** Lists longer than this are folded behind their first items. */
const SHOWN_ITEMS = 6;
const BAR_WIDTH = 84;
const BAR_HEIGHT = 14;

/** A table with its caption, in a frame that scrolls sideways; rows with passages are followed by them. */
export function htmlTable(table: Table, title: string, canvas: HtmlCanvas): string {
  const { wording } = canvas;
  const caption = table.caption === undefined ? '' : htmlRuns(table.caption);
  if (table.rows.length === 0) {
    const heading = caption === '' ? '' : `<p><strong>${caption}</strong></p>`;
    return `${heading}<p class="none">${htmlRuns(table.empty ?? wording.messages.noRows)}</p>${footnotes(table)}`;
  }
  const columns = table.columns.filter((column) => column.only !== 'data');
  const name = table.name ?? canvas.id(`${title}-table`);
  const label = markupText(table.caption === undefined ? title : plainText(table.caption));
  const hasMore = table.rows.some((row) => (row.passages?.length ?? 0) > 0);
  const counting = hasMore ? countingColumn(columns) : undefined;
  return `<div class="table"><div class="scroll" tabindex="0" role="region" aria-label="${label}">
<table class="data" data-name="${markupText(name)}" data-label="${label}">${caption === '' ? '' : `<caption>${caption}</caption>`}
<thead><tr>${columns.map(head).join('')}</tr></thead>
<tbody>
${table.rows.map((row) => htmlRow(row, columns, counting, canvas)).join('\n')}
</tbody></table></div>${footnotes(table)}</div>`;
}

function head(column: Column): string {
  if (column.kind === 'bar') return '<td class="picture"></td>';
  const label = column.label.replaceAll('\u00AD', '');
  const data = column.kind === 'interval' ? ' data-kind="interval"' : '';
  // A narrow column breaks its heading where the label says.
  return `<th scope="col" class="${classOf(column)}" data-label="${markupText(label)}"${data}>${markupText(column.label)}</th>`;
}

function classOf(column: Column, cell?: Cell): string {
  if (column.kind === 'bar') return 'picture';
  if (column.kind === 'flag') return 'flag';
  if (isNumeric(column)) return 'number';
  return isLong(cell) ? 'text long' : 'text';
}

function isNumeric(column: Column): boolean {
  return alignmentOf(column) === 'right';
}

/** The column whose number opens the passages: the first that counts, otherwise the first of all. */
function countingColumn(columns: readonly Column[]): Column | undefined {
  return columns.find(({ kind }) => kind === 'integer') ?? columns[0];
}

function htmlRow(
  row: TableRow,
  columns: readonly Column[],
  counting: Column | undefined,
  canvas: HtmlCanvas,
): string {
  const { labels } = canvas;
  const passages = row.passages ?? [];
  const more = passages.length === 0 ? null : canvas.id('passages');
  const heading = columns.find(({ kind }) => kind === 'text') ?? columns[0];
  const name = heading === undefined ? '' : headingText(row.cells[heading.key]);
  const cells = columns.map((column) => {
    const cell = row.cells[column.key];
    const content = htmlCell(cell, column, row, canvas);
    const inner =
      more !== null && column === counting
        ? `<a class="count" href="#${more}" aria-label="${markupText(`${plainCell(cell, column, canvas)}: ${labels.opens(name)}`)}">${content}</a>`
        : content;
    const tag = column === heading && column.kind === 'text' ? 'th scope="row"' : 'td';
    return `<${tag} class="${classOf(column, cell)}"${dataOf(cell, column, canvas)}>${inner}</${tag.slice(0, 2)}>`;
  });
  const line = `<tr>${cells.join('')}</tr>`;
  if (more === null) return line;
  return `${line}
<tr class="more" id="${more}"><td colspan="${columns.length}"><details><summary>${markupText(labels.passagesOf(name, passages.length))}</summary>${htmlPassages(passages, name)}</details></td></tr>`;
}

function plainCell(cell: Cell | undefined, column: Column, { lang }: HtmlCanvas): string {
  const parts = cellParts(cell, column, lang);
  return parts === null ? headingText(cell) : parts.whole + parts.rest;
}

function headingText(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell !== 'object' || cell === null) return cell === undefined ? '' : String(cell);
  if ('value' in cell) return String(cell.value ?? '');
  if ('text' in cell) return plainText(cell.text);
  return '';
}

function isLong(cell: Cell | undefined): boolean {
  return (
    typeof cell === 'object' &&
    cell !== null &&
    (('items' in cell && cell.items.length > 2) ||
      ('text' in cell && plainText(cell.text).length > 40))
  );
}

/** The value itself, not as the table rounds it: what sorting and CSV take. */
function dataOf(cell: Cell | undefined, column: Column, canvas: HtmlCanvas): string {
  if (column.kind === 'bar' || cell === undefined) return '';
  if (cell === null) return ' data-v=""';
  if (typeof cell === 'number') return ` data-v="${cell}"`;
  if (typeof cell === 'boolean') {
    return ` data-v="${markupText(cell ? canvas.wording.yes : canvas.wording.no)}"`;
  }
  if (typeof cell === 'string') return '';
  if ('low' in cell && cell.low !== undefined) {
    return ` data-low="${cell.low}" data-high="${cell.high}"`;
  }
  if ('value' in cell && typeof cell.value === 'number') return ` data-v="${cell.value}"`;
  if ('value' in cell && cell.value === null) return ' data-v=""';
  return '';
}

function htmlCell(
  cell: Cell | undefined,
  column: Column,
  row: TableRow,
  canvas: HtmlCanvas,
): string {
  const tone = cellTone(cell) ?? row.tone ?? 'plain';
  const parts = cellParts(cell, column, canvas.lang);
  if (parts !== null) return htmlRuns([{ text: parts.whole + parts.rest, tone }]);
  if (typeof cell === 'string') return htmlRuns([{ text: cell, tone }]);
  if (typeof cell === 'boolean') {
    return cell
      ? `<span aria-hidden="true">●</span><span class="visually-hidden">${markupText(canvas.wording.yes)}</span>`
      : '';
  }
  if (typeof cell !== 'object' || cell === null) return '';
  if ('text' in cell) return `<div class="text-of">${htmlRuns(cell.text)}</div>`;
  if ('items' in cell) return htmlItems(cell.items.map(htmlRuns));
  if ('spark' in cell) return sparkPicture(cell.spark);
  if ('bar' in cell) return barPicture(cell.bar, cell.low, cell.high);
  return '';
}

function htmlItems(items: readonly string[]): string {
  if (items.length === 0) return '';
  if (items.length <= SHOWN_ITEMS) return `<div>${items.join(', ')}</div>`;
  const rest = items.slice(SHOWN_ITEMS - 1);
  return `<div>${items.slice(0, SHOWN_ITEMS - 1).join(', ')}</div><details class="rest"><summary>+${rest.length}</summary>${rest.join(', ')}</details>`;
}

function barPicture(bar: number, low: number | undefined, high: number | undefined): string {
  const x = (share: number): string =>
    (Math.min(Math.max(share, 0), 1) * (BAR_WIDTH - 8) + 4).toFixed(1);
  const middle = BAR_HEIGHT / 2;
  const inner =
    low === undefined || high === undefined
      ? `<rect class="bar-fill" x="4" y="2" width="${Math.max(bar > 0 ? 1 : 0, Number(x(bar)) - 4).toFixed(1)}" height="${BAR_HEIGHT - 4}"/>`
      : `<path class="bar-line" d="M${x(low)} ${middle}H${x(high)}M${x(low)} 3v8M${x(high)} 3v8"/><circle class="bar-fill" cx="${x(bar)}" cy="${middle}" r="3.5"/>`;
  return `<svg aria-hidden="true" width="${BAR_WIDTH}" height="${BAR_HEIGHT}" viewBox="0 0 ${BAR_WIDTH} ${BAR_HEIGHT}">${inner}</svg>`;
}

function sparkPicture(values: readonly (number | null)[]): string {
  const greatest = values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
  const bars = values.map((value, index) => {
    if (value === null) return '';
    const height = greatest === 0 ? 1 : Math.max(1, (value / greatest) * 14);
    return `<rect class="bar-fill" x="${index * 9}" y="${(16 - height).toFixed(1)}" width="7" height="${height.toFixed(1)}"/>`;
  });
  const width = Math.max(1, values.length * 9);
  return `<svg aria-hidden="true" width="${width}" height="16" viewBox="0 0 ${width} 16">${bars.join('')}</svg>`;
}

/** `about` is what they stand under: a label that says the same is left out. */
export function htmlPassages(passages: readonly Passage[], about = ''): string {
  const items = passages.map((passage) => {
    const { place, label } = passage;
    const year = place.year === undefined ? '' : ` (${place.year})`;
    const isKnown = label === undefined || plainText(label) === about;
    const who = isKnown ? '' : `<strong>${htmlRuns(label)}</strong> `;
    return `<li>${who}<span class="text-of">${htmlRuns(passageRuns(passage))}</span> <span class="place">${markupText(placeText(place) + year)}</span></li>`;
  });
  return `<ul class="passages">${items.join('')}</ul>`;
}

function footnotes(table: Table): string {
  return (table.footnotes ?? [])
    .map(({ mark, text }) => {
      const sign = mark === '' ? '' : `${markupText(mark)} `;
      return `<p class="note">${sign}${htmlRuns(text)}</p>`;
    })
    .join('');
}
