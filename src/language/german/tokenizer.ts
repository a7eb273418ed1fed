import abbreviationFile from '../../../data/german/abbreviations.txt';
import ordinalFile from '../../../data/german/ordinal-contexts.txt';
import openerFile from '../../../data/german/sentence-openers.txt';
import type { TypeCounts } from '../../model/document.js';
import type { Tokens } from '../annotate.js';
import type { TypeTable } from '../type-table.js';
import {
  DIGIT,
  ENDS_WORD,
  LETTER,
  MARK,
  NO_ABBREVIATION,
  OTHER,
  SPACE,
  STANDS_ALONE,
  SURROGATE,
} from '../unit-traits.js';
import type { WordKernel } from '../word-kernel.js';
import { characterClass } from './character-class.js';
import { wordSections } from './word-list.js';

interface TokenKnowledge {
  /** Forms without their last stop. */
  readonly abbreviations: ReadonlySet<string>;
  /** Abbreviations that may end a sentence. */
  readonly finalAbbreviations: ReadonlySet<string>;
  /** Abbreviations that are words too (`Art`, `Jan`). */
  readonly ambiguousAbbreviations: ReadonlySet<string>;
  readonly sentenceOpeners: ReadonlySet<string>;
  readonly beforeOrdinal: ReadonlySet<string>;
  readonly afterOrdinal: ReadonlySet<string>;
}

let loaded: TokenKnowledge | undefined;

export function tokenKnowledge(): TokenKnowledge {
  if (loaded === undefined) {
    const abbreviations = new Set<string>();
    const finalAbbreviations = new Set<string>();
    const ambiguousAbbreviations = new Set<string>();
    for (const line of abbreviationFile.split('\n')) {
      if (line.startsWith('#') || line.trim() === '') continue;
      const [form, mark] = line.trim().split(' ');
      abbreviations.add(form!);
      if (mark === '>') finalAbbreviations.add(form!);
      if (mark === '?') ambiguousAbbreviations.add(form!);
    }
    const ordinals = wordSections(ordinalFile);
    const openers = openerFile.split('\n').filter((line) => !line.startsWith('#'));
    loaded = {
      abbreviations,
      finalAbbreviations,
      ambiguousAbbreviations,
      sentenceOpeners: new Set(openers.join(' ').split(/\s+/)),
      beforeOrdinal: new Set(ordinals.get('before')),
      afterOrdinal: new Set(ordinals.get('after')),
    };
  }
  return loaded;
}

const HYPHEN = 0x2d;
const STOP = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS = 0x3c;
const AT = 0x40;
const OPENING_BRACKET = 0x28;
const NEWLINE = 0x0a;
const APOSTROPHE = 0x27;
const BACKTICK = 0x60;

const GENDER_SUFFIXES = new Set('in innen inn n r s e en er em es rin m frau frauen'.split(' '));
const TOP_LEVEL_DOMAINS = new Set(
  'de com org net info eu at ch io gov edu int biz tv me uk fr nl berlin bayern hamburg koeln nrw saarland ruhr'.split(
    ' ',
  ),
);
const URL_SCHEMES = new Set(['http', 'https', 'ftp']);
const FILE_ENDINGS = new Set(
  'pdf doc docx xls xlsx ppt pptx txt csv html htm xml zip jpg png'.split(' '),
);
const CLITICS = new Set('s n m ne nen nem ner nes ran rauf raus rein rum runter rüber'.split(' '));
const CLOSING_MARKS = '“”"’‘‹›«»\')]';
// Left-over inline markup such as <i>, </i>, <br/>; bounded, so that a stray `<` costs nothing.
const MAX_TAG = 60;
// No abbreviation has more pieces; bounded, so that `www.www.…` is looked through once.
const MAX_PIECES = 12;

/** Units that may go on with a word, or begin a token of several units: what follows decides. */
const OPEN_AFTER_WORD = units("-\u2010\u2011*:_·/('’&@.");
const OPEN_MARKS = units(".-*=_~@#<'’`:;");

