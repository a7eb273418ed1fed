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
import { WordLookup } from '../word-lookup.js';

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

export type PatternClass = ThemeClass | 'false-friend';

interface Outcome {
  readonly theme: number;
  readonly class: ThemeClass;
}

/** A phrase of a theme, at its first token. */
interface PhraseOutcome extends Outcome {
  readonly last: number;
}

interface CompiledWord {
  readonly pattern: TermPattern;
  readonly matches: WordPredicate;
}

interface CompiledTheme {
  readonly name: string;
  /** Position of the theme it is a part of, or -1. */
  readonly parent: number;
  readonly words: Readonly<Record<PatternClass, readonly CompiledWord[]>>;
  readonly lookup: Readonly<Record<PatternClass, WordLookup>>;
  readonly phrases: Readonly<Record<PatternClass, readonly TermMatcher[]>>;
}

const CLASSES = ['false-friend', 'core', 'related'] as const;

/**
 * Lays themes over documents of one vocabulary. Within a theme a false friend wins over core, core over related, and
 * a token counts once however many patterns match it. What counts for a theme counts for the theme it is a part of,
 * unless it is a false friend there. A phrase counts at its first token and wins over a single word there; words
 * inside it are part of it and do not count again, but a core word inside a related phrase does.
 */
export class ThemeMatcher {
  readonly names: readonly string[];
  private readonly themes: readonly CompiledTheme[];
  private readonly vocabulary: Vocabulary;
  private readonly outcomes: (readonly Outcome[] | undefined)[] = [];
  private readonly hasPhrases: boolean;
  /** Themes with every part before its whole. */
  private readonly partsFirst: readonly number[];

  constructor(definitions: readonly ThemeDefinition[], vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.names = definitions.map((definition) => definition.name);
    this.themes = definitions.map((definition) => compile(definition, this.names, vocabulary));
    this.hasPhrases = this.themes.some((theme) =>
      CLASSES.some((name) => theme.phrases[name].length > 0),
    );
    const depths = this.themes.map((_, theme) => this.ancestors(theme).length);
    this.partsFirst = [...depths.keys()].sort((left, right) => depths[right]! - depths[left]!);
  }

  /** Hits in running text, by token, then theme. */
  hits(document: Document): ThemeHit[] {
    const phrases = this.hasPhrases ? this.phrases(document) : undefined;
    const hits: ThemeHit[] = [];
    for (let block = 0; block + 1 < document.blockStarts.length; block++) {
      if (!document.counts(block)) continue;
      const end = document.blockStarts[block + 1]!;
      for (let token = document.blockStarts[block]!; token < end; token++) {
        const outcomes = this.outcomesOf(document.types[token]!);
        if (phrases !== undefined) {
          phrases.choose(token, outcomes, hits);
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
    const form = wordForm(type, this.vocabulary);
    const decided: (ThemeClass | undefined)[] = this.themes.map(() => undefined);
    for (const index of this.partsFirst) {
      const theme = this.themes[index]!;
      const own = CLASSES.find((name) => theme.lookup[name].matches(form));
      if (own === 'false-friend') {
        decided[index] = undefined;
        continue;
      }
      // What its parts have handed up is there already.
      if (own === 'core' || decided[index] === undefined) decided[index] = own;
      const result = decided[index];
      if (result === undefined || theme.parent < 0) continue;
      if (result === 'core' || decided[theme.parent] === undefined) decided[theme.parent] = result;
    }
    const outcomes = decided.flatMap((name, theme) =>
      name === undefined ? [] : [{ theme, class: name }],
    );
    return outcomes.length === 0 ? NO_OUTCOMES : outcomes;
  }

  private ancestors(theme: number): number[] {
    const ancestors: number[] = [];
    for (
      let parent = this.themes[theme]!.parent;
      parent >= 0 && parent !== theme && !ancestors.includes(parent);
      parent = this.themes[parent]!.parent
    ) {
      ancestors.push(parent);
    }
    return ancestors;
  }

  private phrases(document: Document): PhraseChoice {
    const found = new PhraseChoice(this.themes.length);
    this.themes.forEach((theme, index) => {
      for (const matcher of theme.phrases['false-friend']) {
        for (const { first, last } of matcher.hits(document)) found.block(index, first, last);
      }
      for (const name of ['core', 'related'] as const) {
        for (const matcher of theme.phrases[name]) {
          for (const { first, last } of matcher.hits(document)) {
            for (const counted of [index, ...this.ancestors(index)]) {
              found.add(first, { theme: counted, class: name, last });
            }
          }
        }
      }
    });
    return found;
  }
}

/** The phrases of one document, and which tokens they have taken up so far. */
class PhraseChoice {
  private readonly byToken = new Map<number, PhraseOutcome[]>();
  /** Themes that a false-friend phrase keeps away from a token. */
  private readonly blocked = new Map<number, Set<number>>();
  /** Per theme and class: last token of the phrase counted last. */
  private readonly taken: Readonly<Record<ThemeClass, Int32Array>>;

  constructor(themes: number) {
    this.taken = {
      core: new Int32Array(themes).fill(-1),
      related: new Int32Array(themes).fill(-1),
    };
  }

  add(token: number, outcome: PhraseOutcome): void {
    const there = this.byToken.get(token);
    if (there === undefined) this.byToken.set(token, [outcome]);
    else there.push(outcome);
  }

  block(theme: number, first: number, last: number): void {
    for (let token = first; token <= last; token++) {
      const there = this.blocked.get(token);
      if (there === undefined) this.blocked.set(token, new Set([theme]));
      else there.add(theme);
    }
  }

  /** Adds the hits at a token; tokens come in ascending order. */
  choose(token: number, words: readonly Outcome[], hits: ThemeHit[]): void {
    const phrases = this.byToken.get(token) ?? NO_PHRASES;
    if (words.length === 0 && phrases.length === 0) return;
    const best = new Map<number, ThemeHit>();
    for (const word of words) best.set(word.theme, { ...word, token, last: token });
    for (const phrase of phrases) {
      const rival = best.get(phrase.theme);
      if (rival === undefined || isStronger(phrase, rival)) {
        best.set(phrase.theme, { ...phrase, token });
      }
    }
    const ordered = [...best.values()].sort((left, right) => left.theme - right.theme);
    for (const hit of ordered) {
      if (this.blocked.get(token)?.has(hit.theme)) continue;
      if (this.taken.core[hit.theme]! >= token) continue;
      if (hit.class === 'related' && this.taken.related[hit.theme]! >= token) continue;
      if (hit.last > token) this.taken[hit.class][hit.theme] = hit.last;
      hits.push(hit);
    }
  }
}

/** Core wins over related, then the longer phrase. */
function isStronger(phrase: PhraseOutcome, rival: ThemeHit): boolean {
  if (phrase.class !== rival.class) return phrase.class === 'core';
  return phrase.last > rival.last;
}

const NO_OUTCOMES: readonly Outcome[] = [];
const NO_PHRASES: readonly PhraseOutcome[] = [];

function compile(
  definition: ThemeDefinition,
  names: readonly string[],
  vocabulary: Vocabulary,
): CompiledTheme {
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
  const words = perClass(single);
  const lookup = (compiled: readonly CompiledWord[]) =>
    new WordLookup(compiled.map(({ pattern, matches }) => ({ word: pattern.words[0]!, matches })));
  return {
    name: definition.name,
    parent: definition.parent === undefined ? -1 : names.indexOf(definition.parent),
    words,
    lookup: {
      core: lookup(words.core),
      related: lookup(words.related),
      'false-friend': lookup(words['false-friend']),
    },
    phrases: perClass(several),
  };
}
