import type { Span } from '../../model/span.js';
import type { Block, BlockKind } from '../../model/text.js';
import { chainOffsets } from '../offset-map.js';
import { applyEdits } from '../repair/apply-edits.js';
import type { Edit } from '../repair/edit.js';
import { repair } from '../repair/repair.js';
import { findFrontMatter } from './find-front-matter.js';
import { markdownInline } from './markdown-inline.js';
import type { ParsedText } from './parsed-text.js';
import { readWords } from './read-words.js';

const RULE = 'markdown';
const HEADING = /^(#{1,6})(?=[ \t]|$)[ \t]*/;
const HEADING_CLOSE = /(?:^|[ \t])#+[ \t]*$/;
const LIST_MARKER = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]+(?:\[[ xX]\][ \t]+)?|$)/;
const FENCE = /^(`{3,}|~{3,})/;
const DEFINITION = /^\[([^\]^][^\]]{0,199})\]:[ \t]*\S/;
const NOTE = /^\[\^[^\]]{1,200}\]:[ \t]*/;
const SETEXT_1 = /^=+[ \t]*$/;
const SETEXT_2 = /^-+[ \t]*$/;
const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const IMAGE_LINE = /^!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])?[ \t]*$/;
const LINK_LINE = /^\[[^\]]*\]\([^)]*\)[ \t]*$/;
const MAXIMUM_DEFINITION = 210;
const CODE_INDENT = 4;

interface OpenBlock {
  readonly kind: BlockKind;
  readonly level: number;
  readonly reason: string;
  readonly start: number;
  end: number;
}

/**
 * Reads Markdown (CommonMark with front matter, tables, footnotes and task lists). Syntax leaves the text,
 * words keep their place. Running text: headings, paragraphs, list items, quotes, table rows; furniture:
 * front matter, code, images, lines that are only a link, link definitions.
 */
export function markdown(raw: string): ParsedText {
  const repaired = repair(raw, { markup: false });
  const reader = new MarkdownReader(repaired.text);
  const { edits, blocks } = reader.read();
  const stripped = applyEdits(repaired.text, edits);
  return {
    text: stripped.text,
    offsets: chainOffsets(repaired.offsets, stripped.offsets),
    blocks: readWords(placeBlocks(stripped.text, blocks, edits), stripped.text),
    repairs: repaired.counts,
  };
}

/** State of one pass over the lines. */
class MarkdownReader {
  private readonly text: string;
  private readonly edits: Edit[] = [];
  private readonly blocks: Block[] = [];
  private readonly definitions: ReadonlySet<string>;
  private open: OpenBlock | null = null;
  private fence: string | null = null;
  private quoteDepth = 0;
  private inList = false;
  private inTable = false;
  private afterBlank = true;

  constructor(text: string) {
    this.text = text;
    this.definitions = findDefinitions(text);
  }

  read(): { edits: readonly Edit[]; blocks: readonly Block[] } {
    let start = 0;
    const front = findFrontMatter(this.text);
    if (front !== null) {
      this.blocks.push(block('front-matter', front.block, 0, 'front-matter'));
      start = front.block.end;
    }
    while (start < this.text.length) {
      const newline = this.text.indexOf('\n', start);
      const end = newline < 0 ? this.text.length : newline;
      this.readLine(start, end);
      start = end + 1;
    }
    this.flush();
    this.edits.sort((a, b) => a.start - b.start);
    return { edits: withoutOverlaps(this.edits), blocks: this.blocks };
  }

  private readLine(lineStart: number, end: number): void {
    let start = lineStart;
    let depth = 0;
    if (this.fence === null || this.quoteDepth > 0) {
      for (;;) {
        const marker = skipBlanks(this.text, start, end);
        if (this.text[marker] !== '>' || marker >= end || marker - start >= CODE_INDENT) break;
        this.remove(start, marker + 1);
        start = marker + 1;
        depth++;
      }
    }
    const content = skipBlanks(this.text, start, end);
    const line = this.text.slice(content, end);
    if (this.fence !== null) {
      this.continueFence(line, content, lineStart, end);
      return;
    }
    if (line.trim() === '') {
      this.flush();
      this.afterBlank = true;
      this.inTable = false;
      return;
    }
    if (depth > this.quoteDepth || (depth < this.quoteDepth && this.afterBlank)) {
      this.flush();
      this.quoteDepth = depth;
    }
    const indent = content - start;
    if (this.afterBlank && indent === 0 && !LIST_MARKER.test(line)) this.inList = false;
    this.readContent(line, content, end, indent);
    this.afterBlank = false;
  }

  private readContent(line: string, start: number, end: number, indent: number): void {
    const fence = FENCE.exec(line);
    if (fence) {
      this.flush();
      this.fence = fence[1]!;
      this.remove(start, end);
      return;
    }
    if (this.open === null && indent >= CODE_INDENT && !this.inList) {
      this.add('code', start, end, 'indented-code');
      return;
    }
    if (this.open?.kind === 'code') this.flush();
    if (this.readUnderline(line, start, end)) return;
    if (isThematicBreak(line)) {
      this.flush();
      this.remove(start, end);
      return;
    }
    const heading = HEADING.exec(line);
    if (heading) {
      this.flush();
      const close = HEADING_CLOSE.exec(line.slice(heading[0].length));
      const textStart = start + heading[0].length;
      const textEnd = close ? textStart + close.index : end;
      this.remove(start, textStart);
      this.remove(textEnd, end);
      this.add('heading', textStart, textEnd, 'markdown-heading', heading[1]!.length);
      this.flush();
      return;
    }
    if (this.readTableRow(line, start, end)) return;
    const marker = LIST_MARKER.exec(line);
    // `1986. Ein Jahr` in the middle of a paragraph is no list.
    if (marker && (this.open === null || this.inList || /^(?:[-*+]|1[.)])/.test(line))) {
      this.flush();
      this.inList = true;
      this.remove(start, start + marker[0].length);
      this.add('list-item', start + marker[0].length, end, 'markdown-list');
      return;
    }
    if (this.open === null && this.readWholeLine(line, start, end)) return;
    this.addProse(start, end);
  }

  /** Lines whose kind shows in how they open. */
  private readWholeLine(line: string, start: number, end: number): boolean {
    if (DEFINITION.test(line)) {
      this.add('link-line', start, end, 'link-definition');
      this.flush();
      return true;
    }
    const note = NOTE.exec(line);
    if (note) {
      this.remove(start, start + note[0].length);
      this.add('paragraph', start + note[0].length, end, 'markdown-footnote');
      return true;
    }
    if (!this.endsBlock(end)) return false;
    if (IMAGE_LINE.test(line)) {
      this.add('alt-text', start, end, 'markdown-image');
      this.flush();
      return true;
    }
    if (LINK_LINE.test(line)) {
      this.add('link-line', start, end, 'markdown-link');
      this.flush();
      return true;
    }
    return false;
  }

  private endsBlock(end: number): boolean {
    const next = this.text.indexOf('\n', end + 1);
    return this.text.slice(end, next < 0 ? undefined : next).trim() === '';
  }

  private addProse(start: number, end: number): void {
    if (this.open !== null && !this.inTable) {
      this.open.end = end;
      return;
    }
    this.flush();
    if (this.quoteDepth > 0) this.add('quote', start, end, 'markdown-quote');
    else if (this.inList) this.add('list-item', start, end, 'markdown-list');
    else this.add('paragraph', start, end, 'markdown-paragraph');
  }

  private readUnderline(line: string, start: number, end: number): boolean {
    if (this.open === null || this.inTable) return false;
    if (this.open.kind !== 'paragraph' && this.open.kind !== 'quote') return false;
    const level = SETEXT_1.test(line) ? 1 : SETEXT_2.test(line) ? 2 : 0;
    if (level === 0) return false;
    this.remove(start, end);
    this.open = { ...this.open, kind: 'heading', level, reason: 'markdown-heading' };
    this.flush();
    return true;
  }

  private readTableRow(line: string, start: number, end: number): boolean {
    if (!this.inTable) {
      if (!line.includes('|')) return false;
      const nextEnd = this.text.indexOf('\n', end + 1);
      const next = this.text.slice(end + 1, nextEnd < 0 ? undefined : nextEnd).trim();
      if (!next.includes('|') && !next.includes('-')) return false;
      if (!DELIMITER_ROW.test(next)) return false;
      this.inTable = true;
    } else if (DELIMITER_ROW.test(line)) {
      this.flush();
      this.remove(start, end);
      return true;
    }
    this.flush();
    this.splitCells(start, end);
    this.add('table-row', start, end, 'markdown-table');
    this.flush();
    return true;
  }

  private splitCells(start: number, end: number): void {
    for (let at = this.text.indexOf('|', start); at >= 0 && at < end; ) {
      const escaped = this.text[at - 1] === '\\';
      if (!escaped) this.edits.push({ start: at, end: at + 1, replacement: '\t', rule: RULE });
      at = this.text.indexOf('|', at + 1);
    }
  }

  private continueFence(line: string, content: number, lineStart: number, end: number): void {
    const mark = this.fence!;
    const close = FENCE.exec(line);
    if (close && close[1]!.startsWith(mark) && line.trim() === close[1]) {
      this.flush();
      this.fence = null;
      this.remove(content, end);
      return;
    }
    if (line.trim() === '') return;
    if (this.open === null) this.add('code', lineStart, end, 'fenced-code');
    else this.open.end = end;
  }

  private add(kind: BlockKind, start: number, end: number, reason: string, level = 0): void {
    if (this.open !== null && this.open.kind === kind && kind === 'code') {
      this.open.end = end;
      return;
    }
    this.flush();
    this.open = { kind, level, reason, start, end };
  }

  private flush(): void {
    const open = this.open;
    if (open === null) return;
    this.open = null;
    if (open.kind !== 'code') {
      markdownInline(this.text, open.start, open.end, this.definitions, (edit) => {
        this.edits.push(edit);
      });
    }
    this.blocks.push(
      block(open.kind, { start: open.start, end: open.end }, open.level, open.reason),
    );
  }

  private remove(start: number, end: number): void {
    if (end > start) this.edits.push({ start, end, replacement: '', rule: RULE });
  }
}

const FURNITURE: ReadonlySet<BlockKind> = new Set<BlockKind>([
  'front-matter',
  'code',
  'alt-text',
  'link-line',
]);

function block(kind: BlockKind, span: Span, level: number, reason: string): Block {
  return { kind, span, boilerplate: FURNITURE.has(kind), level, reason };
}

function findDefinitions(text: string): ReadonlySet<string> {
  const labels = new Set<string>();
  for (let at = text.indexOf(']:'); at >= 0; at = text.indexOf(']:', at + 2)) {
    // Looking back no further than a label is long keeps a text on one line linear.
    const head = text.slice(Math.max(0, at - MAXIMUM_DEFINITION), at + 80);
    const lineStart = head.lastIndexOf('\n', Math.min(at, MAXIMUM_DEFINITION)) + 1;
    if (lineStart === 0 && at > MAXIMUM_DEFINITION) continue;
    const definition = DEFINITION.exec(head.slice(lineStart).trimStart());
    if (definition) labels.add(definition[1]!.toLowerCase());
  }
  return labels;
}

function isThematicBreak(line: string): boolean {
  const sign = line[0];
  if (sign !== '-' && sign !== '*' && sign !== '_') return false;
  let count = 0;
  for (const character of line) {
    if (character === sign) count++;
    else if (character !== ' ' && character !== '\t') return false;
  }
  return count >= 3;
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}

/** Block and inline syntax are found apart; where both claim a character, the first one has it. */
function withoutOverlaps(sorted: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  let position = 0;
  for (const edit of sorted) {
    if (edit.start < position) continue;
    kept.push(edit);
    position = edit.end;
  }
  return kept;
}

/** Blocks in offsets of the text without syntax, trimmed; those with nothing left are dropped. */
function placeBlocks(
  text: string,
  blocks: readonly Block[],
  edits: readonly Edit[],
): readonly Block[] {
  const placed: Block[] = [];
  let next = 0;
  let shift = 0;
  const place = (offset: number): number => {
    while (next < edits.length && edits[next]!.end <= offset) {
      const edit = edits[next]!;
      shift += edit.replacement.length - (edit.end - edit.start);
      next++;
    }
    return offset + shift;
  };
  for (const original of blocks) {
    let start = place(original.span.start);
    let end = place(original.span.end);
    while (start < end && isSpace(text, start)) start++;
    while (end > start && isSpace(text, end - 1)) end--;
    if (end > start) placed.push({ ...original, span: { start, end } });
  }
  return placed;
}

function isSpace(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0xfeff || text[at]!.trim() === '';
}
