import { codeUnits } from '../model/code-units.js';
import type { LetterClue, Vocabulary } from '../model/vocabulary.js';
import { IS_WORD } from './unit-traits.js';
import { type WordKernel, wordKernel } from './word-kernel.js';

/** What a language knows about a single form. Each is asked at most once per type. */
export interface FormKnowledge {
  isWord(form: string): boolean;
  /** In lower case. */
  readonly stopwords: ReadonlySet<string>;
  /** Lower-cased form under which gendered forms count with their pair, or just in lower case. */
  fold(form: string, lower: string): string;
  /** Key that inflected forms share; never empty. */
  stem(form: string, folded: string): string;
  /** Whether the kernel finds the same stems. */
  readonly isStemInKernel: boolean;
  /** Constituents of a compound, lower case. */
  parts(lower: string): readonly string[];
}

const WORD = 1;
const WORD_KNOWN = 2;
const STOPWORD = 4;
const STOPWORD_KNOWN = 8;

const PLACES: readonly LetterClue['place'][] = ['start', 'end', 'within'];

const INITIAL_TYPES = 1 << 13;

/** The vocabulary over the kernel's table of types, with what is known of a type in parallel arrays. */
export class TypeTable implements Vocabulary {
  readonly kernel: WordKernel = wordKernel();
  private readonly knowledge: FormKnowledge;
  private units = new Uint16Array(this.kernel.memory.buffer);
  private flags = new Uint8Array(INITIAL_TYPES);
  private stems = new Int32Array(INITIAL_TYPES).fill(-1);
  private readonly forms: (string | undefined)[] = [];
  private readonly partLists: (readonly string[] | undefined)[] = [];
  private readonly stemTexts: (string | undefined)[] = [];
  private hasStopwords = false;

  constructor(knowledge: FormKnowledge) {
    this.knowledge = knowledge;
  }

  get size(): number {
    return this.kernel.size();
  }

  find(form: string): number {
    return this.kernel.find(this.write(form), form.length * 2);
  }

  number(form: string): number {
    return this.kernel.intern(this.write(form), form.length * 2, 0);
  }

  numbersOf(lines: string): Int32Array {
    if (lines === '') return new Int32Array(0);
    const { kernel } = this;
    const address = this.write(lines);
    const numbers: number[] = [];
    for (let start = 0; start <= lines.length; ) {
      const found = lines.indexOf('\n', start);
      const end = found < 0 ? lines.length : found;
      numbers.push(kernel.intern(address + start * 2, (end - start) * 2, 0));
      start = end + 1;
    }
    return Int32Array.from(numbers);
  }

  form(type: number): string {
    const known = this.forms[type];
    if (known !== undefined) return known;
    // An array with a gap is slower ever after.
    while (this.forms.length < type) this.forms.push(undefined);
    const { kernel } = this;
    const form = this.read(kernel.formStart(type), kernel.formBytes(type));
    this.forms[type] = form;
    return form;
  }

  isWord(type: number): boolean {
    const flags = this.flagsOf(type);
    if ((flags & WORD_KNOWN) !== 0) return (flags & WORD) !== 0;
    const isWord =
      (this.kernel.flagsOf(type) & IS_WORD) !== 0 || this.knowledge.isWord(this.form(type));
    this.flags[type] = flags | WORD_KNOWN | (isWord ? WORD : 0);
    return isWord;
  }

  isStopword(type: number): boolean {
    const flags = this.flagsOf(type);
    if ((flags & STOPWORD_KNOWN) !== 0) return (flags & STOPWORD) !== 0;
    if (!this.hasStopwords) this.writeStopwords();
    const answer = this.kernel.isStopword(type);
    const stopword = answer < 0 ? this.knowledge.stopwords.has(this.lower(type)) : answer === 1;
    this.flags[type] = flags | STOPWORD_KNOWN | (stopword ? STOPWORD : 0);
    return stopword;
  }

  stem(type: number): number {
    if (type >= this.stems.length) this.growRows();
    const known = this.stems[type]!;
    if (known >= 0) return known;
    const { kernel, knowledge } = this;
    let stem = knowledge.isStemInKernel ? kernel.stemOfType(type) : -1;
    if (stem < 0) {
      const text = this.stemOfComposed(this.form(type));
      stem = kernel.internStem(this.write(text), text.length * 2);
    }
    this.stems[type] = stem;
    return stem;
  }