function units(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

/** What the kernel needs to know of a code unit. */
function traitsOf(unit: number): number {
  const kind = characterClass(unit);
  if (kind === SPACE || kind === SURROGATE) return kind | ENDS_WORD;
  if (kind !== OTHER) return kind;
  return (
    kind | (OPEN_AFTER_WORD.has(unit) ? 0 : ENDS_WORD) | (OPEN_MARKS.has(unit) ? 0 : STANDS_ALONE)
  );
}

/**
 * German tokenizer. Linear in the text; what the next code unit decides is found by the kernel, everything that needs
 * thought (`z. B.`, `Kund*innen`, `18. November`) here, by a function with its rule's name.
 * Law: every character that is not white space or a control character lies in exactly one token.
 */
export class Tokenizer {
  private readonly table: TypeTable;
  private readonly kernel: WordKernel;
  /** Whose tokens the kernel holds. */
  private current: KernelTokens | null = null;
  private text = '';
  /** By code unit: 1 when the kernel knows its traits. */
  private readonly taught = new Uint8Array(0x10000);
  /** Where a run of host characters ends that turned out to be no address. */
  private failedHostEnd = 0;
  /** Per type: 0 not looked up yet, 1 no abbreviation, 2 abbreviation before a stop, 3 abbreviation or word. */
  private abbreviationFlags = new Uint8Array(1 << 14);

  constructor(table: TypeTable) {
    this.table = table;
    this.kernel = table.kernel;
  }

  /** Tokens of `text`. */
  tokenize(text: string): Tokens {
    const words = this.run(text);
    this.current = new KernelTokens(this, text, this.kernel.tokenCount(), words);
    return this.current;
  }

  /** Column of a text that was tokenized: 0 starts, 1 ends, 2 types. */
  column(tokens: KernelTokens, index: 0 | 1 | 2): Int32Array {
    this.select(tokens);
    return this.table.numbersAt(this.kernel.column(index), tokens.count);
  }

  firstFrom(tokens: KernelTokens, offset: number): number {
    this.select(tokens);
    return this.kernel.firstFrom(offset);
  }

  countTypes(tokens: KernelTokens, ranges: Int32Array): TypeCounts {
    this.select(tokens);
    const { kernel, table } = this;
    let counted = 0;
    for (let i = 0; i < ranges.length; i += 2) {
      kernel.countTokens(ranges[i]!, ranges[i + 1]!);
      counted += ranges[i + 1]! - ranges[i]!;
    }
    const length = kernel.takeCounts(counted);
    return {
      types: table.numbersAt(kernel.countColumn(0), length),
      counts: table.numbersAt(kernel.countColumn(1), length),
    };
  }

  /** The kernel holds one text. Tokens of an earlier one are found again, by the same rules in the same table. */
  private select(tokens: KernelTokens): void {
    if (this.current === tokens) return;
    this.run(tokens.text);
    this.current = tokens;
  }

  /** Finds the tokens of a text and returns how many are words. */
  private run(text: string): number {
    const { kernel, table } = this;
    const { length } = text;
    this.text = text;
    this.current = null;
    this.failedHostEnd = 0;
    table.openText(text);
    let words = 0;
    for (let at = kernel.scan(0, length); at < length; at = kernel.scan(at, length)) {
      const start = at;
      const kind = this.kindAt(at);
      if (kind === SPACE) at++;
      else if (kind === LETTER) {
        at = this.extendWord(start, this.letterEnd(start + 1));
        words++;
      } else {
        at = kind === DIGIT ? this.scanNumber(at) : this.scanSymbol(at, this.codeAt(at), kind);
        if (table.isWord(kernel.typeOf(kernel.tokenCount() - 1))) words++;
      }
      this.teach(start, at);
    }
    this.text = '';
    return words + kernel.wordCount();
  }

  /** Tells the kernel of the units that it may have stopped at because it did not know them. */
  private teach(start: number, end: number): void {
    const last = Math.min(end + 1, this.text.length - 1);
    for (let i = start; i <= last; i++) {
      const unit = this.text.charCodeAt(i);
      if (this.taught[unit] === 1) continue;
      this.taught[unit] = 1;
      this.kernel.teach(unit, traitsOf(unit));
    }
  }

  private emit(start: number, end: number): number {
    this.kernel.push(start, end, this.kernel.internPiece(start, end));
    return end;
  }

  private kindAt(i: number): number {
    return i < this.text.length ? characterClass(this.text.charCodeAt(i)) : SPACE;
  }

  private codeAt(i: number): number {
    return i < this.text.length ? this.text.charCodeAt(i) : 0;
  }

  /** End of the run of letters, marks and digits from `i`. */
  private alphanumericEnd(i: number): number {
    let end = i;
    for (;;) {
      const kind = this.kindAt(end);
      if (kind !== LETTER && kind !== DIGIT && kind !== MARK) return end;
      end++;
    }
  }

  private letterEnd(i: number): number {
    let end = i;
    for (;;) {
      const kind = this.kindAt(end);
      if (kind !== LETTER && kind !== MARK) return end;
      end++;
    }
  }

  /** A word that is followed by something other than white space: `end` is where its first run of letters ends. */
  private extendWord(start: number, firstEnd: number): number {
    let end = firstEnd;
    for (;;) {
      const code = this.codeAt(end);
      const kind = this.kindAt(end);
      if (kind === LETTER || kind === DIGIT || kind === MARK) {
        end = this.alphanumericEnd(end);
      } else if (code === HYPHEN || code === 0x2010 || code === 0x2011) {
        const after = this.kindAt(end + 1);
        if (after === LETTER || after === DIGIT) {
          end = this.alphanumericEnd(end + 1);
        } else if (this.codeAt(end + 1) === HYPHEN) {
          break;
        } else {
          // Suspended hyphen: Ein- und Ausgang.
          return this.emit(start, end + 1);
        }
      } else if (code === 0x2a || code === COLON || code === 0x5f || code === 0xb7) {
        const joined = this.genderSuffixEnd(end + 1);
        if (joined > 0) {
          end = joined;
        } else if (code === COLON && this.isScheme(start, end)) {
          return this.emit(start, this.addressEnd(end));
        } else break;
      } else if (code === SLASH) {
        const from = this.codeAt(end + 1) === HYPHEN ? end + 2 : end + 1;
        const joined = this.genderSuffixEnd(from);
        if (joined > 0) end = joined;
        else break;
      } else if (code === OPENING_BRACKET) {
        const joined = this.bracketedSuffixEnd(end + 1);
        if (joined > 0) end = joined;
        else break;
      } else if (code === 0x27 || code === 0x2019) {
        // geht's, O’Neill; an apostrophe at the end may as well be a closing quotation mark.
        if (this.kindAt(end + 1) === LETTER && this.kindAt(end - 1) === LETTER) {
          end = this.letterEnd(end + 1);
        } else break;
      } else if (code === 0x26) {
        if (this.kindAt(end + 1) === LETTER && end - start <= 3) end = this.letterEnd(end + 1);
        else break;
      } else if (code === AT) {
        const mail = this.mailEnd(end);
        if (mail > 0) return this.emit(start, mail);
        break;
      } else if (code === STOP) {
        return this.wordBeforeStop(start, end);
      } else break;
    }
    return this.emit(start, end);
  }

  /** End of a gender suffix that begins at `from`, or 0: the `innen` of Kund*innen, the `r` of jede*r. */
  private genderSuffixEnd(from: number): number {
    const code = this.codeAt(from);
    if (code < 0x61 || code > 0x7a) return 0;
    const end = this.letterEnd(from);
    if (end - from > 30) return 0;
    const run = this.text.slice(from, end);
    return GENDER_SUFFIXES.has(run) || run.startsWith('innen') ? end : 0;
  }

  /** Mitarbeiter(innen), Kolleg(inn)en, Schüler(in): end behind the bracket and what follows it, or 0. */
  private bracketedSuffixEnd(from: number): number {
    const end = this.letterEnd(from);
    if (end === from || end - from > 5 || this.codeAt(end) !== 0x29) return 0;
    return GENDER_SUFFIXES.has(this.text.slice(from, end)) ? this.letterEnd(end + 1) : 0;
  }

  private isScheme(start: number, end: number): boolean {
    return (
      this.codeAt(end + 1) === SLASH &&
      this.codeAt(end + 2) === SLASH &&
      URL_SCHEMES.has(this.text.slice(start, end).toLowerCase())
    );
  }

  /** End of a web address: up to white space, a bracket or a quotation mark, without closing punctuation. */
  private addressEnd(from: number): number {
    let end = from;
    for (;;) {
      const code = this.codeAt(end);
      if (this.kindAt(end) === SPACE || '<>"()[]{}„“”«»|'.includes(String.fromCharCode(code)))
        break;
      end++;
    }
    while (end > from && ".,;:!?'".includes(this.text[end - 1]!)) end--;
    return end;
  }

  /** End of a mail address whose `@` stands at `at`, or 0. */
  private mailEnd(at: number): number {
    let end = at + 1;
    let dots = 0;
    for (;;) {
      const code = this.codeAt(end);
      const kind = this.kindAt(end);
      if (kind === LETTER || kind === DIGIT || code === HYPHEN) end++;
      else if (code === STOP && this.kindAt(end + 1) === LETTER) {
        dots++;
        end++;
      } else break;
    }
    return dots > 0 ? end : 0;
  }

  /** `end` is at a full stop: abbreviation, address, or the end of a sentence. */
  private wordBeforeStop(start: number, end: number): number {
    const type = this.kernel.internPiece(start, end);
    const next = this.kindAt(end + 1);
    if (next === LETTER || next === DIGIT) {
      const inner = this.dottedAbbreviationEnd(start, end);
      if (inner > 0) return this.emit(start, inner);
      const address = this.dottedAddressEnd(start, end);
      if (address > 0) return this.emit(start, address);
    }
    if (this.isAbbreviation(type, start, end)) return this.emit(start, end + 1);
    const initials = this.hyphenatedInitialsEnd(start, end);
    if (initials > 0) return this.emit(start, initials);
    this.kernel.push(start, end, type);
    return end;
  }

  /** `K.-H.`, `H.-J.`: end behind the second stop, or 0. */
  private hyphenatedInitialsEnd(start: number, end: number): number {
    const isInitials =
      end - start <= 2 &&
      this.codeAt(end + 1) === HYPHEN &&
      this.kindAt(end + 2) === LETTER &&
      this.kindAt(end + 3) !== LETTER &&
      this.codeAt(end + 3) === STOP;
    return isInitials ? end + 4 : 0;
  }

  private isAbbreviation(type: number, start: number, end: number): boolean {
    if (type >= this.abbreviationFlags.length) {
      const flags = new Uint8Array(Math.max(type + 1, this.abbreviationFlags.length * 2));
      flags.set(this.abbreviationFlags);
      this.abbreviationFlags = flags;
    }
    let flag = this.abbreviationFlags[type]!;
    if (flag === 0) {
      const form = this.text.slice(start, end);
      const { abbreviations, ambiguousAbbreviations } = tokenKnowledge();
      flag = ambiguousAbbreviations.has(form) ? 3 : abbreviations.has(form) ? 2 : 1;
      this.abbreviationFlags[type] = flag;
      if (flag === 1) this.kernel.addFlags(type, NO_ABBREVIATION);
    }
    if (end - start === 1) return this.isInitial(start, end);
    return flag === 2 || (flag === 3 && this.goesOn(end + 1)) || this.isOfDegree(start, end);
  }

  /** `Min.-Dir.`, `Dipl.-Sozialpäd.`: both halves; the second one not where it ends as a word for a person does. */
  private isOfDegree(start: number, end: number): boolean {
    if (this.codeAt(end + 1) === HYPHEN && this.kindAt(end + 2) === LETTER) return true;
    return (
      start >= 2 &&
      this.codeAt(start - 1) === HYPHEN &&
      this.codeAt(start - 2) === STOP &&
      !/(?:in|innen|er|ur|or|e|en|ist|mann|frau)$/.test(this.text.slice(start, end))
    );
  }

  /** True when a number, a comma or a small letter follows: the stop before it ends no sentence. */
  private goesOn(from: number): boolean {
    let i = from;
    while (this.kindAt(i) === SPACE && i < this.text.length && i - from < 4) i++;
    const code = this.codeAt(i);
    if (this.kindAt(i) === DIGIT || code === 0x2c || code === COLON) return true;
    const character = this.text.charAt(i);
    return this.kindAt(i) === LETTER && character === character.toLowerCase();
  }

  /** A single letter with a stop: an initial (`J. S. Bach`), `z. B.`, `S. 5`; not `Teil A.` at a line's end. */
  private isInitial(start: number, end: number): boolean {
    let i = end + 1;
    while (this.codeAt(i) === 0x20 || this.codeAt(i) === 0xa0 || this.codeAt(i) === 0x202f) i++;
    const kind = this.kindAt(i);
    if (kind !== LETTER && kind !== DIGIT) return false;
    if (kind === DIGIT) return true;
    const word = this.text.slice(i, Math.min(this.letterEnd(i), i + 24));
    const isSingle = this.letterEnd(i) - i === 1 && this.codeAt(i + 1) === STOP;
    if (isSingle) return true;
    const code = this.codeAt(start);
    const isLowerCase = code >= 0x61 && code <= 0x7a;
    return isLowerCase || !tokenKnowledge().sentenceOpeners.has(word)
      ? this.codeAt(end) === STOP
      : false;
  }

  /** z.B., d.h., u.v.m., i.d.R.: pieces of at most four letters, each with its stop; end behind the last, or 0. */
  private dottedAbbreviationEnd(start: number, firstEnd: number): number {
    if (firstEnd - start > 4) return 0;
    let end = firstEnd;
    let pieces = 1;
    while (pieces < MAX_PIECES && this.codeAt(end) === STOP && this.kindAt(end + 1) === LETTER) {
      const piece = this.letterEnd(end + 1);
      if (piece - end > 6) return 0;
      end = piece;
      pieces++;
    }
    if (this.codeAt(end) !== STOP) return 0;
    const whole = this.text.slice(start, end);
    if (tokenKnowledge().abbreviations.has(whole)) return end + 1;
    // Unknown, but every piece is one or two letters: S.P.Q.R., e.h.
    const isShort = whole.split('.').every((piece) => piece.length <= 2);
    return pieces >= 2 && isShort ? end + 1 : 0;
  }

  /** www.sgb2.info, beispiel.de/weg, bericht.pdf; end, or 0. */
  private dottedAddressEnd(start: number, firstEnd: number): number {
    const startsWithWww =
      firstEnd - start === 3 && this.text.slice(start, firstEnd).toLowerCase() === 'www';
    // A later start in the same run of host characters would end at the same place.
    if (start < this.failedHostEnd && !startsWithWww) return 0;
    let end = firstEnd;
    let last = '';
    while (this.codeAt(end) === STOP && this.isHostCharacter(end + 1)) {
      const from = end + 1;
      end = from;
      while (this.isHostCharacter(end)) end++;
      last = this.text.slice(from, Math.min(end, from + 12));
    }
    const isAddress = startsWithWww || TOP_LEVEL_DOMAINS.has(last) || FILE_ENDINGS.has(last);
    const mail = this.codeAt(end) === AT ? this.mailEnd(end) : 0;
    if (mail > 0) return mail;
    if (!isAddress) {
      this.failedHostEnd = end;
      return 0;
    }
    return this.codeAt(end) === SLASH ? this.addressEnd(end) : end;
  }

  private isHostCharacter(i: number): boolean {
    const kind = this.kindAt(i);
    return kind === LETTER || kind === DIGIT || this.codeAt(i) === HYPHEN;
  }

  /** Numbers with what belongs to them: 15.000, 4,73, 1:40, 2/3, 2024-11-18, 16f, 20-jährige, 18. (ordinal). */
  private scanNumber(start: number): number {
    let end = start;
    while (this.kindAt(end) === DIGIT) end++;
    const firstEnd = end;
    for (;;) {
      const code = this.codeAt(end);
      const isJoiner = code === STOP || code === 0x2c || code === COLON || code === SLASH;
      if (isJoiner && this.kindAt(end + 1) === DIGIT) {
        end++;
        while (this.kindAt(end) === DIGIT) end++;
      } else break;
    }
    if (firstEnd - start === 4 && end === firstEnd && this.isIsoDateRest(end))
      return this.emit(start, end + 6);
    if (this.kindAt(end) === LETTER) return this.extendWord(start, this.alphanumericEnd(end));
    if (this.codeAt(end) === HYPHEN && this.kindAt(end + 1) === LETTER)
      return this.extendWord(start, end);
    if (this.codeAt(end) === STOP && this.isOrdinal(start, end)) return this.emit(start, end + 1);
    return this.emit(start, end);
  }

  private isIsoDateRest(at: number): boolean {
    return /^-\d\d-\d\d(?!\d)/.test(this.text.slice(at, at + 7));
  }

  /** True when the number before the stop at `end` is an ordinal: `4. Juli`, `im 21. Jahrhundert`, `1. Punkt` of a list. */
  private isOrdinal(start: number, end: number): boolean {
    if (end - start > 3) return this.isSectionNumber(start, end);
    let i = end + 1;
    if (this.kindAt(i) !== SPACE) return this.codeAt(i) === HYPHEN;
    if (this.isLineStart(start)) return true;
    while (this.kindAt(i) === SPACE && i < this.text.length && i - end < 8) i++;
    const code = this.codeAt(i);
    if (this.kindAt(i) === DIGIT) {
      return (
        this.isBehindEndMark() || this.isDottedDate(i) || this.isMonthBeforeYear(start, end, i)
      );
    }
    if (code === 0x2013 || code === HYPHEN) return true;
    if (this.kindAt(i) !== LETTER) return false;
    const word = this.text.slice(i, Math.min(this.letterEnd(i), i + 40));
    const first = word[0]!;
    const isLowerCase = first === first.toLowerCase() && first !== first.toUpperCase();
    const knowledge = tokenKnowledge();
    if (isLowerCase || knowledge.afterOrdinal.has(word)) return true;
    // "… schloss er. 4. Die Auffassung …": a number that opens a sentence counts a list.
    if (this.isBehindEndMark()) return true;
    if (knowledge.sentenceOpeners.has(word)) return false;
    const last = this.kernel.tokenCount() - 1;
    return last >= 0 && knowledge.beforeOrdinal.has(this.table.form(this.kernel.typeOf(last)));
  }

  /** `2. 2. 2021`: a number and a stop follow. */
  private isDottedDate(from: number): boolean {
    let i = from;
    while (this.kindAt(i) === DIGIT && i - from < 3) i++;
    return this.codeAt(i) === STOP;
  }

  /** True when the last token is an end mark, or a closing mark right behind one. */
  private isBehindEndMark(): boolean {
    const count = this.kernel.tokenCount();
    for (let last = count - 1; last >= 0 && last >= count - 3; last--) {
      const start = this.kernel.startOf(last);
      if (this.isEndMark(start)) return true;
      if (!CLOSING_MARKS.includes(this.text[start]!) || this.kernel.endOf(last) - start > 2)
        return false;
    }
    return false;
  }

  /** The `10.` of `13. 10. 2012`. */
  private isMonthBeforeYear(start: number, end: number, next: number): boolean {
    const last = this.kernel.tokenCount() - 1;
    if (last < 0 || end - start > 2) return false;
    const isAfterDay =
      this.codeAt(this.kernel.endOf(last) - 1) === STOP &&
      this.kindAt(this.kernel.startOf(last)) === DIGIT;
    return isAfterDay && /^(?:19|20)\d\d(?!\d)/.test(this.text.slice(next, next + 5));
  }

  /** `2.1.` at the start of a line, a section number with a closing stop. */
  private isSectionNumber(start: number, end: number): boolean {
    return this.isLineStart(start) && end - start <= 8 && this.text.slice(start, end).includes('.');
  }

  private isLineStart(i: number): boolean {
    let before = i - 1;
    while (
      before >= 0 &&
      i - before < 40 &&
      this.kindAt(before) === SPACE &&
      this.codeAt(before) !== NEWLINE
    )
      before--;
    return before < 0 || this.codeAt(before) === NEWLINE;
  }

  private scanSymbol(start: number, code: number, kind: number): number {
    if (kind === SURROGATE) return this.scanAstral(start);
    if (kind === MARK) return this.emit(start, start + 1);
    if (code === AT) {
      const handle = this.handleEnd(start + 1);
      if (handle > start + 1) return this.emit(start, handle);
    } else if (code === 0x23) {
      // #schlagwort
      if (this.kindAt(start + 1) === LETTER)
        return this.extendWord(start, this.alphanumericEnd(start + 1));
    } else if (code === HYPHEN) {
      const isSuspended =
        this.kindAt(start + 1) === LETTER && this.kindAt(start - 1) === SPACE && start > 0;
      // "Sachbearbeiterinnen bzw. -sachbearbeitern"; at the start of a line it is a bullet.
      if (isSuspended && !this.isLineStart(start))
        return this.extendWord(start, this.letterEnd(start + 1));
    } else if (code === LESS) {
      const tag = this.tagEnd(start);
      if (tag > 0) return this.emit(start, tag);
    } else if (code === APOSTROPHE || code === 0x2019) {
      const clitic = this.cliticEnd(start);
      if (clitic > 0) return this.emit(start, clitic);
      // '' is a quotation mark; in a run of three the first belongs to the word before ("des Virus''").
      const isPair = code === APOSTROPHE && this.codeAt(start + 1) === APOSTROPHE;
      if (isPair) {
        const isThird = this.codeAt(start + 2) === APOSTROPHE && this.kindAt(start - 1) === LETTER;
        return this.emit(start, isThird ? start + 1 : start + 2);
      }
    } else if (code === BACKTICK && this.codeAt(start + 1) === BACKTICK) {
      return this.emit(start, start + 2);
    } else if (code === COLON || code === 0x3b || code === 0x3d) {
      const emoticon = this.emoticonEnd(start);
      if (emoticon > 0) return this.emit(start, emoticon);
    }
    const isRun =
      code === STOP ||
      code === HYPHEN ||
      code === 0x2a ||
      code === 0x3d ||
      code === 0x5f ||
      code === 0x7e;
    if (isRun) {
      let end = start + 1;
      while (this.codeAt(end) === code) end++;
      return end === start + 1 ? this.emit(start, start + 1) : this.emit(start, end);
    }
    return this.emit(start, start + 1);
  }

  /** End of the account name in @konto_1. */
  private handleEnd(from: number): number {
    let end = from;
    for (;;) {
      const kind = this.kindAt(end);
      if (kind !== LETTER && kind !== DIGIT && kind !== MARK && this.codeAt(end) !== 0x5f)
        return end;
      end++;
    }
  }

  /** 's, 'n, 'nen behind white space: a word that lost its beginning; end, or 0. */
  private cliticEnd(start: number): number {
    if (start > 0 && this.kindAt(start - 1) !== SPACE) return 0;
    const first = this.codeAt(start + 1);
    if (first !== 0x6d && first !== 0x6e && first !== 0x72 && first !== 0x73) return 0;
    const limit = Math.min(this.text.length, start + 8);
    let end = start + 1;
    while (end < limit && this.kindAt(end) === LETTER) end++;
    const isQuoted = this.codeAt(end) === APOSTROPHE || this.codeAt(end) === 0x2019;
    return !isQuoted && CLITICS.has(this.text.slice(start + 1, end)) ? end : 0;
  }

  /** `:-)`, `;)))`, `:D` behind white space or an end mark; end, or 0. With a nose it may follow anything. */
  private emoticonEnd(start: number): number {
    let end = start + 1;
    const nose = this.codeAt(end);
    const hasNose = nose === HYPHEN || nose === 0x6f || nose === 0x5e;
    if (hasNose) end++;
    const mouth = this.codeAt(end);
    const isBracket = mouth === 0x29 || mouth === OPENING_BRACKET;
    const isLetter = mouth === 0x44 || mouth === 0x50 || mouth === 0x70;
    if (!isBracket && !isLetter) return 0;
    const isFree = start === 0 || this.kindAt(start - 1) === SPACE || this.isEndMark(start - 1);
    if (!isFree && !(isBracket && nose === HYPHEN)) return 0;
    end++;
    if (isLetter) return this.kindAt(end) === SPACE ? end : 0;
    while (this.codeAt(end) === mouth) end++;
    return end;
  }

  private isEndMark(i: number): boolean {
    const code = this.codeAt(i);
    return code === STOP || code === 0x21 || code === 0x3f || code === 0x2026;
  }

  /** `<i>`, `</i>`, `<br />`: end behind the bracket, or 0. */
  private tagEnd(start: number): number {
    let i = start + 1;
    if (this.codeAt(i) === SLASH) i++;
    const first = this.codeAt(i) | 0x20;
    if (first < 0x61 || first > 0x7a) return 0;
    const limit = Math.min(this.text.length, start + MAX_TAG);
    for (; i < limit; i++) {
      const code = this.text.charCodeAt(i);
      if (code === 0x3e) return i + 1;
      if (code === LESS || code === NEWLINE) return 0;
    }
    return 0;
  }

  /** Emoji with their joiners as one token; letters beyond the Basic Multilingual Plane as words. */
  private scanAstral(start: number): number {
    let end = start;
    const limit = Math.min(this.text.length, start + 64);
    while (end < limit) {
      const code = this.text.charCodeAt(end);
      const isJoiner = code === 0x200d || (code >= 0xfe00 && code <= 0xfe0f);
      if (isJoiner) end++;
      else if (
        code >= 0xd800 &&
        code <= 0xdbff &&
        end + 1 < this.text.length &&
        this.kindAt(end + 1) === SURROGATE
      )
        end += 2;
      else break;
    }
    return this.emit(start, Math.max(end, start + 1));
  }
}

/** Columns are copied out of the kernel when they are asked for: counting words needs none. */
class KernelTokens implements Tokens {
  readonly text: string;
  readonly count: number;
  readonly words: number;
  private readonly tokenizer: Tokenizer;
  private readonly columns: Int32Array[] = [];

  constructor(tokenizer: Tokenizer, text: string, count: number, words: number) {
    this.tokenizer = tokenizer;
    this.text = text;
    this.count = count;
    this.words = words;
  }

  get starts(): Int32Array {
    return this.column(0);
  }

  get ends(): Int32Array {
    return this.column(1);
  }

  get types(): Int32Array {
    return this.column(2);
  }

  firstFrom(offset: number): number {
    return this.tokenizer.firstFrom(this, offset);
  }

  countTypes(ranges: Int32Array): TypeCounts {
    return this.tokenizer.countTypes(this, ranges);
  }

  private column(index: 0 | 1 | 2): Int32Array {
    let column = this.columns[index];
    if (column === undefined) {
      column = this.tokenizer.column(this, index);
      this.columns[index] = column;
    }
    return column;
  }
}
