import type { Document } from '../../model/document.js';
import type { ThemeDefinition } from '../../model/theme.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { TermMatcher } from '../term-matcher.js';
import {
  parseTerm,
  type TermPattern,
  type WordPredicate,
  wordForm,
  wordPredicate,
} from '../term-pattern.js';

export type ThemeClass = 'core' | 'related';

/** One token that counts for a theme. `last` lies behind `token` for a phrase. */
export interface ThemeHit {
  readonly theme: number;
  readonly class: ThemeClass;
  readonly token: number;
  readonly last: number;
}

/** Why a word counts for a theme, or why not. */
export interface ThemeReason {
  readonly theme: string;
  readonly class: PatternClass;
  /** The pattern as the theme file writes it. */
  readonly pattern: string;
  readonly kind: string;
}

interface Outcome {
  readonly theme: number;
  readonly class: ThemeClass;
}

type PatternClass = ThemeClass | 'false-friend';

interface CompiledWord {
  readonly pattern: TermPattern;
  readonly matches: WordPredicate;
}

interface CompiledTheme {
  readonly name: string;
  readonly words: Readonly<Record<PatternClass, readonly CompiledWord[]>>;
  readonly phrases: Readonly<Record<PatternClass, readonly TermMatcher[]>>;
}

const CLASSES = ['false-friend', 'core', 'related'] as const;

/**
 * Lays themes over documents of one vocabulary. Within a theme a false friend wins over core, core over related,
 * and a token counts once however many patterns match it.
 */
export class ThemeMatcher {
  readonly names: readonly string[];
  private readonly themes: readonly CompiledTheme[];
  private readonly vocabulary: Vocabulary;
  private readonly outcomes: (readonly Outcome[] | undefined)[] = [];
  private readonly hasPhrases: boolean;

  constructor(definitions: readonly ThemeDefinition[], vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.names = definitions.map((definition) => definition.name);
    this.themes = definitions.map((definition) => compile(definition, vocabulary));
    this.hasPhrases = this.themes.some((theme) =>
      CLASSES.some((name) => theme.phrases[name].length > 0),
    );
  }

  /** Hits in running text, in token order; a phrase counts at its first token. */
  hits(document: Document): ThemeHit[] {
    const phrases = this.hasPhrases ? this.phraseOutcomes(document) : undefined;
    const hits: ThemeHit[] = [];
    for (let block = 0; block + 1 < document.blockStarts.length; block++) {
      if (!document.counts(block)) continue;
      const end = document.blockStarts[block + 1]!;
      for (let token = document.blockStarts[block]!; token < end; token++) {
        const outcomes = this.outcomesOf(document.types[token]!);
        const overriding = phrases?.get(token);
        if (overriding !== undefined) {
          hits.push(...this.withPhrases(token, outcomes, overriding));
          continue;
        }
        for (const outcome of outcomes) hits.push({ ...outcome, token, last: token });
      }
    }
    return hits;
  }

  /** Every pattern that matches a type, the deciding one of each theme first. */
  why(type: number): ThemeReason[] {
    const reasons: ThemeReason[] = [];
    const form = wordForm(type, this.vocabulary);
    for (const theme of this.themes) {
      for (const name of CLASSES) {
        for (const { pattern, matches } of theme.words[name]) {
          if (!matches(form)) continue;
          reasons.push({
            theme: theme.name,
            class: name,
            pattern: pattern.source,
            kind: pattern.words[0]!.kind,
          });
        }
      }
    }
    return reasons;
  }

  private outcomesOf(type: number): readonly Outcome[] {
    let outcomes = this.outcomes[type];
    if (outcomes === undefined) {
      outcomes = this.decide(type);
      this.outcomes[type] = outcomes;
    }
    return outcomes;
  }

  private decide(type: number): readonly Outcome[] {
    if (!this.vocabulary.isWord(type)) return NO_OUTCOMES;
    const decided: Outcome[] = [];
    const form = wordForm(type, this.vocabulary);
    this.themes.forEach((theme, index) => {
      const matching = CLASSES.find((name) => theme.words[name].some((word) => word.matches(form)));
      if (matching === 'core' || matching === 'related') {
        decided.push({ theme: index, class: matching });
      }
    });
    return decided.length === 0 ? NO_OUTCOMES : decided;
  }

  /** Per token: phrases that begin there, and false-friend phrases that cover it. */
  private phraseOutcomes(document: Document): Map<number, PhraseOutcome[]> {
    const found = new Map<number, PhraseOutcome[]>();
    const add = (token: number, outcome: PhraseOutcome) => {
      const there = found.get(token);
      if (there === undefined) found.set(token, [outcome]);
      else there.push(outcome);
    };
    this.themes.forEach((theme, index) => {
      for (const name of CLASSES) {
        for (const matcher of theme.phrases[name]) {
          for (const { first, last } of matcher.hits(document)) {
            if (name !== 'false-friend') add(first, { theme: index, class: name, last });
            else
              for (let token = first; token <= last; token++)
                add(token, { theme: index, class: name, last });
          }
        }
      }
    });
    return found;
  }

  private withPhrases(
    token: number,
    single: readonly Outcome[],
    phrases: readonly PhraseOutcome[],
  ): ThemeHit[] {
    const hits: ThemeHit[] = [];
    for (let theme = 0; theme < this.themes.length; theme++) {
      const ofTheme = phrases.filter((phrase) => phrase.theme === theme);
      if (ofTheme.some((phrase) => phrase.class === 'false-friend')) continue;
      const word = single.find((outcome) => outcome.theme === theme);
      const phrase = ofTheme.find((candidate) => candidate.class === 'core') ?? ofTheme[0];
      if (phrase !== undefined && (word === undefined || phrase.class === 'core')) {
        hits.push({ theme, class: phrase.class as ThemeClass, token, last: phrase.last });
      } else if (word !== undefined) {
        hits.push({ ...word, token, last: token });
      }
    }
    return hits;
  }
}

interface PhraseOutcome {
  readonly theme: number;
  readonly class: PatternClass;
  readonly last: number;
}

const NO_OUTCOMES: readonly Outcome[] = [];

function compile(definition: ThemeDefinition, vocabulary: Vocabulary): CompiledTheme {
  const patterns = {
    core: definition.core.map(parseTerm),
    related: definition.related.map(parseTerm),
    'false-friend': definition.falseFriends.map(parseTerm),
  };
  const single = (terms: readonly TermPattern[]): CompiledWord[] =>
    terms
      .filter((pattern) => pattern.words.length === 1)
      .map((pattern) => ({ pattern, matches: wordPredicate(pattern.words[0]!, vocabulary) }));
  const several = (terms: readonly TermPattern[]) =>
    terms.filter((term) => term.words.length > 1).map((term) => new TermMatcher(term, vocabulary));
  const perClass = <T>(make: (terms: readonly TermPattern[]) => T) => ({
    core: make(patterns.core),
    related: make(patterns.related),
    'false-friend': make(patterns['false-friend']),
  });
  return { name: definition.name, words: perClass(single), phrases: perClass(several) };
}
