import type { BlockKind } from '../../model/text.js';
import type { Budget } from '../budget.js';
import { FormatProblem } from '../format-problem.js';
import { BlockWriter } from './block-writer.js';
import type { ParsedText } from './parsed-text.js';
import { coreProperties } from './xml/core-properties.js';
import { decodeXml } from './xml/decode-xml.js';
import { type Attributes, readXml, type XmlHandler } from './xml/read-xml.js';
import { openParts } from './zip.js';

/**
 * Reads OpenDocument text (odt). Tracked deletions, comments and alternative texts are left out; notes follow the
 * text as blocks of their own. The place of a word is its paragraph.
 */
export async function odt(
  bytes: Uint8Array,
  budget: Budget,
  options: { readonly repairEncoding: boolean },
): Promise<ParsedText> {
  const parts = await openParts(bytes, budget);
  try {
    if (parts.names.includes('META-INF/manifest.xml')) {
      const manifest = decodeXml((await parts.read('META-INF/manifest.xml')) ?? new Uint8Array());
      if (manifest.includes('encryption-data')) {
        throw new FormatProblem(
          'file-encrypted',
          'is protected by a password',
          'Save it without one.',
        );
      }
    }
    const content = await parts.read('content.xml');
    if (content === null) throw new FormatProblem('file-damaged', 'holds no OpenDocument text');
    const styles = await parts.read('styles.xml');
    const parents = new Map<string, string>();
    if (styles !== null) readXml(decodeXml(styles), new StyleReader(parents), budget);
    const writer = new BlockWriter(budget, options);
    const body = new BodyReader(writer, parents);
    readXml(decodeXml(content), body, budget);
    body.writeNotes();
    const meta = await parts.read('meta.xml');
    const properties = meta === null ? null : coreProperties(decodeXml(meta), budget);
    return writer.build('paragraph', properties);
  } finally {
    parts.close();
  }
}

class StyleReader implements XmlHandler {
  private readonly parents: Map<string, string>;

  constructor(parents: Map<string, string>) {
    this.parents = parents;
  }

  open(name: string, attributes: Attributes): void {
    if (name !== 'style:style' || attributes['style:family'] !== 'paragraph') return;
    const own = attributes['style:name'];
    const parent = attributes['style:parent-style-name'];
    if (own !== undefined && parent !== undefined) this.parents.set(own, parent);
  }

  close(): void {}
  text(): void {}
}

const SILENT = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:annotation-end',
  'office:automatic-styles',
  'office:font-face-decls',
  'office:scripts',
  'office:forms',
  'svg:title',
  'svg:desc',
  'text:note-citation',
  'text:ruby-text',
  'text:hidden-text',
  'office:binary-data',
]);
const INDEXES = new Set([
  'text:table-of-content',
  'text:illustration-index',
  'text:table-index',
  'text:alphabetical-index',
]);
const MOST_STEPS = 20;

interface Traits {
  readonly kind: BlockKind;
  readonly level: number;
  readonly reason: string;
  readonly boilerplate: boolean;
}

const PLAIN: Traits = { kind: 'paragraph', level: 0, reason: 'odt', boilerplate: false };

/** Reads the body; paragraphs within a paragraph (text boxes, notes) wait until it ends. */
class BodyReader implements XmlHandler {
  private readonly writer: BlockWriter;
  private readonly parents: Map<string, string>;
  private silent = 0;
  private lists = 0;
  private indexes = 0;
  private notes = 0;
  private boxes = 0;
  private rows = 0;
  private cells = 0;
  private depth = 0;
  private inRow = false;
  private readonly waiting: { readonly traits: Traits; readonly parts: string[] }[] = [];
  private readonly noteTexts: string[][] = [];
  private inner: string[] | null = null;

  constructor(writer: BlockWriter, parents: Map<string, string>) {
    this.writer = writer;
    this.parents = parents;
  }

