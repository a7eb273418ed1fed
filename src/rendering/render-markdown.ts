import type {
  Cell,
  Column,
  Concordance,
  Page,
  PageBlock,
  Passages,
  RichText,
  Run,
  Strips,
  Table,
} from '../presentation/page.js';
import { wordingOf } from '../presentation/wording/wording-of.js';
import { drawBar, drawSpark, drawStrip } from './bars.js';
import { alignmentOf, cellParts, cellTone } from './cell-parts.js';
import { chartTable } from './chart-table.js';
import { glyphsFor } from './glyphs.js';
import { passageRuns } from './passage-runs.js';
import { placeText } from './place-text.js';
import type { Renderer, RenderOptions } from './renderer.js';
import { runsOf } from './rich-text.js';
import { sanitize } from './terminal/sanitize.js';

const BAR_WIDTH = 10;
const STRIP_WIDTH = 50;

/**
 * GitHub Flavored Markdown. Nothing from a document is read as markup, but bare web addresses stay links;
 * a table row is always one line.
 */
export const renderMarkdown: Renderer = (page: Page, options) => {
  const parts = [`# ${inline(page.title)}`];
  for (const block of page.blocks) parts.push(...blockParts(block, options));
  return `${parts.join('\n\n')}\n`;
};

function blockParts(block: PageBlock, options: RenderOptions): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(Math.min(Math.max(block.level, 2), 6))} ${inline(block.text)}`];
    case 'paragraph':
      return [startOfLine(inline(block.text))];
    case 'note':
      return [`> ${startOfLine(inline(block.text))}`];
    case 'list':
      return block.items.length === 0
        ? []
        : [
            block.items
              .map((item, index) => {
                const sign = block.ordered === true ? `${index + 1}.` : '-';
                return `${sign} ${startOfLine(inline(item))}`;
              })
              .join('\n'),
          ];
    case 'table':
      return tableParts(block, options);
    case 'passages':
      return block.passages.length === 0 ? [] : [passageList(block)];
    case 'concordance':
      return block.lines.length === 0 ? [] : [concordanceTable(block, options)];
    case 'strips':
      return block.strips.length === 0 ? [] : [stripTable(block, options)];
    case 'chart':
      return [
        strong(inline(block.title)),
        ...(block.file === undefined
          ? []
          : [`![${inline(block.alternative)}](${encodeURI(block.file)})`]),
        ...tableParts(chartTable(block, wordingOf(options.lang)), options),
      ];
  }
}

function tableParts(table: Table, options: RenderOptions): string[] {
  const parts: string[] = [];
  if (table.caption !== undefined) parts.push(strong(inline(table.caption)));
  if (table.rows.length === 0) {
    parts.push(startOfLine(inline(table.empty ?? wordingOf(options.lang).messages.noRows)));
  } else {
    const columns = table.columns.filter((column) => column.only !== 'data');
    parts.push(
      pipeTable(
        columns.map((column) => inline(column.label.replaceAll('\u00AD', ''))),
        columns.map(alignmentOf),
        table.rows.map((row) =>
          columns.map((column) => cellMarkdown(row.cells[column.key], column, options)),
        ),
      ),
    );
  }
  for (const { mark, text } of table.footnotes ?? []) {
    parts.push(startOfLine(mark === '' ? inline(text) : `${inline(mark)} ${inline(text)}`));
  }
  return parts;
}

function pipeTable(
  header: readonly string[],
  alignments: readonly ('left' | 'right')[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = alignments.map((alignment) => (alignment === 'right' ? '---:' : ':---'));
  return [line(header), line(rule), ...rows.map(line)].join('\n');
}

function cellMarkdown(cell: Cell | undefined, column: Column, options: RenderOptions): string {
  const glyphs = glyphsFor(true);
  const parts = cellParts(cell, column, options.lang);
  if (parts !== null) {
    const text = inline(parts.whole + parts.rest);
    return cellTone(cell) === 'peak' ? strong(text) : text;
  }
  if (typeof cell === 'string') return inline(cell);
  if (typeof cell === 'boolean') return cell ? glyphs.flag : '';
  if (typeof cell !== 'object' || cell === null) return '';
  if ('text' in cell) return inline(cell.text);
  if ('items' in cell) return cell.items.map(inline).join(', ');
  if ('spark' in cell) return drawSpark(cell, glyphs);
  // Without a fixed-width font only a bar that starts at the edge can be compared with the next.
  if ('bar' in cell) return drawBar({ bar: cell.bar }, BAR_WIDTH, glyphs);
  return '';
}

function passageList(block: Passages): string {
  return block.passages
    .map((passage) => {
      const { place, label } = passage;
      const where = inline(placeText(place) + (place.year === undefined ? '' : ` (${place.year})`));
      const text = inline(passageRuns(passage));
      if (label === undefined) return `- ${where}: ${text}`;
      const who = startOfLine(inline(label)).replace(/:$/, '');
      return `- ${who}: ${text} — ${where}`;
    })
    .join('\n');
}

function concordanceTable(block: Concordance, options: RenderOptions): string {
  const { columns } = wordingOf(options.lang);
  return pipeTable(
    [columns.place, columns.left, columns.hit, columns.right].map(inline),
    ['left', 'right', 'left', 'left'],
    block.lines.map((line) => [
      inline(placeText(line.place)),
      inline(line.left),
      inline([{ text: line.hit, tone: 'hit' }]),
      inline(line.right),
    ]),
  );
}

function stripTable(block: Strips, options: RenderOptions): string {
  const { columns } = wordingOf(options.lang);
  const glyphs = glyphsFor(true);
  return pipeTable(
    [columns.document, columns.place, columns.hits].map(inline),
    ['left', 'left', 'right'],
    block.strips.map(({ label, hits }) => [
      inline(label),
      drawStrip(hits, STRIP_WIDTH, glyphs),
      String(hits.length),
    ]),
  );
}

function inline(text: RichText | readonly Run[]): string {
  return runsOf(text)
    .map((run) => {
      const escaped = escapeMarkdown(sanitize(run.text));
      return run.tone === 'hit' || run.tone === 'strong' || run.tone === 'peak'
        ? strong(escaped)
        : escaped;
    })
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** `**…**` only where it is sure to be read as emphasis: CommonMark asks what stands at its inner edges. */
function strong(markdown: string): string {
  if (markdown.trim() === '') return markdown;
  return /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u.test(markdown)
    ? `**${markdown}**`
    : `<strong>${markdown}</strong>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Markup signs of CommonMark, GFM tables and strikethrough, and of GitHub's formulas (`$`). */
function escapeMarkdown(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign).replace(/[\\`*_[\]|~$]/g, '\\$&');
}

/** What would open a heading, list, quote or rule at the start of a line. */
function startOfLine(markdown: string): string {
  return markdown.replace(/^[#+\-=]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
}
