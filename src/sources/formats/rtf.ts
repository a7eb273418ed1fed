import type { BlockKind } from '../../model/text.js';
import type { Budget } from '../budget.js';
import { decodeCodePage850 } from '../code-page-850.js';
import { WINDOWS_1252 } from '../windows-1252.js';
import { BlockWriter } from './block-writer.js';
import type { ParsedText, StatedDate } from './parsed-text.js';

/**
 * Reads RTF 1.9. Pictures, field instructions, deleted and hidden text are left out; notes follow the text as blocks of
 * their own, headers and footers as page furniture. The place of a word is its paragraph.
 */
export function rtf(
  bytes: Uint8Array,
  budget: Budget,
  options: { readonly repairEncoding: boolean },
): ParsedText {
  return new RtfReader(bytes, budget, new BlockWriter(budget, options)).read();
}

/** Groups whose text is none of the document. */
const SILENT = new Set(
  (
    'fonttbl colortbl filetbl revtbl rsidtbl listtable listoverridetable pict objdata datafield ' +
    'fldinst themedata colorschememapping latentstyles datastore xmlnstbl generator nonshppict ' +
    'bkmkstart bkmkend atnid atnauthor annotation atrfstart atrfend atndate pgptbl mmathpr ' +
    'private objclass objname sp falt panose shpinst tc xe txe formfield'
  ).split(' '),
);
const FURNITURE = new Set(
  'header headerl headerr headerf footer footerl footerr footerf'.split(' '),
);
const SIGNS: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  tab: ' ',
  nestcell: ' ',
};
/** Code pages that German documents come in; others are read as windows-1252. */
const PAGES: Readonly<Record<number, string>> = {
  1250: 'windows-1250',
  1251: 'windows-1251',
  1253: 'windows-1253',
  1254: 'windows-1254',
  10000: 'macintosh',
  65001: 'utf-8',
};
const PARAGRAPH_WORDS = new Set(['pard', 's', 'outlinelevel', 'ls', 'intbl', 'fi']);
const LONGEST_WORD = 32;
/** Programs without lists write the sign and let the first line hang. */
const LIST_SIGN = /^\s*(?:[•·–-]|\d{1,3}[.)])/;

interface Group {
  destination:
    | 'text'
    | 'silent'
    | 'note'
    | 'furniture'
    | 'styles'
    | 'info'
    | 'title'
    | 'list-sign'
    | 'date';
  hidden: boolean;
  deleted: boolean;
  /** Characters that stand in for a `\u` in readers without Unicode. */
  substitutes: number;
  font: number;
  style: number;
  ignorable: boolean;
}

class RtfReader {
  private readonly bytes: Uint8Array;
  private readonly budget: Budget;
  private readonly writer: BlockWriter;
  private readonly stack: Group[] = [];
  private group: Group = {
    destination: 'text',
    hidden: false,
    deleted: false,
    substitutes: 1,
    font: -1,
    style: 0,
    ignorable: false,
  };
  private at = 0;
  private skip = 0;
  private codePage = 1252;
  private readonly decoders = new Map<number, InstanceType<typeof TextDecoder>>();
  private pendingBytes: number[] = [];
  private readonly styleNames = new Map<number, string>();
  private styleNumber = -1;
  private styleText = '';
  private readonly levels = new Map<number, number>();
  private level = -1;
  private style = 0;
  private isList = false;
  private hangs = false;
  private inTable = false;
  private cells = 0;
  private isFurniture = false;
  private readonly notes: string[][] = [];
  private note: string[] | null = null;
  private noteDepth = 0;
  private title = '';
  private readonly dates: StatedDate[] = [];
  private date: { origin: string; yr?: number; mo?: number; dy?: number } | null = null;

  constructor(bytes: Uint8Array, budget: Budget, writer: BlockWriter) {
    this.bytes = bytes;
    this.budget = budget;
    this.writer = writer;
  }

