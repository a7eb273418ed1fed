import type { BlockKind } from '../../model/text.js';
import type { Budget } from '../budget.js';
import { BlockWriter } from './block-writer.js';
import type { ParsedText, Properties, StatedDate } from './parsed-text.js';
import { type Attributes, readXml, type XmlHandler } from './xml/read-xml.js';

/**
 * Reads TEI (P4 and P5). Of what an editor changed the new reading counts (`corr`, `reg`, `expan`); notes follow the
 * text as blocks of their own, running heads (`fw`) are furniture. The place of a word is its page (`pb`), or its
 * paragraph when the edition has no pages.
 */
export function tei(
  source: string,
  budget: Budget,
  options: { readonly repairEncoding: boolean },
): ParsedText {
  const hasPages = /<(?:\w+:)?pb[\s/>]/.test(source);
  const writer = new BlockWriter(budget, options);
  const reader = new TeiReader(writer, hasPages);
  readXml(source, reader, budget);
  reader.writeNotes();
  return writer.build(hasPages ? 'page' : 'paragraph', reader.properties);
}

const SILENT = new Set(
  'sic orig abbr del figDesc graphic gap formula binaryObject listPrefixDef surplus facsimile standOff'.split(
    ' ',
  ),
);
/** Of these pairs only one reading counts, and only inside `choice`. */
const CHOSEN_AGAINST = new Set(['sic', 'orig', 'abbr']);
const PARAGRAPHS: Readonly<Record<string, BlockKind>> = {
  p: 'paragraph',
  ab: 'paragraph',
  u: 'paragraph',
  salute: 'paragraph',
  signed: 'paragraph',
  opener: 'paragraph',
  closer: 'paragraph',
  dateline: 'paragraph',
  byline: 'paragraph',
  docImprint: 'imprint',
  docTitle: 'heading',
  stage: 'paragraph',
  l: 'paragraph',
  trailer: 'paragraph',
  head: 'heading',
  item: 'list-item',
  row: 'table-row',
  fw: 'page-furniture',
  bibl: 'paragraph',
  cit: 'quote',
};
const FURNITURE: ReadonlySet<BlockKind> = new Set<BlockKind>([
  'page-furniture',
  'imprint',
  'caption',
]);

interface Open {
  readonly kind: BlockKind;
  readonly level: number;
  readonly reason: string;
}

class TeiReader implements XmlHandler {
  private readonly writer: BlockWriter;
  private readonly hasPages: boolean;
  private readonly path: string[] = [];
  private readonly opened: Open[] = [];
  private readonly notes: string[][] = [];
  private note: string[] | null = null;
  private silent = 0;
  private choices = 0;
  private divisions = 0;
  private quotes = 0;
  private figures = 0;
  private cells = 0;
  private inText = false;
  private joinsNext = false;
  private afterWord = false;
  private pages = 0;
  private title: string | null = null;
  private readonly dates: StatedDate[] = [];
  private header = '';

  constructor(writer: BlockWriter, hasPages: boolean) {
    this.writer = writer;
    this.hasPages = hasPages;
  }

  get properties(): Properties {
    return { title: this.title, dates: this.dates };
  }

  open(name: string, attributes: Attributes): void {
    const local = name.slice(name.indexOf(':') + 1);
    this.path.push(local);
    if (this.silent > 0 || (SILENT.has(local) && this.isSilent(local))) {
      this.silent++;
      return;
    }
    if (!this.inText) {
      if (local === 'text') this.inText = true;
      else this.openHeader(local, attributes);
      return;
    }
    switch (local) {
      case 'choice':
        this.choices++;
        return;
      case 'pb':
        if (this.pages++ > 0 || this.hasPages) this.writer.place();
        this.write(attributes.break === 'no' ? '' : ' ');
        return;
      case 'lb':
      case 'cb':
        if (attributes.break === 'no') this.joinsNext = true;
        else this.write(' ');
        return;
      case 'note':
        this.note = [];
        this.notes.push(this.note);
        return;
      case 'figure':
        this.figures++;
        return;
      case 'quote':
      case 'q':
        if (this.opened.length === 0) this.quotes++;
        return;
      case 'cell':
        if (this.cells++ > 0 && this.writer.isOpen) this.writer.separate('\t');
        return;
      case 'w':
        if (this.afterWord) this.write(' ');
        this.afterWord = false;
        return;
    }
    if (/^(?:div\d?|body|front|back)$/.test(local)) this.divisions += /^div/.test(local) ? 1 : 0;
    const kind = Object.hasOwn(PARAGRAPHS, local) ? PARAGRAPHS[local] : undefined;
    if (kind !== undefined && this.note === null) this.openBlock(local, kind);
  }

