import type { Block, BlockKind, OffsetMap } from '../../../model/text.js';
import type { Budget } from '../../budget.js';
import { isLetter } from '../../repair/letter.js';
import { alignText } from './align-text.js';
import { findMain, type MainContent, silentElements } from './find-main.js';
import { furnitureNames } from './furniture-names.js';
import { MappedText } from './mapped-text.js';
import {
  attribute,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  type HtmlText,
  isElement,
  isText,
  textOf,
} from './parse-tree.js';

const BREAKING = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary ' +
    'search table caption tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** In a cell these say that the table lays out the page. */
const LAYOUT = new Set(
  'h1 h2 h3 h4 h5 h6 ul ol table article section nav form blockquote'.split(' '),
);
const FURNITURE_ROLES = new Set(
  'navigation banner contentinfo complementary search menu menubar toolbar alertdialog'.split(' '),
);
const NOTE_SIGN = /^\s*\[?(?:\d{1,3}|[*†‡§]{1,3}|[a-z])\]?\)?\s*$/;
const BACK_LINK = /^(?:[\s\u21a9\u2191\u21b5^]|\ufe0e|\ufe0f)*$/;
const NOTE_NAME = /^(?:sd)?(?:foot|end)notes?\d*(?:-\d+)?$/;
/** Consecutive items that are only links. */
const LEAST_LINK_LIST = 3;
const LINK_SHARE = 0.9;
/** Furniture by its name must not be most of the page. */
const MOST_FURNITURE = 0.5;

interface Context {
  readonly kind: BlockKind;
  readonly level: number;
  readonly reason: string;
  readonly furniture: { readonly kind: BlockKind; readonly reason: string } | null;
  readonly inMain: boolean;
  readonly inLink: boolean;
  readonly keepsSpace: boolean;
}

interface OpenBlock {
  readonly context: Context;
  readonly start: number;
  linked: number;
}

const OUTSIDE = { kind: 'menu', reason: 'outside-main' } as const;

/** State of one walk over the tree of a page. */
export class PageReader {
  private readonly raw: string;
  private readonly budget: Budget;
  private readonly output: MappedText;
  private readonly blocks: Block[] = [];
  private readonly linkShares: number[] = [];
  private open: OpenBlock | null = null;
  private lastSigns = '';
  private pendingSpace: { start: number; end: number } | null = null;
  private content: MainContent = { main: null, lengths: new Map(), total: 0 };
  private inRow = false;

  constructor(raw: string, budget: Budget) {
    this.raw = raw;
    this.budget = budget;
    this.output = new MappedText(raw);
  }

  read(document: HtmlDocument): {
    readonly text: string;
    readonly offsets: OffsetMap;
    readonly blocks: readonly Block[];
  } {
    this.content = findMain(document);
    const context: Context = {
      kind: 'paragraph',
      level: 0,
      reason: 'html',
      furniture: this.content.main === null ? null : OUTSIDE,
      inMain: false,
      inLink: false,
      keepsSpace: false,
    };
    for (const child of document.childNodes) this.visit(child, context);
    this.end();
    return { ...this.output.build(), blocks: this.flagLinkLists() };
  }

  private visit(node: HtmlNode, context: Context): void {
    if (isText(node)) {
      this.text(node, context);
      return;
    }
    if (!isElement(node)) return;
    this.budget.tick();
    const { tagName } = node;
    if (silentElements.has(tagName)) return;
    if (tagName === 'br') {
      this.lineBreak(node);
      return;
    }
    if (this.isNoteSign(node, context)) return;
    const own = this.contextOf(node, context);
    if (tagName === 'table' && isDataTable(node)) {
      this.dataTable(node, own);
      return;
    }
    const breaks = BREAKING.has(tagName) && !this.inRow;
    if (breaks) this.end();
    else if (BREAKING.has(tagName)) this.space(node);
    for (const child of node.childNodes) this.visit(child, own);
    if (breaks) this.end();
    else if (BREAKING.has(tagName)) this.space(node);
  }

