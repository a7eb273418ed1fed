import type { Document } from '../../model/document.js';
import type { ThemeDefinition } from '../../model/theme.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { compareText } from '../grouping.js';
import { foldSpace } from '../passage.js';
import { TermMatcher } from '../term-matcher.js';
import {
  parseTerm,
  type TermPattern,
  type WordForm,
  type WordPattern,
  wordForm,
  wordPredicate,
} from '../term-pattern.js';
import type { PatternClass } from './theme-matcher.js';

export interface CheckExample {
  readonly form: string;
  readonly count: number;
}

/**
 * What may be wrong with a pattern: `never-matches` no text can match it; `dead` nothing in these documents does;
 * `duplicate` the theme has it twice; `shadowed` all it matches is decided by another pattern; `idle` a false friend
 * that keeps nothing away; `overlapping` what it counts counts for another theme too.
 */
export type FindingKind =
  | 'never-matches'
  | 'dead'
  | 'duplicate'
  | 'shadowed'
  | 'idle'
  | 'overlapping';

export interface Finding {
  readonly kind: FindingKind;
  /** The other pattern or, where it overlaps, the other theme; null where there is none. */
  readonly with: string | null;
  /** Occurrences concerned. */
  readonly count: number;
  readonly examples: readonly CheckExample[];
}

/** A pattern of a theme file over these documents. */
export interface CheckRow {
  readonly theme: string;
  readonly class: PatternClass;
  readonly pattern: string;
  /** How it matches: `phrase`, or the kind of its word. */
  readonly kind: string;
  /** Occurrences and distinct forms that it matches, whatever decides about them. */
  readonly matches: number;
  readonly forms: number;
  readonly examples: readonly CheckExample[];
  readonly findings: readonly Finding[];
}

interface CheckedPattern {
  readonly theme: number;
  readonly class: PatternClass;
  readonly pattern: TermPattern;
  /** Of a phrase. */
  readonly matcher: TermMatcher | null;
  /** Of a phrase: its hits as written. */
  readonly written: Map<string, number>;
}

const EXAMPLES = 5;
const CLASSES = ['core', 'related', 'false-friend'] as const;

/** Lays every pattern of a theme file over documents: call `observe` per document, then `rows`. */
export class ThemeCheck {
  private readonly definitions: readonly ThemeDefinition[];
  private readonly vocabulary: Vocabulary;
  private readonly canMatch: (word: WordPattern) => boolean;
  private readonly patterns: readonly CheckedPattern[];
  private readonly counts = new Map<number, number>();

  /** `canMatch`: false for a word that no token of a text can be, such as one that holds a blank. */
  constructor(
    definitions: readonly ThemeDefinition[],
    vocabulary: Vocabulary,
    canMatch: (word: WordPattern) => boolean,
  ) {
    this.definitions = definitions;
    this.vocabulary = vocabulary;
    this.canMatch = canMatch;
    this.patterns = definitions.flatMap((definition, theme) =>
      CLASSES.flatMap((name) =>
        patternsOf(definition, name).map((source): CheckedPattern => {
          const pattern = parseTerm(source);
          const matcher = pattern.words.length > 1 ? new TermMatcher(pattern, vocabulary) : null;
          return { theme, class: name, pattern, matcher, written: new Map() };
        }),
      ),
    );
  }

  observe(document: Document): void {
    const { types, blockStarts, starts, ends, source } = document;
    for (let block = 0; block + 1 < blockStarts.length; block++) {
      if (!document.counts(block)) continue;
      for (let token = blockStarts[block]!; token < blockStarts[block + 1]!; token++) {
        const type = types[token]!;
        if (this.vocabulary.isWord(type)) this.counts.set(type, (this.counts.get(type) ?? 0) + 1);
      }
    }
    for (const { matcher, written } of this.patterns) {
      if (matcher === null) continue;
      for (const { first, last } of matcher.hits(document)) {
        const form = foldSpace(source.text.slice(starts[first]!, ends[last]!));
        written.set(form, (written.get(form) ?? 0) + 1);
      }
    }
  }

  /** In the order of the file. */
  rows(): CheckRow[] {
    const forms = [...this.counts.keys()].map((type) => wordForm(type, this.vocabulary));
    const matched = this.patterns.map(({ pattern, matcher }) =>
      matcher === null ? typesOf(pattern, forms, this.vocabulary) : new Set<number>(),
    );
    const counted = this.definitions.map((_, theme) => this.countedTypes(theme, matched));
    return this.patterns.map((checked, index) => {
      const { theme, class: name, pattern, matcher, written } = checked;
      const own = matched[index]!;
      const examples = matcher === null ? this.examples(own) : ordered([...written]);
      return {
        theme: this.definitions[theme]!.name,
        class: name,
        pattern: pattern.source,
        kind: matcher === null ? pattern.words[0]!.kind : 'phrase',
        matches: examples.reduce((sum, { count }) => sum + count, 0),
        forms: examples.length,
        examples: examples.slice(0, EXAMPLES),
        findings: this.findings(index, matched, counted, examples.length === 0),
      };
    });
  }