  read(): ParsedText {
    const { bytes } = this;
    let runStart = -1;
    const flushRun = (): void => {
      if (runStart >= 0) this.plain(runStart, this.at);
      runStart = -1;
    };
    while (this.at < bytes.length) {
      const byte = bytes[this.at]!;
      if (byte === 0x5c) {
        flushRun();
        this.control();
      } else if (byte === 0x7b) {
        flushRun();
        this.flushBytes();
        this.budget.tick();
        this.budget.nest(this.stack.length + 1);
        this.stack.push(this.group);
        this.group = { ...this.group, ignorable: false };
        this.skip = 0;
        this.at++;
      } else if (byte === 0x7d) {
        flushRun();
        this.flushBytes();
        this.closeGroup();
        this.at++;
        if (this.stack.length === 0) break;
      } else if (byte === 0x0a || byte === 0x0d || byte === 0) {
        flushRun();
        this.at++;
      } else {
        if (runStart < 0) runStart = this.at;
        this.at++;
      }
    }
    flushRun();
    this.flushBytes();
    this.writer.end();
    for (const parts of this.notes) {
      this.writer.place();
      this.writer.begin('paragraph', { reason: 'footnote' });
      for (const part of parts) this.writer.write(part);
    }
    const title = this.title.trim() === '' ? null : this.title.trim();
    return this.writer.build('paragraph', { title, dates: this.dates });
  }

  private closeGroup(): void {
    const closed = this.group;
    const outer = this.stack.pop();
    if (outer === undefined) return;
    if (closed.destination === 'styles' && this.styleText !== '') this.endStyle();
    if (closed.destination === 'date' && outer.destination !== 'date') this.endDate();
    if (this.note !== null && this.stack.length < this.noteDepth) this.note = null;
    if (closed.destination === 'furniture' && outer.destination !== 'furniture') {
      this.writer.end();
      this.isFurniture = false;
    }
    this.group = outer;
  }

  /** Bytes of the file as they stand: ASCII, or the code page of the document. */
  private plain(start: number, end: number): void {
    let from = start;
    if (this.skip > 0) {
      const skipped = Math.min(this.skip, end - from);
      this.skip -= skipped;
      from += skipped;
    }
    for (let at = from; at < end; at++) {
      if (this.bytes[at]! >= 0x80) {
        for (let index = from; index < end; index++) this.pendingBytes.push(this.bytes[index]!);
        this.flushBytes();
        return;
      }
    }
    if (end <= from) return;
    this.flushBytes();
    this.write(
      Buffer.from(this.bytes.buffer, this.bytes.byteOffset + from, end - from).toString('latin1'),
    );
  }

  private control(): void {
    const { bytes } = this;
    const next = bytes[this.at + 1] ?? 0;
    if (!isAsciiLetter(next)) {
      this.at += 2;
      this.controlSign(next);
      return;
    }
    let end = this.at + 1;
    while (end < bytes.length && end < this.at + LONGEST_WORD && isAsciiLetter(bytes[end]!)) end++;
    const word = Buffer.from(
      bytes.buffer,
      bytes.byteOffset + this.at + 1,
      end - this.at - 1,
    ).toString('latin1');
    let number: number | null = null;
    const isNegative = bytes[end] === 0x2d;
    let digit = isNegative ? end + 1 : end;
    const digits = digit;
    while (digit < digits + 10 && bytes[digit]! >= 0x30 && bytes[digit]! <= 0x39) {
      number = (number ?? 0) * 10 + bytes[digit]! - 0x30;
      digit++;
    }
    if (number !== null) {
      end = digit;
      if (isNegative) number = -number;
    }
    if (bytes[end] === 0x20) end++;
    this.at = end;
    if (word === 'bin') {
      this.at += Math.max(0, number ?? 0);
      return;
    }
    if (word !== 'u' && this.skip > 0) {
      this.skip--;
      return;
    }
    if (word !== 'u') this.flushBytes();
    this.controlWord(word, number);
  }

  private controlSign(sign: number): void {
    if (sign === 0x27) {
      const value = Number.parseInt(
        String.fromCharCode(this.bytes[this.at] ?? 0, this.bytes[this.at + 1] ?? 0),
        16,
      );
      this.at += 2;
      if (this.skip > 0) this.skip--;
      else if (!Number.isNaN(value)) this.pendingBytes.push(value);
      return;
    }
    this.flushBytes();
    if (sign === 0x2a) {
      this.group.ignorable = true;
      return;
    }
    if (this.skip > 0) {
      this.skip--;
      return;
    }
    if (sign === 0x7e) this.write('\u00a0');
    else if (sign === 0x2d) this.write('\u00ad');
    else if (sign === 0x5f) this.write('-');
    else if (sign === 0x0a || sign === 0x0d) this.paragraphEnd();
    else if (sign === 0x5c || sign === 0x7b || sign === 0x7d) this.write(String.fromCharCode(sign));
  }