  private contextOf(element: HtmlElement, context: Context): Context {
    const { tagName } = element;
    let own = context;
    if (element === this.content.main) own = { ...own, furniture: null, inMain: true };
    const furniture = own.furniture ?? this.furnitureOf(element, own);
    if (furniture !== own.furniture) own = { ...own, furniture };
    if (/^h[1-6]$/.test(tagName)) {
      // The title of a page often stands in its header.
      const isTitle = tagName === 'h1' && own.furniture?.reason === 'header';
      const level = Number(tagName[1]);
      return {
        ...own,
        kind: 'heading',
        level,
        reason: tagName,
        ...(isTitle ? { furniture: null } : {}),
      };
    }
    if (isNote(element)) own = { ...own, kind: 'paragraph', reason: 'footnote' };
    switch (tagName) {
      case 'a':
        return attribute(element, 'href') === null ? own : { ...own, inLink: true };
      case 'li':
      case 'dt':
      case 'dd':
        return own.reason === 'footnote'
          ? own
          : { ...own, kind: 'list-item', level: 0, reason: tagName };
      case 'blockquote':
        return { ...own, kind: 'quote', reason: 'blockquote' };
      case 'figcaption':
      case 'caption':
        return { ...own, kind: 'caption', level: 0, reason: tagName };
      case 'pre': {
        const isCode = element.childNodes.some(
          (child) => isElement(child) && child.tagName === 'code',
        );
        return { ...own, kind: isCode ? 'code' : own.kind, reason: 'pre', keepsSpace: true };
      }
      default:
        return own;
    }
  }

  private furnitureOf(element: HtmlElement, context: Context): Context['furniture'] {
    const { tagName } = element;
    if (isHidden(element)) return { kind: 'menu', reason: 'hidden' };
    const role = attribute(element, 'role') ?? '';
    if (tagName === 'nav' || role === 'navigation') return { kind: 'menu', reason: 'nav' };
    if (!context.inMain) {
      if (tagName === 'header') return { kind: 'menu', reason: 'header' };
      if (tagName === 'footer') return { kind: 'imprint', reason: 'footer' };
      if (tagName === 'aside' && !isNote(element)) return { kind: 'menu', reason: 'aside' };
    }
    if (FURNITURE_ROLES.has(role) && this.isMinor(element))
      return { kind: 'menu', reason: `role-${role}` };
    if (tagName === 'html' || tagName === 'body' || tagName === 'main' || tagName === 'article')
      return null;
    const name = nameOf(element);
    return name !== null && this.isMinor(element) ? { kind: 'menu', reason: `name-${name}` } : null;
  }

  private isMinor(element: HtmlElement): boolean {
    return (this.content.lengths.get(element) ?? 0) <= MOST_FURNITURE * this.content.total;
  }

  private text(node: HtmlText, context: Context): void {
    const place = node.sourceCodeLocation;
    if (!place) return;
    const pieces = alignText(node.value, this.raw, place.startOffset, place.endOffset);
    for (const { value, raw, isLiteral } of pieces) {
      if (!isLiteral) {
        this.write(value, raw.start, raw.end, context, false);
        continue;
      }
      // Runs of white space are folded, what lies between them stays as it is.
      for (let at = 0; at < value.length; ) {
        const isWhite = isSpace(value.charCodeAt(at));
        let behind = at + 1;
        while (behind < value.length && isSpace(value.charCodeAt(behind)) === isWhite) behind++;
        const part = value.slice(at, behind);
        if (isWhite) this.white(part, raw.start + at, raw.start + behind, context);
        else this.write(part, raw.start + at, raw.start + behind, context, true);
        at = behind;
      }
    }
  }

