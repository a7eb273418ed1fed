import type { Document } from '../../model/document.js';
import type { ThemeDefinition } from '../../model/theme.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { TermMatcher } from '../term-matcher.js';
import {
  compilePattern,
  parseTerm,
  type TermPattern,
  type WordPredicate,
  wordForm,
} from '../term-pattern.js';
import { type LookupEntry, WordLookup } from '../word-lookup.js';

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

/** A phrase of a theme, found at a token. */
interface PhraseOutcome extends Outcome {
  readonly last: number;
}

/** A word pattern of a theme, or with `phrase` the first word of one. */
interface Candidate {
  readonly theme: number;
  readonly class: PatternClass;
  readonly phrase: Phrase | null;
}

interface Phrase {
  readonly matcher: TermMatcher;
  /** Position among all phrases: by theme, false friends first, then core, then as the file has them. */
  readonly index: number;
}

/** What a type can count for. */
interface TypeOutcomes {
  /** By theme. */
  readonly words: readonly Outcome[];
  /** Phrases that may begin with it, by position. */
  readonly phrases: readonly Candidate[];
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
  /** All patterns of all themes: most types match none, and one look tells. */
  private readonly lookup: WordLookup<Candidate>;
  private readonly outcomes: (TypeOutcomes | undefined)[] = [];
  private readonly phraseCount: number;
  /** Themes with every part before its whole. */
  private readonly partsFirst: readonly number[];

  constructor(definitions: readonly ThemeDefinition[], vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.names = definitions.map((definition) => definition.name);
    const entries: LookupEntry<Candidate>[] = [];
    let phraseCount = 0;
    this.themes = definitions.map((definition, theme) => {
      const words: Record<PatternClass, CompiledWord[]> = {
        'false-friend': [],
        core: [],
        related: [],
      };
      for (const name of CLASSES) {
        for (const pattern of termsOf(definition, name).map(parseTerm)) {
          const word = pattern.words[0]!;
          const compiled = compilePattern(word, vocabulary);
          const { matches } = compiled;
          let phrase: Phrase | null = null;
          if (pattern.words.length === 1) words[name].push({ pattern, matches });
          else phrase = { matcher: new TermMatcher(pattern, vocabulary), index: phraseCount++ };
          entries.push({ word, ...compiled, value: { theme, class: name, phrase } });
        }
      }
      const { name, parent } = definition;
      return { name, parent: parent === undefined ? -1 : this.names.indexOf(parent), words };
    });
    this.phraseCount = phraseCount;
    this.lookup = new WordLookup(entries, vocabulary);
    const depths = this.themes.map((_, theme) => this.ancestors(theme).length);
    this.partsFirst = [...depths.keys()].sort((left, right) => depths[right]! - depths[left]!);
  }

  /** Hits in running text, by token, then theme. */
  hits(document: Document): ThemeHit[] {
    const hits: ThemeHit[] = [];
    const choice = new HitChoice(this.themes.length, hits);
    // First token at which a phrase may be found again: one and the same phrase does not overlap itself.
    const free = new Int32Array(this.phraseCount);
    for (let block = 0; block + 1 < document.blockStarts.length; block++) {
      if (!document.counts(block)) continue;
      const end = document.blockStarts[block + 1]!;
      for (let token = document.blockStarts[block]!; token < end; token++) {
        const type = document.types[token]!;
        const outcomes = this.outcomes[type] ?? this.decide(type);
        if (outcomes === NO_OUTCOMES) continue;
        const phrases: PhraseOutcome[] = [];
        for (const { theme, class: name, phrase } of outcomes.phrases) {
          const { matcher, index } = phrase!;
          if (token < free[index]!) continue;
          const last = matcher.lastAt(document, token, end);
          if (last < 0) continue;
          free[index] = last + 1;
          if (name === 'false-friend') choice.block(theme, last);
          else {
            for (const counted of [theme, ...this.ancestors(theme)]) {
              phrases.push({ theme: counted, class: name, last });
            }
          }
        }
        choice.choose(token, outcomes.words, phrases);
      }
    }
    return hits;
  }

  /** Hits of one theme, by its number, with those of its related words or without. */
  hitsOf(document: Document, theme: number, related: 'include' | 'exclude'): ThemeHit[] {
    return this.hits(document).filter(
      (hit) => hit.theme === theme && (related === 'include' || hit.class === 'core'),
    );
  }

