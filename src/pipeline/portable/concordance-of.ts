import type { Analysis } from '../../analysis/analysis.js';
import {
  type ConcordanceRow,
  type ConcordanceTally,
  concordanceAnalysis,
  concordanceOfSpans,
} from '../../analysis/concordance/concordance.js';
import { TermMatcher } from '../../analysis/term-matcher.js';
import { parseTerm, type TermPattern } from '../../analysis/term-pattern.js';
import { ThemeMatcher } from '../../analysis/themes/theme-matcher.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import type { ConcordanceQuery, MatchMode } from './recipe.js';

/** What a query asks of documents, and of what is known of a document without its text. */
export interface Search {
  readonly analysis: Analysis<ConcordanceTally, readonly ConcordanceRow[]>;
  /** False where a document of these types holds no hit; null where types say nothing about that. */
  readonly mayHold: ((types: Int32Array) => boolean) | null;
}

/** The search of a query. Throws a QaError for a term without letters or a wrong regular expression. */
export async function searchOf(
  query: ConcordanceQuery,
  match: MatchMode,
  vocabulary: Vocabulary,
): Promise<Search> {
  if (typeof query === 'string') {
    const matcher = new TermMatcher(withMatch(parseTerm(query), match), vocabulary);
    return {
      analysis: concordanceAnalysis((document) => matcher.hits(document)),
      mayHold: (types) => matcher.mayHold(types),
    };
  }
  if ('regex' in query) {
    const { RegexMatcher } = await import('../../analysis/concordance/regex-matcher.js');
    const matcher = new RegexMatcher(query.regex);
    return {
      analysis: concordanceOfSpans((document) => matcher.spans(document)),
      mayHold: null,
    };
  }
  const theme = query.definitions.findIndex(({ name }) => name === query.theme);
  const matcher = new ThemeMatcher(query.definitions, vocabulary);
  const related = query.related ?? 'exclude';
  return {
    analysis: concordanceAnalysis((document) =>
      matcher.hitsOf(document, theme, related).map(({ token, last }) => ({ first: token, last })),
    ),
    mayHold: (types) => matcher.mayHold(types, theme),
  };
}

/** The option speaks for words without marks of their own. */
function withMatch(pattern: TermPattern, match: MatchMode): TermPattern {
  if (match === 'stem') return pattern;
  return {
    ...pattern,
    words: pattern.words.map((word) =>
      word.kind !== 'stem'
        ? word
        : match === 'form'
          ? { kind: 'form', text: word.text }
          : { kind: 'prefix', text: word.text.toLowerCase() },
    ),
  };
}
