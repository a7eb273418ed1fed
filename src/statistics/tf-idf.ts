export interface TfIdfOptions {
  /** `raw` count, `log` = 1 + ln count, `binary` = 1, `relative` = count / sum of the row. */
  readonly tf?: 'raw' | 'log' | 'binary' | 'relative';
  /**
   * `none` = 1, `plain` = ln(n/df), `plus-one` = ln(n/df) + 1, `smooth` = ln((1+n)/(1+df)) + 1,
   * `probabilistic` = max(0, ln((n−df)/df)).
   */
  readonly idf?: 'none' | 'plain' | 'plus-one' | 'smooth' | 'probabilistic';
  /** `none`, `l1` = absolute values sum to 1, `l2` = squares sum to 1. */
  readonly norm?: 'none' | 'l1' | 'l2';
}

/**
 * TF-IDF weights of a document–term matrix.
 *
 *     w(d, t) = tf(d, t) · idf(t), each row then divided by its norm
 *
 * Variants: see the options; `raw`, `smooth`, `l2` unless given, as scikit-learn's
 * TfidfTransformer; its `smooth_idf=False` is `plus-one`. df is the number of rows with the term.
 * Domain: rows of equal length, counts ≥ 0. Value: no rows for none; a term no row has, and a row
 * of zeros, weigh 0; `plain` gives 0 to a term of every row.
 * Source: Salton & Buckley 1988, Information Processing & Management 24(5), 513–523; idf: Spärck
 * Jones 1972; scikit-learn user guide, 6.2.3, for the value.
 * Example: row 3 0 1 of the guide's matrix, `plus-one`, gives .81940995, 0, .57320793.
 * @throws RangeError for rows of unequal length or negative counts.
 */
export function tfIdf(
  rows: readonly (readonly number[])[],
  options: TfIdfOptions = {},
): number[][] {
  const { tf = 'raw', idf = 'smooth', norm = 'l2' } = options;
  const width = rows[0]?.length ?? 0;
  const documentFrequencies = new Float64Array(width);
  for (const row of rows) {
    if (row.length !== width) {
      throw new RangeError(`rows must have the same length, got ${row.length} after ${width}`);
    }
    for (let term = 0; term < width; term += 1) {
      const count = row[term]!;
      if (!(count >= 0 && count < Infinity)) {
        throw new RangeError(`a count must be finite and not negative, got ${count}`);
      }
      if (count > 0) documentFrequencies[term]! += 1;
    }
  }
  const inverse = Array.from(documentFrequencies, (df) => inverseFrequency(df, rows.length, idf));
  return rows.map((row) => {
    const sum = row.reduce((total, count) => total + count, 0);
    const weights = row.map((count, term) => termFrequency(count, sum, tf) * inverse[term]!);
    return normalize(weights, norm);
  });
}

function termFrequency(count: number, sum: number, tf: NonNullable<TfIdfOptions['tf']>): number {
  if (count === 0) return 0;
  if (tf === 'binary') return 1;
  if (tf === 'log') return Math.max(0, 1 + Math.log(count));
  return tf === 'relative' ? count / sum : count;
}

function inverseFrequency(df: number, n: number, idf: NonNullable<TfIdfOptions['idf']>): number {
  if (df === 0) return 0;
  if (idf === 'none') return 1;
  if (idf === 'smooth') return Math.log((1 + n) / (1 + df)) + 1;
  if (idf === 'probabilistic') return n > df ? Math.max(0, Math.log((n - df) / df)) : 0;
  return Math.log(n / df) + (idf === 'plus-one' ? 1 : 0);
}

function normalize(weights: number[], norm: NonNullable<TfIdfOptions['norm']>): number[] {
  if (norm === 'none') return weights;
  const length =
    norm === 'l1'
      ? weights.reduce((total, weight) => total + Math.abs(weight), 0)
      : Math.sqrt(weights.reduce((total, weight) => total + weight * weight, 0));
  return length === 0 ? weights : weights.map((weight) => weight / length);
}