  private controlWord(word: string, number: number | null): void {
    const { group } = this;
    const isIgnorable = group.ignorable;
    group.ignorable = false;
    if (word === 'u') {
      this.flushBytes();
      this.write(String.fromCharCode((number ?? 0) & 0xffff));
      this.skip = group.substitutes;
      return;
    }
    if (SILENT.has(word)) {
      group.destination = 'silent';
      return;
    }
    if (FURNITURE.has(word)) {
      if (group.destination === 'text') {
        this.writer.end();
        group.destination = 'furniture';
        this.isFurniture = true;
      }
      return;
    }
    const sign = Object.hasOwn(SIGNS, word) ? SIGNS[word] : undefined;
    if (sign !== undefined) {
      this.write(sign);
      return;
    }
    const { destination } = group;
    // A list sign or note has paragraphs of its own, which say nothing of the one around it.
    const isInner = destination === 'list-sign' || destination === 'note';
    if (isInner && PARAGRAPH_WORDS.has(word)) return;
    switch (word) {
      case 'ansicpg':
        this.codePage = number ?? 1252;
        break;
      case 'mac':
        this.codePage = 10_000;
        break;
      case 'uc':
        group.substitutes = Math.max(0, number ?? 1);
        break;
      case 'stylesheet':
        group.destination = 'styles';
        break;
      case 'info':
        group.destination = 'info';
        break;
      case 'title':
        if (group.destination === 'info') group.destination = 'title';
        break;
      case 'creatim':
      case 'revtim':
        if (group.destination === 'info') {
          group.destination = 'date';
          this.date = { origin: word };
        }
        break;
      case 'yr':
      case 'mo':
      case 'dy':
        if (this.date !== null && number !== null) this.date[word] = number;
        break;
      case 'footnote':
        this.openNote();
        break;
      case 'listtext':
      case 'pntext':
        group.destination = 'list-sign';
        if (!this.isFurniture) this.isList = true;
        break;
      case 's':
        if (group.destination === 'styles') this.styleNumber = number ?? 0;
        else this.style = number ?? 0;
        break;
      case 'outlinelevel':
        if (group.destination === 'styles') this.levels.set(this.styleNumber, (number ?? 0) + 1);
        else this.level = number ?? -1;
        break;
      case 'fi':
        this.hangs = (number ?? 0) < 0;
        break;
      case 'ls':
        if (group.destination === 'text') this.isList = (number ?? 0) > 0;
        break;
      case 'v':
        group.hidden = number !== 0;
        break;
      case 'deleted':
        group.deleted = number !== 0;
        break;
      case 'plain':
        group.hidden = false;
        group.deleted = false;
        break;
      case 'pard':
        this.style = 0;
        this.level = -1;
        this.isList = false;
        this.hangs = false;
        this.inTable = false;
        break;
      case 'intbl':
        this.inTable = true;
        break;
      case 'cell':
        this.cellEnd();
        break;
      case 'row':
      case 'nestrow':
        if (word === 'row') {
          this.writer.end();
          this.cells = 0;
        }
        break;
      case 'par':
      case 'sect':
        this.paragraphEnd();
        break;
      case 'page':
        this.write(' ');
        break;
      case 'line':
        if (this.note !== null) this.write(' ');
        else if (group.destination === 'text' && this.writer.isOpen) this.writer.separate('\n');
        break;
      default:
        if (isIgnorable) group.destination = 'silent';
    }
  }

  private openNote(): void {
    if (this.group.destination !== 'text') return;
    this.group.destination = 'note';
    this.note = [];
    this.noteDepth = this.stack.length;
    this.notes.push(this.note);
  }