  private write(
    value: string,
    start: number,
    end: number,
    context: Context,
    isLiteral: boolean,
  ): void {
    if (value.trim() === '' && !isLiteral && value !== '\u00a0') {
      this.white(value, start, end, context);
      return;
    }
    this.begin(context);
    const block = this.open!;
    const before = this.output.length;
    if (this.pendingSpace !== null) {
      const space = this.pendingSpace;
      this.pendingSpace = null;
      if (this.output.length > block.start) {
        const isBlank = space.end - space.start === 1 && this.raw[space.start] === ' ';
        if (isBlank) this.output.addLiteral(space.start, space.end);
        else this.output.addReplaced(' ', space.start, space.end);
      }
    }
    if (isLiteral) this.output.addLiteral(start, end);
    else this.output.addReplaced(value, start, end);
    this.budget.write(value.length);
    if (context.inLink) block.linked += this.output.length - before;
    this.lastSigns = (this.lastSigns + value.slice(-3)).slice(-3);
  }

  private white(value: string, start: number, end: number, context: Context): void {
    if (this.open === null) return;
    if (context.keepsSpace && value.includes('\n')) {
      this.pendingSpace = null;
      this.output.addReplaced('\n', start, end);
    } else this.pendingSpace ??= { start, end };
    this.lastSigns = ' ';
  }

  /** White space that a tag stands for. */
  private space(element: HtmlElement): void {
    if (this.open === null) return;
    const start = element.sourceCodeLocation?.startOffset ?? 0;
    this.pendingSpace ??= { start, end: start };
  }

  private lineBreak(element: HtmlElement): void {
    const block = this.open;
    if (block === null) return;
    const place = element.sourceCodeLocation;
    const start = place?.startOffset ?? 0;
    if (this.inRow) {
      this.space(element);
      return;
    }
    this.pendingSpace = null;
    if (this.lastSigns === '\n') {
      this.end();
      return;
    }
    this.output.addReplaced('\n', start, place?.endOffset ?? start);
    this.lastSigns = '\n';
  }

  private begin(context: Context): void {
    if (this.open !== null) return;
    const previous = this.blocks.at(-1);
    if (previous !== undefined) {
      const isClose = previous.kind === context.kind && isPacked(context.kind);
      const raw = this.output.lastRawEnd;
      this.output.addReplaced(isClose ? '\n' : '\n\n', raw, raw);
    }
    this.pendingSpace = null;
    this.lastSigns = '';
    this.open = { context, start: this.output.length, linked: 0 };
  }

  private end(): void {
    const block = this.open;
    if (block === null) return;
    this.open = null;
    this.pendingSpace = null;
    const { start, context } = block;
    const end = this.output.trimmedEnd(start);
    if (end <= start) return;
    const share = block.linked / (end - start);
    const { furniture } = context;
    const isFurniture = furniture !== null || context.kind === 'caption' || context.kind === 'code';
    const isLinkLine =
      furniture === null &&
      context.kind === 'paragraph' &&
      context.reason === 'html' &&
      share >= LINK_SHARE;
    this.blocks.push({
      kind: furniture?.kind ?? (isLinkLine ? 'link-line' : context.kind),
      span: { start, end },
      boilerplate: isFurniture || isLinkLine,
      level: furniture === null ? context.level : 0,
      reason: furniture?.reason ?? (isLinkLine ? 'only-link' : context.reason),
    });
    this.linkShares.push(share);
  }

  private dataTable(table: HtmlElement, context: Context): void {
    this.end();
    const visitRows = (node: HtmlNode): void => {
      if (!isElement(node)) return;
      if (node.tagName === 'caption') {
        this.visit(node, context);
      } else if (node.tagName === 'tr') {
        this.row(node, { ...context, kind: 'table-row', level: 0, reason: 'table' });
      } else for (const child of node.childNodes) visitRows(child);
    };
    for (const child of table.childNodes) visitRows(child);
  }

  private row(row: HtmlElement, context: Context): void {
    this.inRow = true;
    let isFirst = true;
    for (const cell of row.childNodes) {
      if (!isElement(cell)) continue;
      if (!isFirst && this.open !== null) {
        this.pendingSpace = null;
        const at = cell.sourceCodeLocation?.startOffset ?? 0;
        this.output.addReplaced('\t', at, at);
        this.lastSigns = '\t';
      }
      isFirst = false;
      for (const child of cell.childNodes) this.visit(child, context);
    }
    this.inRow = false;
    this.end();
  }

