import {
  isDigit,
  isEndMark,
  isLetter,
  isLower,
  isUpper,
  LETTERS,
  lastSignificant,
} from './characters.js';
import { cues } from './cues.js';

/** What the furniture rules ask of a short stretch of text; each answer is worked out when first asked for. */
export class LineShape {
  /** As written. */
  readonly text: string;
  #folded: string | null = null;
  #lower: string | null = null;
  #words: readonly string[] | null = null;
  #sentences = 0;
  #isNominal: boolean | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** White space folded to single blanks. */
  get folded(): string {
    this.#folded ??= this.text.replace(/\s+/g, ' ');
    return this.#folded;
  }

  get lower(): string {
    this.#lower ??= this.folded.toLowerCase();
    return this.#lower;
  }

  /** Words as written, without marks at their edges. */
  get words(): readonly string[] {
    this.#words ??= this.folded
      .split(' ')
      .map((part) => trimmed(part, isWordCharacter))
      .filter((word) => word !== '');
    return this.#words;
  }

  /** Share of words that start with a capital. */
  get capitalShare(): number {
    const { words } = this;
    if (words.length === 0) return 0;
    let capitals = 0;
    for (const word of words) if (isUpper(word.charCodeAt(0))) capitals += 1;
    return capitals / words.length;
  }

  /** Ends in `.`, `!`, `?`, `…`, `:` or `;`, a closing mark behind it allowed. */
  get hasEndMark(): boolean {
    return isEndMark(lastSignificant(this.text, 0, this.text.length));
  }

  /** Number of sentences, counted roughly: end marks before a capital. */
  get sentences(): number {
    if (this.#sentences === 0) this.#sentences = 1 + (this.folded.match(sentenceEnd) ?? []).length;
    return this.#sentences;
  }

  /** True when no word outside quotation marks can be a finite verb. */
  get isNominal(): boolean {
    this.#isNominal ??= isNominal(this.folded);
    return this.#isNominal;
  }
}

const isWordCharacter = (code: number): boolean => isLetter(code) || isDigit(code);

/** Without what stands before the first and behind the last character that is kept. */
function trimmed(word: string, isKept: (code: number) => boolean): string {
  let start = 0;
  let end = word.length;
  while (start < end && !isKept(word.charCodeAt(start))) start += 1;
  while (end > start && !isKept(word.charCodeAt(end - 1))) end -= 1;
  return word.slice(start, end);
}

const sentenceEnd = new RegExp(
  `(?<!\\b(?:[${LETTERS}]|[Dd]r|[Pp]rof|[Nn]r|[Ss]t|bzw|ca|\\d{1,2}))[.!?…]["“”«»‘’)]? (?=["„“»«‚(]?[A-ZÀ-ÖØ-Þ\\d])`,
  'g',
);

const quoted = /["„“”«»‚‘’'][^"„“”«»]{0,400}["“”«»‘’']/g;

function isNominal(folded: string): boolean {
  const words = folded.replace(quoted, ' ').split(' ');
  for (let index = 0; index < words.length; index += 1) {
    const word = trimmed(words[index]!, isLetter);
    if (word === '' || !isLower(word.charCodeAt(0))) {
      if (cues.verbs.has(word.toLowerCase()) && index === 0) return false;
      continue;
    }
    if (cues.verbs.has(word)) return false;
    if (
      word.length >= 5 &&
      /(?:[^fhu]|auf|eu)t$/.test(word) &&
      !/(?:icht|sicht|samt|statt|insgesamt|selbst|jetzt|zuletzt|zunächst|mindest|bereits|fast|dort|recht|erst|meist|exakt|direkt|privat|gesamt|geplant|gestellt)$/.test(
        word,
      )
    ) {
      return false;
    }
    if (word.length >= 5 && /[^aeiouäöü]te(?:n)?$/.test(word)) {
      const next = words[index + 1] ?? '';
      // "gewichtete Werte" is an adjective before its noun; a verb stands before an article, name or mark as well.
      if (!isUpper(next.charCodeAt(0))) return false;
    }
  }
  return true;
}