  open(name: string, attributes: Attributes): void {
    if (this.silent > 0 || SILENT.has(name)) {
      if (name === 'office:automatic-styles' && this.silent === 0) this.readsStyles = true;
      if (this.readsStyles) new StyleReader(this.parents).open(name, attributes);
      this.silent++;
      return;
    }
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.openParagraph(name, attributes);
        break;
      case 'text:s':
      case 'text:tab':
        this.write(' ');
        break;
      case 'text:line-break':
        if (this.inner !== null || this.inRow) this.write(' ');
        else this.writer.separate('\n');
        break;
      case 'text:list':
        this.lists++;
        break;
      case 'text:note':
        this.notes++;
        break;
      case 'draw:text-box':
        this.boxes++;
        break;
      case 'table:table':
        if (this.rows++ === 0 && this.inner === null) this.writer.end();
        break;
      case 'table:table-row':
        if (this.rows === 1 && this.inner === null) {
          this.writer.end();
          this.cells = 0;
          this.inRow = true;
        }
        break;
      case 'table:table-cell':
        if (this.inRow && this.cells++ > 0 && this.writer.isOpen) this.writer.separate('\t');
        break;
      default:
        if (INDEXES.has(name)) this.indexes++;
    }
  }

  private readsStyles = false;

  close(name: string): void {
    if (this.silent > 0) {
      if (--this.silent === 0) this.readsStyles = false;
      return;
    }
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.closeParagraph();
        break;
      case 'text:list':
        this.lists--;
        break;
      case 'text:note':
        this.notes--;
        break;
      case 'draw:text-box':
        this.boxes--;
        break;
      case 'table:table':
        this.rows--;
        break;
      case 'table:table-row':
        if (this.rows === 1 && this.inner === null) {
          this.writer.end();
          this.inRow = false;
        }
        break;
      default:
        if (INDEXES.has(name)) this.indexes--;
    }
  }

  text(text: string): void {
    if (this.silent === 0 && this.depth > 0) this.write(text);
  }

  /** Notes stand behind the text, in its order. */
  writeNotes(): void {
    for (const parts of this.noteTexts) {
      this.writer.place();
      this.writer.begin('paragraph', { reason: 'footnote' });
      for (const part of parts) this.writer.write(part);
    }
    this.writer.end();
  }

  private write(text: string): void {
    if (this.inner !== null) this.inner.push(text);
    else this.writer.write(text);
  }

  private openParagraph(name: string, attributes: Attributes): void {
    const isInner = this.depth++ > 0;
    if (this.notes > 0) {
      this.inner = [];
      this.noteTexts.push(this.inner);
    } else if (isInner || (this.boxes > 0 && this.inRow)) {
      this.inner = [];
      this.waiting.push({ traits: this.traitsOf(name, attributes), parts: this.inner });
    } else if (this.inRow) {
      if (this.writer.isOpen) this.writer.write(' ');
      else {
        this.writer.place();
        this.writer.begin('table-row', { reason: 'odt-table' });
      }
    } else {
      this.writer.place();
      const { kind, ...traits } = this.traitsOf(name, attributes);
      this.writer.begin(kind, traits);
    }
  }

  private closeParagraph(): void {
    this.depth--;
    if (this.inner !== null) {
      // A note or box may hold several paragraphs; each has its own list of parts.
      this.inner = this.depth > 1 && this.waiting.length > 1 ? this.waiting.at(-2)!.parts : null;
      if (this.depth > 0) return;
    }
    if (this.depth > 0) return;
    if (!this.inRow) this.writer.end();
    for (const { traits, parts } of this.waiting.splice(0)) {
      if (this.inRow) {
        this.writer.write(` ${parts.join('')}`);
        continue;
      }
      const { kind, ...rest } = traits;
      this.writer.place();
      this.writer.begin(kind, rest);
      for (const part of parts) this.writer.write(part);
      this.writer.end();
    }
  }

  private traitsOf(name: string, attributes: Attributes): Traits {
    if (this.indexes > 0) {
      return { ...PLAIN, kind: 'contents', reason: 'index', boilerplate: true };
    }
    const style = this.rootStyle(attributes['text:style-name'] ?? '');
    if (name === 'text:h') {
      const level = Math.min(9, Math.max(1, Number(attributes['text:outline-level'] ?? 1) || 1));
      return { ...PLAIN, kind: 'heading', level, reason: 'text:h' };
    }
    if (style === 'title') return { ...PLAIN, kind: 'heading', level: 1, reason: 'title-style' };
    if (style === 'caption') {
      return { ...PLAIN, kind: 'caption', reason: 'caption-style', boilerplate: true };
    }
    if (style === 'quote') return { ...PLAIN, kind: 'quote', reason: 'quote-style' };
    return this.lists > 0 ? { ...PLAIN, kind: 'list-item', reason: 'text:list' } : PLAIN;
  }

  /** The style of the program that a style of the document is made from. */
  private rootStyle(name: string): 'title' | 'caption' | 'quote' | null {
    let style: string | undefined = name;
    for (let step = 0; style !== undefined && step < MOST_STEPS; step++) {
      if (style === 'Title') return 'title';
      if (/^(?:Caption|Illustration|Table|Figure|Drawing|Abbildung|Tabelle)$/.test(style))
        return 'caption';
      if (style === 'Quotations') return 'quote';
      style = this.parents.get(style);
    }
    return null;
  }
}
