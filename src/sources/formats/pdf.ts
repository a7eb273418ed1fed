import type { Budget } from '../budget.js';
import { FormatProblem } from '../format-problem.js';
import { BlockWriter } from './block-writer.js';
import type { ParsedText, Remark } from './parsed-text.js';
import { buildLines } from './pdf/build-lines.js';
import { findRunningHeads } from './pdf/find-running-heads.js';
import type { Line, Page } from './pdf/line.js';
import { orderColumns } from './pdf/order-columns.js';
import { readPages } from './pdf/read-pages.js';
import { type Column, PdfBlocks, splitNotes, usualSize } from './pdf/write-blocks.js';

/** Fewer letters on a page are a stamp or a page number. */
const LEAST_LETTERS = 20;
const LOST_LETTERS = /[\ufffd\ue000-\uf8ff\u0000-\u0008]/g;
const MOST_LOST = 5;

/**
 * Reads PDF: columns in reading order, paragraphs joined over lines, columns and pages, running heads and page numbers
 * flagged, notes as blocks behind the paragraph they stand below. The place of a word is its page.
 */
export async function pdf(
  bytes: Uint8Array,
  budget: Budget,
  options: { readonly repairEncoding: boolean },
): Promise<ParsedText> {
  const { pages, properties } = await readPages(bytes, budget);
  const blank = pages.filter((page) => lettersOf(page) < LEAST_LETTERS).length;
  if (blank === pages.length) {
    throw new FormatProblem(
      'pdf-without-text',
      `holds no text, only pictures of ${pages.length === 1 ? 'a page' : 'pages'}`,
      'It was scanned: run it through text recognition (OCR) first.',
      { pages: pages.length },
    );
  }
  const linesOf = pages.map((page) => {
    budget.checkTime();
    return buildLines(page, budget);
  });
  const heads = findRunningHeads(pages, linesOf);
  const size = usualSize(linesOf.flat());
  const columns: Column[] = [];
  for (const lines of linesOf) {
    budget.checkTime();
    const body = lines.filter((line) => !heads.has(line));
    const furniture = lines.filter((line) => heads.has(line));
    const ordered = orderColumns(body, budget);
    let open: Line[] | null = null;
    ordered.forEach((column, index) => {
      const { text, notes } = splitNotes(column, size, open !== null);
      const own = [...notes];
      // A note may go on at the foot of the next column.
      if (open !== null && own.length > 0 && !own[0]!.hasNoteSign) {
        while (own.length > 0 && !own[0]!.hasNoteSign) open.push(own.shift()!);
      }
      const isLast = index === ordered.length - 1;
      columns.push({ lines: text, notes: own, furniture: isLast ? furniture : [] });
      const last = own.at(-1)?.text ?? '';
      open = last === '' || /[.!?]["”“«»)]?$/.test(last) ? null : own;
    });
    if (ordered.length === 0 && furniture.length > 0) {
      columns.push({ lines: [], notes: [], furniture });
    }
  }
  const writer = new BlockWriter(budget, options);
  const blocks = new PdfBlocks(writer, columns);
  for (const column of columns) blocks.column(column);
  blocks.end();
  const parsed = writer.build('page', properties);
  return { ...parsed, remarks: remarksOf(parsed.text, blank, pages) };
}

function lettersOf({ fragments }: Page): number {
  let letters = 0;
  for (const { text } of fragments) letters += text.trim().length;
  return letters;
}

function remarksOf(text: string, blank: number, all: readonly Page[]): readonly Remark[] {
  const remarks: Remark[] = [];
  const pages = all.length;
  const cut = all.find(({ isCut }) => isCut);
  if (cut !== undefined) {
    remarks.push({
      code: 'page-cut',
      severity: 'warning',
      message: `has too many pieces of text on page ${cut.number}; only the first ones were read`,
      hint: 'Print the file to a new PDF.',
      data: { page: cut.number },
    });
  }
  if (blank > 0) {
    remarks.push({
      code: 'pages-without-text',
      severity: 'warning',
      message: `has ${blank} of ${pages} pages without text`,
      hint: 'They may be scanned: run the file through text recognition (OCR).',
      data: { blank, pages },
    });
  }
  const lost = text.match(LOST_LETTERS)?.length ?? 0;
  if (lost > MOST_LOST) {
    remarks.push({
      code: 'letters-lost',
      severity: 'warning',
      message: `does not say which letters ${lost} of its signs are`,
      hint: 'Its fonts lack a table of characters: fetch the original document, or run it through OCR.',
      data: { lost },
    });
  }
  return remarks;
}
