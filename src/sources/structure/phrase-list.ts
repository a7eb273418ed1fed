import { isGermanLower } from './characters.js';

/**
 * Phrases in the notation of `structure-links.txt`: `^` at the start, `$` at the end, `…` a gap of up to 120 characters,
 * only in an anchored phrase, so that matching stays linear.
 */
export class PhraseList {
  /** By the first two characters: most words of a text begin no phrase, and one look tells. */
  private readonly byStart = new Map<number, Phrase[]>();
  /** Finds where a phrase may begin; a regular expression passes over the rest quicker than a loop that is not yet compiled. */
  private readonly leads: RegExp;

  constructor(entries: readonly string[]) {
    for (const entry of entries) {
      const phrase = phraseOf(entry);
      const key = keyAt(phrase.lead, 0);
      const there = this.byStart.get(key);
      if (there === undefined) this.byStart.set(key, [phrase]);
      else there.push(phrase);
    }
    const leads = new Set([...this.byStart.values()].flat().map(({ lead }) => lead));
    const either = Array.from(leads, escapePattern).join('|');
    this.leads = new RegExp(`(?<![a-zäöüß])(?=${either})`, 'g');
  }

  /** True when one of the phrases stands in a lower-case text with single blanks. */
  test(lower: string): boolean {
    return this.some(lower, (phrase, position) => {
      if (phrase.isAnchored && position > 0) return false;
      if (!phrase.hasGap) {
        return lower.startsWith(phrase.text, position) && endsAt(lower, position, phrase);
      }
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
    const { leads } = this;
    for (leads.lastIndex = 0; leads.test(lower); leads.lastIndex += 1) {
      const position = leads.lastIndex;
      for (const phrase of this.byStart.get(keyAt(lower, position))!) {
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
  readonly hasGap: boolean;
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
  const hasGap = text.includes('…');
  if (hasGap && !isAnchored) throw new Error(`a gap needs "^": ${entry}`);
  // At least two characters, since phrases are kept by two.
  const lead = /^.[^\s…]+|^. [^\s…]*/.exec(text)?.[0];
  if (lead === undefined) throw new Error(`a phrase needs two characters: ${entry}`);
  return { text, isAnchored, isClosing, hasGap, lead };
}

/** Whether a phrase without a gap that stands at `position` ends with a word or, a closing one, with the text. */
function endsAt(lower: string, position: number, { text, isClosing }: Phrase): boolean {
  const end = position + text.length;
  if (isClosing) return closing.test(lower.slice(end));
  return !isGermanLower(text.charCodeAt(text.length - 1)) || !isGermanLower(lower.charCodeAt(end));
}

const closing = /^ ?[:.!…]*$/;

/** The pattern of a phrase with gaps. */
function patternOf({ text, isClosing }: Phrase): RegExp {
  const words = text
    .split('…')
    .map((part) => escapePattern(part.trimEnd()))
    .join('(?: [^.!?]{0,120})? ');
  const tail = isClosing ? ' ?[:.!…]*$' : /[a-zäöüß]$/.test(text) ? '(?![a-zäöüß])' : '';
  return new RegExp(`^(?:${words}${tail})`);
}

function escapePattern(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
