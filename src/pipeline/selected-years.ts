import { QaError } from '../model/errors.js';
import type { Corpus } from './corpus.js';

/** A year or an inclusive range of years. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

/** Reads `2019,2021..2023`. Throws a QaError that shows how it is written. */
export function parseYears(text: string): YearRange[] {
  return text.split(',').map((piece) => {
    const match = /^\s*(\d{4})(?:\s*(?:\.\.|-|–)\s*(\d{4}))?\s*$/.exec(piece);
    const from = Number(match?.[1]);
    const to = Number(match?.[2] ?? match?.[1]);
    if (match === null || to < from) {
      throw new QaError('year-invalid', `“${piece.trim()}” is not a year or a range of years.`, {
        hint: 'Write years as 2019, a list as 2019,2021, a range as 2021..2023.',
        data: { value: piece.trim() },
      });
    }
    return { from, to };
  });
}

/** The years of the corpus that the ranges name; null for all. Throws a QaError where a range names none. */
export function selectedYears(
  corpus: Corpus,
  ranges: readonly YearRange[] | null,
): ReadonlySet<number> | null {
  if (ranges === null) return null;
  const { years } = corpus.summary;
  const selected = new Set<number>();
  for (const { from, to } of ranges) {
    const named = years.filter((year) => year >= from && year <= to);
    if (named.length === 0) {
      const wanted = from === to ? String(from) : `${from}..${to}`;
      throw new QaError('year-unknown', `No document is of ${wanted}.`, {
        hint:
          years.length === 0
            ? 'None of the documents has a year; qa-sgb2 corpus shows why.'
            : `There are ${years.join(', ')}; the nearest is ${nearest(years, from)}.`,
        data: { year: wanted },
      });
    }
    for (const year of named) selected.add(year);
  }
  return selected;
}

/** The years of a run as its parameters state them: ascending, null for all. */
export function yearsParameter(years: ReadonlySet<number> | null): number[] | null {
  return years === null ? null : [...years].sort((left, right) => left - right);
}

function nearest(years: readonly number[], wanted: number): number {
  return years.reduce((best, year) =>
    Math.abs(year - wanted) < Math.abs(best - wanted) ? year : best,
  );
}
