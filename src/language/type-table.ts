import { codeUnits } from '../model/code-units.js';
import type { Vocabulary } from '../model/vocabulary.js';

/** What a language knows about a single form. Each is asked at most once per type. */
export interface FormKnowledge {
  isWord(form: string): boolean;
  isStopword(lower: string): boolean;
  /** Key that inflected (and, where asked, gendered) forms share; never empty. */
  stem(form: string, lower: string): string;
  /** Constituents of a compound, lower case. */
  parts(lower: string): readonly string[];
}

const WORD = 1;
const STOPWORD = 2;
const STOPWORD_KNOWN = 4;

const INITIAL_TYPES = 1 << 13;
const NEWLINE = 0x0a;

/** Before its characters the pool holds of a type their number (two halves) and its own (two halves). */
const HEAD = 4;

/**
 * The interner: an open-addressing hash table over UTF-16 code units, with one row per type in parallel arrays.
 * The characters live in one pool, so that no type keeps the text it was first seen in alive.
 */
export class TypeTable implements Vocabulary {
  private readonly knowledge: FormKnowledge;
  private count = 0;
  /**
   * Pairs of where a type stands in the pool (0: free) and its hash. A rare word is found by a look here and one there:
   * two lines of memory that no cache holds.
   */
  private slots = new Int32Array(INITIAL_TYPES * 4);
  private pool = new Uint16Array(INITIAL_TYPES * 16);
  private poolEnd = HEAD;
  private flags = new Uint8Array(INITIAL_TYPES);
  private scratch = new Uint16Array(64);
  private stems = new Int32Array(INITIAL_TYPES).fill(-1);
  private readonly forms: string[] = [];
  private readonly partLists: (readonly string[] | undefined)[] = [];
  private readonly stemTexts: string[] = [];
  private readonly stemNumbers = new Map<string, number>();

  constructor(knowledge: FormKnowledge) {
    this.knowledge = knowledge;
  }

  get size(): number {
    return this.count;
  }

