import {
  type TokenColumns,
  type TokenRow,
  tokenColumns,
  tokenRows,
} from '../../analysis/tokens/token-columns.js';
import type { Result } from '../../model/result.js';
import type { Corpus } from '../corpus.js';
import { envelope } from '../envelope.js';
import { selectedYears, type YearRange, yearsParameter } from '../selected-years.js';

export interface TokensOptions {
  readonly years?: readonly YearRange[] | null;
  /** Rows; 0 for all. Default 0. */
  readonly limit?: number;
}

/** Every token of running text, in order of documents and places. For large corpora see `tokenBatches`. */
export async function tokens(
  corpus: Corpus,
  options: TokensOptions = {},
): Promise<Result<TokenRow>> {
  const limit = options.limit ?? 0;
  const rows: TokenRow[] = [];
  for await (const columns of tokenBatches(corpus, options.years ?? null)) {
    for (const row of tokenRows(columns)) {
      if (limit > 0 && rows.length >= limit) break;
      rows.push(row);
    }
  }
  return tokensEnvelope(corpus, { ...options, limit }, rows);
}

/**
 * The same, a document or piece of one at a time and in constant memory. Years are checked at the end: throws a QaError
 * when no document is of them.
 */
export async function* tokenBatches(
  corpus: Corpus,
  years: readonly YearRange[] | null,
): AsyncGenerator<TokenColumns, void, undefined> {
  let last: string | null = null;
  let sentences = 0;
  for await (const document of corpus.documents()) {
    const { id, year } = document.source;
    if (id !== last) sentences = 0;
    last = id;
    if (isAmong(year.year, years)) yield tokenColumns(document, sentences);
    sentences += document.sentenceStarts.length - 1;
  }
  selectedYears(corpus, years);
}

/** The envelope of rows that were written already, or are given. */
export function tokensEnvelope(
  corpus: Corpus,
  { years, limit = 0 }: TokensOptions,
  rows: readonly TokenRow[] = [],
): Result<TokenRow> {
  const selected = selectedYears(corpus, years ?? null);
  return envelope(corpus, 'tokens', { years: yearsParameter(selected), limit }, rows);
}

function isAmong(year: number | null, ranges: readonly YearRange[] | null): boolean {
  if (ranges === null) return true;
  return year !== null && ranges.some(({ from, to }) => year >= from && year <= to);
}
