import type { Place } from './page.js';

interface Located {
  readonly document: string;
  readonly year: number | null;
  readonly line: number;
  readonly page?: number;
  readonly paragraph?: number;
}

/** The place of a row or passage. */
export function placeOf({ document, year, line, page, paragraph }: Located): Place {
  return {
    document,
    line,
    ...(page === undefined ? {} : { page }),
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(year === null ? {} : { year: String(year) }),
  };
}