  /** Type number of the form that `units` hold from `start` to `end`, new or known. */
  intern(units: Uint16Array, start: number, end: number): number {
    let hash = 0;
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + units[i]!) | 0;
    return this.internHashed(units, start, end, hash);
  }

  /** As `intern`, for a scanner that computed the hash `h = 31 h + code unit` on its way. */
  internHashed(units: Uint16Array, start: number, end: number, hash: number): number {
    const { slots } = this;
    const mask = slots.length - 2;
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (;;) {
      const at = slots[slot]!;
      if (at === 0) return this.insert(units, start, end, hash, slot);
      if (slots[slot + 1] === hash && this.equals(at, units, start, end)) return this.typeAt(at);
      slot = (slot + 2) & mask;
    }
  }

  find(form: string): number {
    this.scratch = codeUnits(form, this.scratch);
    let hash = 0;
    for (let i = 0; i < form.length; i++) hash = (Math.imul(hash, 31) + this.scratch[i]!) | 0;
    const mask = this.slots.length - 2;
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (;;) {
      const at = this.slots[slot]!;
      if (at === 0) return -1;
      const isHere = this.slots[slot + 1] === hash && this.equals(at, this.scratch, 0, form.length);
      if (isHere) return this.typeAt(at);
      slot = (slot + 2) & mask;
    }
  }

  number(form: string): number {
    this.scratch = codeUnits(form, this.scratch);
    return this.intern(this.scratch, 0, form.length);
  }

  numbersOf(lines: string): Int32Array {
    if (lines === '') return new Int32Array(0);
    this.scratch = codeUnits(lines, this.scratch);
    const units = this.scratch;
    let count = 1;
    for (let i = 0; i < lines.length; i++) if (units[i] === NEWLINE) count++;
    const numbers = new Int32Array(count);
    let line = 0;
    let start = 0;
    let hash = 0;
    for (let i = 0; i <= lines.length; i++) {
      const code = i < lines.length ? units[i]! : NEWLINE;
      if (code === NEWLINE) {
        numbers[line++] = this.internHashed(units, start, i, hash);
        start = i + 1;
        hash = 0;
      } else hash = (Math.imul(hash, 31) + code) | 0;
    }
    return numbers;
  }

  form(type: number): string {
    return this.forms[type]!;
  }

  isWord(type: number): boolean {
    return (this.flags[type]! & WORD) !== 0;
  }

  isStopword(type: number): boolean {
    const flags = this.flags[type]!;
    if ((flags & STOPWORD_KNOWN) !== 0) return (flags & STOPWORD) !== 0;
    const stopword = this.knowledge.isStopword(this.lower(type));
    this.flags[type] = flags | STOPWORD_KNOWN | (stopword ? STOPWORD : 0);
    return stopword;
  }

  stem(type: number): number {
    const known = this.stems[type]!;
    if (known >= 0) return known;
    // Repairs have composed the text: forms of types are NFC.
    const form = this.form(type);
    const text = this.knowledge.stem(form, form.toLowerCase());
    let stem = this.stemNumbers.get(text);
    if (stem === undefined) {
      stem = this.stemTexts.length;
      this.stemTexts.push(text);
      this.stemNumbers.set(text, stem);
    }
    this.stems[type] = stem;
    return stem;
  }

  stemText(stem: number): string {
    return this.stemTexts[stem]!;
  }

  stemOf(form: string): string {
    return this.knowledge.stem(form, form.normalize('NFC').toLowerCase());
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

  private typeAt(at: number): number {
    return this.pool[at - 2]! | (this.pool[at - 1]! << 16);
  }

  /** Whether the type whose characters begin at `at` in the pool is this form. */
  private equals(at: number, units: Uint16Array, start: number, end: number): boolean {
    const { pool } = this;
    if ((pool[at - 4]! | (pool[at - 3]! << 16)) !== end - start) return false;
    const offset = at - start;
    for (let i = start; i < end; i++) {
      if (pool[offset + i] !== units[i]) return false;
    }
    return true;
  }

  private insert(
    units: Uint16Array,
    start: number,
    end: number,
    hash: number,
    slot: number,
  ): number {
    const type = this.count++;
    const length = end - start;
    const at = this.poolEnd;
    this.poolEnd = at + length + HEAD;
    if (this.poolEnd > this.pool.length) this.growPool();
    if (type === this.flags.length) this.growRows();
    const { pool } = this;
    pool[at - 4] = length;
    pool[at - 3] = length >>> 16;
    pool[at - 2] = type;
    pool[at - 1] = type >>> 16;
    for (let i = 0; i < length; i++) pool[at + i] = units[start + i]!;
    // Built from the pool: a slice of the text would keep the whole text in memory.
    const form = stringFromUnits(pool, at, at + length);
    this.forms.push(form);
    if (this.knowledge.isWord(form)) this.flags[type] = WORD;
    this.slots[slot] = at;
    this.slots[slot + 1] = hash;
    if (this.count * 3 > this.slots.length) this.growSlots();
    return type;
  }

  private growPool(): void {
    const grown = new Uint16Array(Math.max(this.poolEnd, this.pool.length * 2));
    grown.set(this.pool);
    this.pool = grown;
  }

  private growRows(): void {
    const rows = this.flags.length * 2;
    const stems = new Int32Array(rows).fill(-1);
    stems.set(this.stems);
    this.stems = stems;
    const flags = new Uint8Array(rows);
    flags.set(this.flags);
    this.flags = flags;
  }

  private growSlots(): void {
    const old = this.slots;
    const slots = new Int32Array(old.length * 2);
    const mask = slots.length - 2;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from] === 0) continue;
      const hash = old[from + 1]!;
      let slot = (hash ^ (hash >>> 13)) & mask;
      while (slots[slot] !== 0) slot = (slot + 2) & mask;
      slots[slot] = old[from]!;
      slots[slot + 1] = hash;
    }
    this.slots = slots;
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
