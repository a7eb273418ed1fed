/**
 * Phrases in the notation of `structure-links.txt`: `^` at the start, `$` at the end, `…` a gap of up to 120 characters,
 * only in an anchored phrase, so that matching stays linear.
 */
export class PhraseList {
  private readonly phrases: readonly Phrase[];

  constructor(entries: readonly string[]) {
    this.phrases = entries.map(phraseOf);
  }

  /** True when one of the phrases stands in a lower-case text. */
  test(lower: string): boolean {
    return this.phrases.some((phrase) => {
      // A pattern costs more to make than a hundred looks for its first letters; most are never needed.
      const isPossible = phrase.isAnchored
        ? lower.startsWith(phrase.lead)
        : lower.includes(phrase.lead);
      if (!isPossible) return false;
      phrase.pattern ??= patternOf(phrase);
      return phrase.pattern.test(lower);
    });
  }

  /** False when no sentence of a lower-case text can hold a phrase; true says nothing. */
  mayStandIn(lower: string): boolean {
    return this.phrases.some(({ lead }) => lower.includes(lead));
  }
}

interface Phrase {
  readonly text: string;
  readonly isAnchored: boolean;
  readonly isClosing: boolean;
  /** Its first word, which stands in every text that the phrase matches. */
  readonly lead: string;
  pattern?: RegExp;
}

function phraseOf(entry: string): Phrase {
  const isAnchored = entry.startsWith('^');
  const isClosing = entry.endsWith('$');
  const text = entry.slice(isAnchored ? 1 : 0, isClosing ? -1 : undefined);
  if (text.includes('…') && !isAnchored) throw new Error(`a gap needs "^": ${entry}`);
  const lead = text.split(/[\s…]/).find((word) => word !== '')!;
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
