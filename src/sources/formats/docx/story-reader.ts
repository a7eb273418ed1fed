import type { BlockKind } from '../../../model/text.js';
import type { BlockWriter } from '../block-writer.js';
import type { Attributes, XmlHandler } from '../xml/read-xml.js';
import type { ParagraphStyle } from './read-styles.js';

/** Elements whose text is no text of the document. */
const SILENT = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'mc:Fallback',
  'w:rt',
  'w:pict.fallback',
  'w:docPartObj',
  'wp:docPr',
  'wp:align',
  'wp:posOffset',
  'wp14:sizeRelH',
  'wp14:sizeRelV',
]);
const NO_NOTES = new Set(['separator', 'continuationSeparator', 'continuationNotice']);

interface Paragraph {
  style: ParagraphStyle | null;
  level: number;
  isList: boolean;
  begun: boolean;
  /** Text boxes inside it: read as blocks of their own behind it. */
  readonly boxes: string[][];
}

interface Table {
  cells: number;
  paragraphs: number;
}

/** Reads one story of a document: body, notes, a header or footer. */
export class StoryReader implements XmlHandler {
  private readonly writer: BlockWriter;
  private readonly styles: ReadonlyMap<string, ParagraphStyle>;
  private readonly story: 'body' | 'note' | 'furniture';
  private silent = 0;
  private paragraph: Paragraph | null = null;
  private boxText: string[] | null = null;
  private boxDepth = 0;
  private readonly tables: Table[] = [];
  private isTextElement = false;
  private isHidden = false;
  private skipsNote = false;

  constructor(
    writer: BlockWriter,
    styles: ReadonlyMap<string, ParagraphStyle>,
    story: 'body' | 'note' | 'furniture',
  ) {
    this.writer = writer;
    this.styles = styles;
    this.story = story;
  }

  open(name: string, attributes: Attributes): void {
    if (SILENT.has(name) || this.silent > 0) {
      this.silent++;
      return;
    }
    const value = attributes['w:val'] ?? '';
    switch (name) {
      case 'w:p':
        this.openParagraph();
        break;
      case 'w:pStyle':
        if (this.paragraph !== null) {
          this.paragraph.style = this.styles.get(value) ?? null;
          this.paragraph.level = this.paragraph.style?.level ?? 0;
        }
        break;
      case 'w:outlineLvl':
        if (this.paragraph !== null && Number(value) < 9) this.paragraph.level = Number(value) + 1;
        break;
      case 'w:numId':
        if (this.paragraph !== null) this.paragraph.isList = value !== '0';
        break;
      case 'w:r':
        this.isHidden = false;
        break;
      case 'w:vanish':
        this.isHidden = value !== '0' && value !== 'false';
        break;
      case 'w:t':
      case 'm:t':
        this.isTextElement = true;
        break;
      case 'w:tab':
      case 'w:ptab':
        this.write(' ');
        break;
      case 'w:br':
      case 'w:cr':
        this.lineBreak(attributes['w:type'] ?? '');
        break;
      case 'w:noBreakHyphen':
        this.write('-');
        break;
      case 'w:sym':
        this.symbol(attributes['w:char'] ?? '');
        break;
      case 'w:txbxContent':
        this.openBox();
        break;
      case 'w:tbl':
        if (this.boxText === null) this.openTable();
        break;
      case 'w:tr':
        this.openRow();
        break;
      case 'w:tc':
        this.openCell();
        break;
      case 'w:footnote':
      case 'w:endnote':
        this.skipsNote = NO_NOTES.has(attributes['w:type'] ?? '');
        break;
    }
  }

  close(name: string): void {
    if (this.silent > 0) {
      this.silent--;
      return;
    }
    switch (name) {
      case 'w:p':
        this.closeParagraph();
        break;
      case 'w:t':
      case 'm:t':
        this.isTextElement = false;
        break;
      case 'w:r':
        this.isHidden = false;
        break;
      case 'w:txbxContent':
        this.closeBox();
        break;
      case 'w:tr':
        if (this.isInTable) this.writer.end();
        break;
      case 'w:tbl':
        if (this.boxText === null) this.tables.pop();
        break;
    }
  }

  text(text: string): void {
    if (this.isTextElement && this.silent === 0) this.write(text);
  }

  private get isInTable(): boolean {
    return this.tables.length === 1 && this.boxText === null;
  }

  private openParagraph(): void {
    if (this.boxText !== null) return;
    this.paragraph = { style: null, level: 0, isList: false, begun: false, boxes: [] };
    const table = this.tables.at(-1);
    if (table !== undefined) {
      table.paragraphs++;
      if (this.writer.isOpen && table.paragraphs > 1) this.writer.write(' ');
    }
  }