  private findings(
    index: number,
    matched: readonly ReadonlySet<number>[],
    counted: readonly ReadonlySet<number>[],
    isDead: boolean,
  ): Finding[] {
    const checked = this.patterns[index]!;
    const own = matched[index]!;
    if (!checked.pattern.words.every(this.canMatch)) {
      return [{ kind: 'never-matches', with: null, count: 0, examples: [] }];
    }
    const findings: Finding[] = [];
    const twin = this.patterns.findIndex(
      (other, position) =>
        position < index && other.theme === checked.theme && isSame(other.pattern, checked.pattern),
    );
    if (twin >= 0) findings.push(this.finding('duplicate', this.nameOf(twin), own));
    if (isDead) findings.push({ kind: 'dead', with: null, count: 0, examples: [] });
    if (isDead || checked.matcher !== null) return findings;
    const siblings = [...this.patterns.keys()].filter(
      (other) => other !== index && this.patterns[other]!.theme === checked.theme,
    );
    if (checked.class === 'false-friend') {
      const isIdle = siblings.every(
        (other) =>
          this.patterns[other]!.class === 'false-friend' || isDisjoint(own, matched[other]!),
      );
      if (isIdle) findings.push(this.finding('idle', null, own));
      return findings;
    }
    const shadow = siblings.find(
      (other) =>
        other !== twin && this.shadows(other, index, matched) && isSubset(own, matched[other]!),
    );
    if (shadow !== undefined && twin < 0) {
      findings.push(this.finding('shadowed', this.nameOf(shadow), own));
    }
    if (checked.class !== 'core') return findings;
    const counts = new Set([...own].filter((type) => counted[checked.theme]!.has(type)));
    this.definitions.forEach((other, theme) => {
      if (theme === checked.theme || this.areRelated(theme, checked.theme)) return;
      const both = new Set([...counts].filter((type) => counted[theme]!.has(type)));
      if (both.size > 0) findings.push(this.finding('overlapping', other.name, both));
    });
    return findings;
  }

  /** A stronger class decides before it; of the same class the wider pattern, of two as wide the earlier one. */
  private shadows(other: number, index: number, matched: readonly ReadonlySet<number>[]): boolean {
    const strength = (name: PatternClass) =>
      name === 'false-friend' ? 2 : name === 'core' ? 1 : 0;
    const difference =
      strength(this.patterns[other]!.class) - strength(this.patterns[index]!.class);
    if (difference !== 0) return difference > 0;
    const wider = matched[other]!.size - matched[index]!.size;
    return wider > 0 || (wider === 0 && other < index);
  }

  /** Types that count as core words of a theme. */
  private countedTypes(theme: number, matched: readonly ReadonlySet<number>[]): Set<number> {
    const types = new Set<number>();
    this.patterns.forEach((pattern, index) => {
      if (pattern.theme === theme && pattern.class === 'core') {
        for (const type of matched[index]!) types.add(type);
      }
    });
    this.patterns.forEach((pattern, index) => {
      if (pattern.theme === theme && pattern.class === 'false-friend') {
        for (const type of matched[index]!) types.delete(type);
      }
    });
    return types;
  }

  /** One is a part of the other, at whatever remove. */
  private areRelated(first: number, second: number): boolean {
    return this.isWithin(first, second) || this.isWithin(second, first);
  }

  private isWithin(part: number, whole: number): boolean {
    const { name } = this.definitions[whole]!;
    let parent = this.definitions[part]!.parent;
    for (let steps = 0; parent !== undefined && steps < this.definitions.length; steps++) {
      if (parent === name) return true;
      const at = parent;
      parent = this.definitions.find((definition) => definition.name === at)?.parent;
    }
    return false;
  }

  private nameOf(index: number): string {
    return this.patterns[index]!.pattern.source;
  }

  private finding(kind: FindingKind, other: string | null, types: ReadonlySet<number>): Finding {
    const examples = this.examples(types);
    return {
      kind,
      with: other,
      count: examples.reduce((sum, { count }) => sum + count, 0),
      examples: examples.slice(0, EXAMPLES),
    };
  }

  private examples(types: ReadonlySet<number>): CheckExample[] {
    return ordered([...types].map((type) => [this.vocabulary.form(type), this.counts.get(type)!]));
  }
}

function patternsOf(definition: ThemeDefinition, name: PatternClass): readonly string[] {
  return name === 'false-friend' ? definition.falseFriends : definition[name];
}

function typesOf(
  pattern: TermPattern,
  forms: readonly WordForm[],
  vocabulary: Vocabulary,
): Set<number> {
  const matches = wordPredicate(pattern.words[0]!, vocabulary);
  return new Set(forms.filter(matches).map(({ type }) => type));
}

function isSame(left: TermPattern, right: TermPattern): boolean {
  const key = ({ words, gap }: TermPattern) =>
    `${gap} ${words.map(({ kind, text }) => `${kind}:${kind === 'form' ? text : text.toLowerCase()}`).join(' ')}`;
  return key(left) === key(right);
}

function isSubset(part: ReadonlySet<number>, whole: ReadonlySet<number>): boolean {
  return [...part].every((type) => whole.has(type));
}

function isDisjoint(left: ReadonlySet<number>, right: ReadonlySet<number>): boolean {
  return [...left].every((type) => !right.has(type));
}

function ordered(forms: readonly (readonly [form: string, count: number])[]): CheckExample[] {
  return forms
    .map(([form, count]) => ({ form, count }))
    .sort((left, right) => right.count - left.count || compareText(left.form, right.form));
}