  private paragraphEnd(): void {
    if (this.note !== null) {
      this.note.push(' ');
      return;
    }
    const { destination } = this.group;
    if (destination !== 'text' && destination !== 'furniture') return;
    if (this.inTable) this.write(' ');
    else this.writer.end();
  }

  private cellEnd(): void {
    if (this.group.destination !== 'text') return;
    this.cells++;
    if (this.writer.isOpen) this.writer.separate('\t');
  }

  private flushBytes(): void {
    if (this.pendingBytes.length === 0) return;
    const bytes = Uint8Array.from(this.pendingBytes);
    this.pendingBytes = [];
    this.write(this.decode(bytes));
  }

  private decode(bytes: Uint8Array): string {
    const label = PAGES[this.codePage];
    if (label !== undefined) {
      let decoder = this.decoders.get(this.codePage);
      if (decoder === undefined) {
        decoder = new TextDecoder(label);
        this.decoders.set(this.codePage, decoder);
      }
      return decoder.decode(bytes);
    }
    // In code page 437 German letters stand where they do in 850.
    if (this.codePage === 850 || this.codePage === 437) {
      return decodeCodePage850(bytes);
    }
    return [...bytes]
      .map((byte) =>
        byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252[byte - 0x80]! : String.fromCharCode(byte),
      )
      .join('');
  }

  private write(text: string): void {
    const { group } = this;
    switch (group.destination) {
      case 'styles':
        this.styleText += text;
        if (text.includes(';')) this.endStyle();
        return;
      case 'title':
        if (this.title.length < 1000) this.title += text;
        return;
      case 'text':
      case 'note':
      case 'furniture':
        break;
      default:
        return;
    }
    if (group.hidden || group.deleted) return;
    if (this.note !== null) {
      this.note.push(text);
      return;
    }
    if (!this.writer.isOpen) {
      if (text.trim() === '') return;
      this.writer.place();
      const { kind, level, reason } = this.traits(text);
      this.writer.begin(kind, {
        level,
        reason,
        boilerplate: kind === 'page-furniture' || kind === 'caption' || kind === 'contents',
      });
      for (let cell = 0; this.inTable && cell < this.cells; cell++) this.writer.separate('\t');
    }
    this.writer.write(text);
  }

  private traits(text: string): { kind: BlockKind; level: number; reason: string } {
    if (this.isFurniture) return { kind: 'page-furniture', level: 0, reason: 'header-or-footer' };
    if (this.inTable) return { kind: 'table-row', level: 0, reason: 'rtf-table' };
    const name = this.styleNames.get(this.style) ?? '';
    const named = /^(?:heading|überschrift) ?([1-9])/.exec(name)?.[1];
    const level =
      this.level >= 0 && this.level < 9
        ? this.level + 1
        : Number(named ?? (/^tit(?:le|el)$/.test(name) ? 1 : 0));
    if (level > 0) return { kind: 'heading', level, reason: 'heading-style' };
    if (/^(?:toc|contents|inhaltsverzeichnis)/.test(name))
      return { kind: 'contents', level: 0, reason: 'contents-style' };
    if (/caption|beschriftung/.test(name))
      return { kind: 'caption', level: 0, reason: 'caption-style' };
    if (/^(?:quotations|quote|zitat)/.test(name))
      return { kind: 'quote', level: 0, reason: 'quote-style' };
    if (this.isList || (this.hangs && LIST_SIGN.test(text)))
      return { kind: 'list-item', level: 0, reason: 'rtf-list' };
    return { kind: 'paragraph', level: 0, reason: 'rtf' };
  }

  private endStyle(): void {
    if (this.styleNumber >= 0) {
      this.styleNames.set(
        this.styleNumber,
        this.styleText.replace(/;.*$/s, '').trim().toLowerCase(),
      );
    }
    this.styleText = '';
    this.styleNumber = -1;
  }

  private endDate(): void {
    const date = this.date;
    this.date = null;
    if (date?.yr === undefined) return;
    const pad = (value: number | undefined): string => String(value ?? 1).padStart(2, '0');
    this.dates.push({
      role: date.origin === 'creatim' ? 'created' : 'modified',
      origin: date.origin,
      date: `${date.yr}-${pad(date.mo)}-${pad(date.dy)}`,
      span: null,
    });
  }
}

function isAsciiLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}
