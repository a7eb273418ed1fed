import { isGermanLower } from './characters.js';

/**
 * Phrases in the notation of `structure-links.txt`: `^` at the start, `$` at the end, `…` a gap of up to 120 characters,
 * only in an anchored phrase, so that matching stays linear.
 */
export class PhraseList {
  /** By the first two characters: most words of a text begin no phrase, and one look tells. */
  private readonly byStart = new Map<number, Phrase[]>();

  constructor(entries: readonly string[]) {
    for (const entry of entries) {
      const phrase = phraseOf(entry);
      const key = keyAt(phrase.lead, 0);
      const there = this.byStart.get(key);
      if (there === undefined) this.byStart.set(key, [phrase]);
      else there.push(phrase);
    }
  }

  /** True when one of the phrases stands in a lower-case text. */
  test(lower: string): boolean {
    return this.some(lower, (phrase, position) => {
      if (phrase.isAnchored && position > 0) return false;
      // Made on demand: a pattern costs more than a hundred looks, and most are never needed.
      phrase.pattern ??= patternOf(phrase);
      return phrase.pattern.test(lower);
    });
  }

  /** False when no sentence of a lower-case text can hold a phrase; true says nothing. */
  mayStandIn(lower: string): boolean {
    return this.some(lower, () => true);
  }

  /** Whether a phrase whose first word begins a word of the text passes the test. */
  private some(lower: string, test: (phrase: Phrase, position: number) => boolean): boolean {
    let insideWord = false;
    for (let position = 0; position < lower.length; position += 1) {
      const startsWord = !insideWord;
      insideWord = isGermanLower(lower.charCodeAt(position));
      if (!startsWord) continue;
      for (const phrase of this.byStart.get(keyAt(lower, position)) ?? []) {
        if (lower.startsWith(phrase.lead, position) && test(phrase, position)) return true;
      }
    }
    return false;
  }
}

interface Phrase {
  readonly text: string;
  readonly isAnchored: boolean;
  readonly isClosing: boolean;
  /** Its first word (the first two when that is a single character), which stands in every text that the phrase matches. */
  readonly lead: string;
  pattern?: RegExp;
}

/** Two code units as one number. */
function keyAt(text: string, position: number): number {
  return (text.charCodeAt(position) << 16) | text.charCodeAt(position + 1);
}

function phraseOf(entry: string): Phrase {
  const isAnchored = entry.startsWith('^');
  const isClosing = entry.endsWith('$');
  const text = entry.slice(isAnchored ? 1 : 0, isClosing ? -1 : undefined);
  if (text.includes('…') && !isAnchored) throw new Error(`a gap needs "^": ${entry}`);
  // At least two characters, since phrases are kept by two.
  const lead = /^.[^\s…]+|^. [^\s…]*/.exec(text)?.[0];
  if (lead === undefined) throw new Error(`a phrase needs two characters: ${entry}`);
  return { text, isAnchored, isClosing, lead };
}

function patternOf({ text, isAnchored, isClosing }: Phrase): RegExp {
  const words = text
    .split('…')
    .map((part) => escapePattern(part.trimEnd()).replaceAll(' ', '\\s'))
    .join('(?:\\s[^.!?]{0,120})?\\s');
  const tail = isClosing ? '\\s?[.:!…]*$' : /[a-zäöüß]$/.test(text) ? '(?![a-zäöüß])' : '';
  return new RegExp(`${isAnchored ? '^' : '(?<![a-zäöüß])'}(?:${words}${tail})`);
}

function escapePattern(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
