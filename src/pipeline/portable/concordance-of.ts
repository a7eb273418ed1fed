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

/** The concordance that a query asks for. Throws a QaError for a term without letters or a wrong regular expression. */
export async function concordanceOf(
  query: ConcordanceQuery,
  match: MatchMode,
  vocabulary: Vocabulary,
): Promise<Analysis<ConcordanceTally, readonly ConcordanceRow[]>> {
  if (typeof query === 'string') {
    const matcher = new TermMatcher(withMatch(parseTerm(query), match), vocabulary);
    return concordanceAnalysis(
      (document) => matcher.hits(document),
      (types) => matcher.mayHold(types),
    );
  }
  if ('regex' in query) {
    const { RegexMatcher } = await import('../../analysis/concordance/regex-matcher.js');
    const matcher = new RegexMatcher(query.regex);
    return concordanceOfSpans((document) => matcher.spans(document));
  }
  const theme = query.definitions.findIndex(({ name }) => name === query.theme);
  const matcher = new ThemeMatcher(query.definitions, vocabulary);
  const related = query.related ?? 'exclude';
  return concordanceAnalysis(
    (document) =>
      matcher.hitsOf(document, theme, related).map(({ token, last }) => ({ first: token, last })),
    (types) => matcher.mayHold(types, theme),
  );
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
