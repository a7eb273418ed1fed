import {
  type ConcordanceRow,
  concordanceAnalysis,
} from '../../analysis/concordance/concordance.js';
import { TermMatcher } from '../../analysis/term-matcher.js';
import { parseTerm, type TermPattern } from '../../analysis/term-pattern.js';
import type { Result } from '../../model/result.js';
import type { Corpus } from '../corpus.js';
import { envelope } from '../envelope.js';
import { runAnalysis } from '../run-analysis.js';
import { selectedYears, type YearRange } from '../selected-years.js';

export interface ConcordanceOptions {
  /** `stem`: inflected forms (default); `form`: as written; `prefix`: words that begin so. */
  readonly match?: 'stem' | 'form' | 'prefix';
  readonly years?: readonly YearRange[] | null;
}

/** Every hit of a term in context. The term may use the marks of `parseTerm`. */
export async function concordance(
  corpus: Corpus,
  term: string,
  options: ConcordanceOptions = {},
): Promise<Result<ConcordanceRow>> {
  const match = options.match ?? 'stem';
  const matcher = new TermMatcher(withMatch(parseTerm(term), match), corpus.vocabulary);
  const found = await runAnalysis(
    corpus,
    concordanceAnalysis((document) => matcher.hits(document)),
  );
  const years = selectedYears(corpus, options.years ?? null);
  const rows = found.filter((row) => years === null || (row.year !== null && years.has(row.year)));
  const parameters = {
    term,
    match,
    years: years === null ? null : [...years].sort((left, right) => left - right),
  };
  return envelope(corpus, 'concordance', parameters, rows);
}

/** The option speaks for words without marks of their own. */
function withMatch(pattern: TermPattern, match: 'stem' | 'form' | 'prefix'): TermPattern {
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
