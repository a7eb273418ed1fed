import { isEndMark, isLower, isUpper, lastSignificant } from './characters.js';
import { cues } from './cues.js';

/** What the furniture rules ask of a short stretch of text. */
export interface LineShape {
  readonly text: string;
  /** Lower case, white space folded. */
  readonly lower: string;
  /** Words as written, without marks at their edges. */
  readonly words: readonly string[];
  /** Share of words that start with a capital. */
  readonly capitalShare: number;
  /** Ends in `.`, `!`, `?`, `…`, `:` or `;`, a closing mark behind it allowed. */
  readonly hasEndMark: boolean;
  /** Number of sentences, counted roughly: end marks before a capital. */
  readonly sentences: number;
  /** True when no word outside quotation marks can be a finite verb. */
  readonly isNominal: boolean;
}

const quoted = /["„“”«»‚‘’'][^"„“”«»]{0,400}["“”«»‘’']/g;

export function lineShape(written: string): LineShape {
  const folded = written.replace(/\s+/g, ' ');
  const words: string[] = [];
  for (const part of folded.split(' ')) {
    const word = part.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
    if (word !== '') words.push(word);
  }
  let capitals = 0;
  for (const word of words) if (isUpper(word.charCodeAt(0))) capitals += 1;
  const sentences =
    1 +
    (
      folded.match(
        /(?<!\b(?:\p{Lu}|[Dd]r|[Pp]rof|[Nn]r|[Ss]t|bzw|ca|\d{1,2}))[.!?…]["“”«»‘’)]? (?=["„“»«‚(]?[\p{Lu}\d])/gu,
      ) ?? []
    ).length;
  return {
    text: written,
    lower: folded.toLowerCase(),
    words,
    capitalShare: words.length === 0 ? 0 : capitals / words.length,
    hasEndMark: isEndMark(lastSignificant(written, 0, written.length)),
    sentences,
    isNominal: isNominal(folded),
  };
}

function isNominal(folded: string): boolean {
  const words = folded.replace(quoted, ' ').split(' ');
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]!.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
    if (word === '' || !isLower(word.charCodeAt(0))) {
      if (cues.verbs.has(word.toLowerCase()) && index === 0) return false;
      continue;
    }
    if (cues.verbs.has(word)) return false;
    if (
      word.length >= 5 &&
      /(?:[^fhu]|auf|eu)t$/.test(word) &&
      !/(?:icht|sicht|samt|statt|insgesamt|selbst|jetzt|zuletzt|zunächst|mindest|bereits|fast|dort|recht|erst|meist|exakt|direkt|gesamt|geplant|gestellt)$/.test(
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