  /** A raised number that calls a note, or the link that leads back from it, is no word. */
  private isNoteSign(element: HtmlElement, context: Context): boolean {
    const { tagName } = element;
    if (tagName !== 'sup' && tagName !== 'a') return false;
    const role = attribute(element, 'role') ?? attribute(element, 'epub:type') ?? '';
    if (/backlink/.test(role)) return true;
    const isReference = /noteref/.test(role);
    const isNoteText = context.reason === 'footnote';
    if (tagName === 'a' && !isReference && !isNoteText) return false;
    const words = textOf(element);
    if (tagName === 'a' && isNoteText && BACK_LINK.test(words)) return true;
    if (!NOTE_SIGN.test(words)) return false;
    if (isReference || isNoteText || holdsLink(element)) return true;
    // `m²` and `CO2` keep their numbers: a note follows a whole word or its mark.
    const before = this.lastSigns;
    const last = before.charCodeAt(before.length - 1);
    return (
      /\d/.test(words) &&
      (/[.,;:!?“”"»)]$/.test(before) ||
        (before.length === 3 && isLetter(last) && isLetter(before.charCodeAt(1))))
    );
  }

  /** Three or more items in a row that are only links are a menu. */
  private flagLinkLists(): readonly Block[] {
    const { blocks, linkShares } = this;
    const flagged = [...blocks];
    for (let first = 0; first < blocks.length; first++) {
      let behind = first;
      while (
        behind < blocks.length &&
        blocks[behind]!.kind === 'list-item' &&
        linkShares[behind]! >= LINK_SHARE
      )
        behind++;
      if (behind - first >= LEAST_LINK_LIST) {
        for (let at = first; at < behind; at++) {
          flagged[at] = { ...blocks[at]!, kind: 'menu', boilerplate: true, reason: 'link-list' };
        }
      }
      first = Math.max(first, behind - 1);
    }
    return flagged;
  }
}

function isPacked(kind: BlockKind): boolean {
  return kind === 'list-item' || kind === 'table-row';
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

function isHidden(element: HtmlElement): boolean {
  if (attribute(element, 'hidden') !== null) return true;
  const style = attribute(element, 'style');
  return style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** The word of class or id that marks furniture. */
function nameOf(element: HtmlElement): string | null {
  for (const key of ['class', 'id', 'role']) {
    const value = attribute(element, key);
    if (value === null || value.length > 1000) continue;
    for (const word of value.toLowerCase().split(/[^a-z]+/))
      if (furnitureNames.has(word)) return word;
  }
  return null;
}

function isNote(element: HtmlElement): boolean {
  const role = attribute(element, 'role') ?? attribute(element, 'epub:type') ?? '';
  if (/(?:foot|end|rear)notes?$/.test(role)) return true;
  if (!BREAKING.has(element.tagName)) return false;
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
  return (
    names.length < 200 &&
    names
      .toLowerCase()
      .split(/\s+/)
      .some((name) => NOTE_NAME.test(name))
  );
}

function holdsLink(element: HtmlElement): boolean {
  return (
    element.childNodes.some(
      (child) => isElement(child) && (child.tagName === 'a' || holdsLink(child)),
    ) ||
    (element.parentNode !== null &&
      'tagName' in element.parentNode &&
      element.parentNode.tagName === 'a')
  );
}

/** Rows of short cells; a table with one column, or with headings and lists in its cells, lays out a page. */
function isDataTable(table: HtmlElement): boolean {
  let widest = 0;
  const visit = (node: HtmlNode, isCell: boolean): boolean => {
    if (!isElement(node)) return true;
    if (isCell && LAYOUT.has(node.tagName)) return false;
    if (node.tagName === 'tr') {
      const cells = node.childNodes.filter((child) => isElement(child)).length;
      widest = Math.max(widest, cells);
    }
    const inCell = isCell || node.tagName === 'td' || node.tagName === 'th';
    return node.childNodes.every((child) => visit(child, inCell));
  };
  return table.childNodes.every((child) => visit(child, false)) && widest >= 2;
}