  stemText(stem: number): string {
    const known = this.stemTexts[stem];
    if (known !== undefined) return known;
    while (this.stemTexts.length < stem) this.stemTexts.push(undefined);
    const { kernel } = this;
    const text = this.read(kernel.stemStart(stem), kernel.stemBytes(stem));
    this.stemTexts[stem] = text;
    return text;
  }

  findStem(text: string): number {
    return this.kernel.findStem(this.write(text), text.length * 2);
  }

  stemOf(form: string): string {
    return this.stemOfComposed(form.normalize('NFC'));
  }

  lower(type: number): string {
    // Repairs have composed the text: forms are NFC.
    return this.form(type).toLowerCase();
  }

  parts(type: number): readonly string[] {
    let parts = this.partLists[type];
    if (parts === undefined) {
      parts = this.knowledge.parts(this.lower(type));
      this.partLists[type] = parts;
    }
    return parts;
  }

  filter(clues: Iterable<LetterClue>): (type: number) => boolean {
    const { kernel } = this;
    const filter = kernel.newFilter();
    for (const { place, letters } of clues) {
      kernel.letPass(filter, PLACES.indexOf(place), this.write(letters), letters.length * 2);
    }
    return (type) => kernel.mayPass(filter, type) === 1;
  }

  /** Hands a text to the kernel. */
  openText(text: string): void {
    const address = this.kernel.openText(text.length) >>> 0;
    codeUnits(text, new Uint16Array(this.kernel.memory.buffer, address, text.length));
  }

  /** A copy of so many numbers of the kernel. */
  numbersAt(address: number, count: number): Int32Array {
    return new Int32Array(this.kernel.memory.buffer, address >>> 0, count).slice();
  }

  private flagsOf(type: number): number {
    if (type >= this.flags.length) this.growRows();
    return this.flags[type]!;
  }

  /** Stem of an NFC form. */
  private stemOfComposed(form: string): string {
    const { kernel, knowledge } = this;
    const folded = knowledge.fold(form, form.toLowerCase());
    if (knowledge.isStemInKernel) {
      const length = kernel.stemFolded(this.write(folded), folded.length * 2);
      if (length > 0) return this.read(kernel.stemmed(), length * 2);
    }
    return knowledge.stem(form, folded);
  }

  private writeStopwords(): void {
    this.hasStopwords = true;
    for (const word of this.knowledge.stopwords) {
      this.kernel.addStopword(this.write(word), word.length * 2);
    }
  }

  private growRows(): void {
    const rows = Math.max(this.size, this.flags.length * 2);
    const stems = new Int32Array(rows).fill(-1);
    stems.set(this.stems);
    this.stems = stems;
    const flags = new Uint8Array(rows);
    flags.set(this.flags);
    this.flags = flags;
  }

  /** Writes a form where the kernel reads one; returns its address. */
  private write(form: string): number {
    const address = this.kernel.openForm(form.length) >>> 0;
    const units = this.memory();
    const from = address >>> 1;
    for (let i = 0; i < form.length; i++) units[from + i] = form.charCodeAt(i);
    return address;
  }

  /** Built from the pool: a slice of a text would keep the whole text in memory. */
  private read(address: number, bytes: number): string {
    const start = (address >>> 0) / 2;
    return stringFromUnits(this.memory(), start, start + bytes / 2);
  }

  /** The kernel's memory, which moves when it grows. */
  private memory(): Uint16Array {
    const { buffer } = this.kernel.memory;
    if (this.units.buffer !== buffer) this.units = new Uint16Array(buffer);
    return this.units;
  }
}

const LATIN_1_END = 0x100;
const CHUNK = 4096;
const bytes = Buffer.allocUnsafe(64);

function stringFromUnits(units: Uint16Array, start: number, end: number): string {
  const length = end - start;
  let all = 0;
  if (length <= bytes.length) {
    for (let i = 0; i < length; i++) {
      const unit = units[start + i]!;
      bytes[i] = unit;
      all |= unit;
    }
    // Three times as quick as the general way, and nearly all words are such.
    if (all < LATIN_1_END) return bytes.toString('latin1', 0, length);
  }
  if (length <= CHUNK)
    return String.fromCharCode.apply(null, units.subarray(start, end) as unknown as number[]);
  const pieces: string[] = [];
  for (let from = start; from < end; from += CHUNK) {
    pieces.push(stringFromUnits(units, from, Math.min(end, from + CHUNK)));
  }
  return pieces.join('');
}