  close(name: string): void {
    const local = name.slice(name.indexOf(':') + 1);
    this.path.pop();
    if (this.silent > 0) {
      this.silent--;
      return;
    }
    if (!this.inText) {
      this.closeHeader(local);
      return;
    }
    switch (local) {
      case 'text':
        this.writer.end();
        this.inText = this.path.includes('text');
        return;
      case 'choice':
        this.choices--;
        return;
      case 'note':
        this.note = null;
        return;
      case 'figure':
        this.figures--;
        return;
      case 'quote':
      case 'q':
        if (this.opened.length === 0 && this.quotes > 0) this.quotes--;
        return;
      case 'w':
        this.afterWord = true;
        return;
    }
    if (/^div\d?$/.test(local)) this.divisions--;
    if (Object.hasOwn(PARAGRAPHS, local) && this.note === null) {
      const closed = this.opened.pop();
      // A paragraph in a cell does not end its row.
      if (closed?.kind !== 'table-row' || local === 'row') this.writer.end();
    }
  }

  text(text: string): void {
    if (this.silent > 0) return;
    if (!this.inText) {
      if (this.header !== '') this.headerText += text;
      return;
    }
    const parent = this.path.at(-1) ?? '';
    if (parent === 'choice' || parent === 'table' || parent === 'row' || parent === 'list') return;
    this.write(text);
  }

  writeNotes(): void {
    for (const parts of this.notes) {
      if (!this.hasPages) this.writer.place();
      this.writer.begin('paragraph', { reason: 'footnote' });
      for (const part of parts) this.writer.write(part);
    }
    this.writer.end();
  }

  private headerText = '';

  private openHeader(local: string, attributes: Attributes): void {
    const inHeader = this.path.includes('teiHeader');
    if (!inHeader) return;
    const parent = this.path.at(-2) ?? '';
    if (local === 'title' && parent === 'titleStmt') this.startHeader('title');
    else if (local === 'date' && (parent === 'publicationStmt' || parent === 'imprint')) {
      const when = attributes.when ?? attributes['when-iso'] ?? attributes.notBefore;
      if (when === undefined) this.startHeader('date');
      else this.dates.push({ role: 'published', origin: `${parent}/date`, date: when, span: null });
    }
  }

  private startHeader(what: string): void {
    this.header = what;
    this.headerText = '';
  }

  private closeHeader(local: string): void {
    if (this.header !== local) return;
    const value = this.headerText.replace(/\s+/g, ' ').trim();
    this.header = '';
    if (value === '') return;
    if (local === 'title') this.title ??= value;
    else
      this.dates.push({
        role: 'published',
        origin: 'publicationStmt/date',
        date: value,
        span: null,
      });
  }

  private isSilent(local: string): boolean {
    return this.choices > 0 || !CHOSEN_AGAINST.has(local);
  }

  private openBlock(local: string, kind: BlockKind): void {
    const isCaption = this.figures > 0 && (local === 'head' || local === 'p');
    const isQuote = this.quotes > 0 && kind === 'paragraph';
    const outer = this.opened.at(-1)?.kind;
    const inherited = kind === 'paragraph' && outer !== undefined ? outer : kind;
    const own = isCaption ? 'caption' : isQuote ? 'quote' : inherited;
    const level = own === 'heading' ? Math.max(1, this.divisions) : 0;
    const block = { kind: own, level, reason: local };
    this.opened.push(block);
    if (own === 'table-row' && local !== 'row') return;
    if (local === 'row') this.cells = 0;
    this.begin(block);
  }

  private begin({ kind, level, reason }: Open): void {
    this.afterWord = false;
    if (!this.hasPages) this.writer.place();
    this.writer.begin(kind, { level, reason, boilerplate: FURNITURE.has(kind) });
  }

  private write(text: string): void {
    if (this.note !== null) {
      this.note.push(text);
      return;
    }
    if (text.trim() !== '' || /\s/.test(text))
      this.afterWord = this.afterWord && text.trim() === '';
    if (/\s/.test(text)) this.afterWord = false;
    let written = text;
    if (this.joinsNext && text.trim() !== '') {
      written = text.trimStart();
      this.joinsNext = false;
    } else if (this.joinsNext) return;
    if (!this.writer.isOpen) {
      const outer = this.opened.at(-1);
      if (outer === undefined || written.trim() === '') return;
      this.begin(outer);
    }
    this.writer.write(written);
  }
}