  /** False where a document of these types cannot count for a theme; true says nothing. */
  mayHold(types: Int32Array, theme: number): boolean {
    const isAsked = (own: number) => own === theme || this.ancestors(own).includes(theme);
    return types.some((type) => {
      const { words, phrases } = this.outcomes[type] ?? this.decide(type);
      return words.some((word) => word.theme === theme) || phrases.some((of) => isAsked(of.theme));
    });
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

  private decide(type: number): TypeOutcomes {
    const candidates = this.vocabulary.isWord(type) ? this.lookup.find(type) : [];
    const outcomes = candidates.length === 0 ? NO_OUTCOMES : this.outcomesOf(candidates);
    this.outcomes[type] = outcomes;
    return outcomes;
  }

  private outcomesOf(candidates: readonly Candidate[]): TypeOutcomes {
    const decided: (ThemeClass | undefined)[] = this.themes.map(() => undefined);
    for (const index of this.partsFirst) {
      const own = CLASSES.find((name) =>
        candidates.some(
          (candidate) =>
            candidate.theme === index && candidate.class === name && candidate.phrase === null,
        ),
      );
      if (own === 'false-friend') {
        decided[index] = undefined;
        continue;
      }
      // What its parts have handed up is there already.
      if (own === 'core' || decided[index] === undefined) decided[index] = own;
      const result = decided[index];
      const { parent } = this.themes[index]!;
      if (result === undefined || parent < 0) continue;
      if (result === 'core' || decided[parent] === undefined) decided[parent] = result;
    }
    return {
      words: decided.flatMap((name, theme) => (name === undefined ? [] : [{ theme, class: name }])),
      phrases: candidates
        .filter(({ phrase }) => phrase !== null)
        .sort((left, right) => left.phrase!.index - right.phrase!.index),
    };
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
}

/** Which of the words and phrases at a token count, and which tokens phrases have taken up so far. */
class HitChoice {
  private readonly hits: ThemeHit[];
  /** Per theme: last token that a false-friend phrase keeps away from it. */
  private readonly blocked: Int32Array;
  /** Per theme and class: last token of the phrase counted last. */
  private readonly taken: Readonly<Record<ThemeClass, Int32Array>>;

  constructor(themes: number, hits: ThemeHit[]) {
    this.hits = hits;
    this.blocked = new Int32Array(themes).fill(-1);
    this.taken = {
      core: new Int32Array(themes).fill(-1),
      related: new Int32Array(themes).fill(-1),
    };
  }

  /** Keeps a theme away from the tokens up to `last`. */
  block(theme: number, last: number): void {
    this.blocked[theme] = Math.max(this.blocked[theme]!, last);
  }

  /** Adds the hits at a token; tokens come in ascending order. */
  choose(token: number, words: readonly Outcome[], phrases: readonly PhraseOutcome[]): void {
    const found = words.map((word) => ({
      theme: word.theme,
      class: word.class,
      token,
      last: token,
    }));
    for (const hit of phrases.length === 0 ? found : strongest(found, phrases, token)) {
      if (this.blocked[hit.theme]! >= token) continue;
      if (this.taken.core[hit.theme]! >= token) continue;
      if (hit.class === 'related' && this.taken.related[hit.theme]! >= token) continue;
      if (hit.last > token) this.taken[hit.class][hit.theme] = hit.last;
      this.hits.push(hit);
    }
  }
}

/** The strongest hit of each theme, by theme. */
function strongest(
  words: readonly ThemeHit[],
  phrases: readonly PhraseOutcome[],
  token: number,
): ThemeHit[] {
  const best = new Map(words.map((hit) => [hit.theme, hit]));
  for (const phrase of phrases) {
    const rival = best.get(phrase.theme);
    if (rival === undefined || isStronger(phrase, rival)) {
      best.set(phrase.theme, { ...phrase, token });
    }
  }
  return [...best.values()].sort((left, right) => left.theme - right.theme);
}

/** Core wins over related, then the longer phrase. */
function isStronger(phrase: PhraseOutcome, rival: ThemeHit): boolean {
  if (phrase.class !== rival.class) return phrase.class === 'core';
  return phrase.last > rival.last;
}

const NO_OUTCOMES: TypeOutcomes = { words: [], phrases: [] };

function termsOf(definition: ThemeDefinition, name: PatternClass): readonly string[] {
  if (name === 'false-friend') return definition.falseFriends;
  return name === 'core' ? definition.core : definition.related;
}