  private closeParagraph(): void {
    if (this.boxText !== null) {
      this.boxText.push('\n');
      return;
    }
    const paragraph = this.paragraph;
    this.paragraph = null;
    if (paragraph === null) return;
    if (this.tables.length === 0) this.writer.end();
    for (const box of paragraph.boxes) this.writeBox(box);
  }

  private write(text: string): void {
    if (this.isHidden || this.skipsNote) return;
    if (this.boxText !== null) {
      this.boxText.push(text);
      return;
    }
    const { paragraph } = this;
    if (paragraph === null) return;
    if (!paragraph.begun && (this.tables.length === 0 || !this.writer.isOpen)) {
      if (text.trim() === '') return;
      this.beginBlock(paragraph);
    }
    paragraph.begun = true;
    this.writer.write(text);
  }

  private beginBlock(paragraph: Paragraph): void {
    this.writer.place();
    const { kind, level, reason, boilerplate } = this.traitsOf(paragraph);
    this.writer.begin(kind, { level, reason, boilerplate });
  }

  private traitsOf({ style, level, isList }: Paragraph): {
    kind: BlockKind;
    level: number;
    reason: string;
    boilerplate: boolean;
  } {
    const name = style?.name ?? '';
    const plain = { level: 0, reason: 'docx', boilerplate: false };
    if (this.story === 'furniture') {
      return { ...plain, kind: 'page-furniture', reason: 'header-or-footer', boilerplate: true };
    }
    if (this.story === 'note') return { ...plain, kind: 'paragraph', reason: 'footnote' };
    if (this.tables.length > 0) return { ...plain, kind: 'table-row', reason: 'docx-table' };
    if (/^(?:toc|table of figures|verzeichnis|inhaltsverzeichnis)(?: |$)/.test(name)) {
      return { ...plain, kind: 'contents', reason: 'contents-style', boilerplate: true };
    }
    if (/^(?:caption|beschriftung|.* caption)$/.test(name)) {
      return { ...plain, kind: 'caption', reason: 'caption-style', boilerplate: true };
    }
    if (level > 0) return { ...plain, kind: 'heading', level, reason: 'heading-style' };
    if (/^(?:quote|intense quote|zitat|intensives zitat|block text|quotations)$/.test(name)) {
      return { ...plain, kind: 'quote', reason: 'quote-style' };
    }
    if (isList || /^(?:list|liste)(?: |$)/.test(name)) {
      return { ...plain, kind: 'list-item', reason: 'docx-list' };
    }
    return { ...plain, kind: 'paragraph' };
  }

  private lineBreak(type: string): void {
    if (this.boxText !== null || this.tables.length > 0 || type !== '') this.write(' ');
    else if (this.paragraph?.begun) this.writer.separate('\n');
  }

  /** Symbol fonts place their signs in the private area; those of text fonts stand for themselves. */
  private symbol(code: string): void {
    if (!/^[0-9a-fA-F]{4}$/.test(code)) return;
    const value = Number.parseInt(code, 16);
    if (value < 0xe000 || value > 0xf8ff) this.write(String.fromCharCode(value));
  }

  private openBox(): void {
    if (this.boxDepth++ === 0) this.boxText = [];
  }

  private closeBox(): void {
    if (--this.boxDepth > 0 || this.boxText === null) return;
    const box = this.boxText;
    this.boxText = null;
    if (this.paragraph !== null) this.paragraph.boxes.push(box);
    else this.writeBox(box);
  }

  private writeBox(box: readonly string[]): void {
    if (this.tables.length > 0) {
      this.writer.write(` ${box.join('')}`);
      return;
    }
    for (const line of box.join('').split('\n')) {
      if (line.trim() === '') continue;
      this.writer.place();
      const isFurniture = this.story === 'furniture';
      this.writer.begin(isFurniture ? 'page-furniture' : 'paragraph', {
        reason: 'text-box',
        boilerplate: isFurniture,
      });
      this.writer.write(line);
      this.writer.end();
    }
  }

  private openTable(): void {
    if (this.tables.length === 0) this.writer.end();
    this.tables.push({ cells: 0, paragraphs: 0 });
  }

  private openRow(): void {
    const table = this.tables.at(-1);
    if (table === undefined || !this.isInTable) return;
    this.writer.end();
    table.cells = 0;
    table.paragraphs = 0;
  }

  private openCell(): void {
    const table = this.tables.at(-1);
    if (table === undefined || this.boxText !== null) return;
    table.cells++;
    table.paragraphs = 0;
    if (table.cells > 1 && this.writer.isOpen) this.writer.separate('\t');
  }
}
