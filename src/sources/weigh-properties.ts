import type { DatedYear } from '../model/text.js';
import type { StatedDate } from './formats/parsed-text.js';

const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/;
const ROLES = ['published', 'modified', 'created'] as const;

/**
 * The year of a document in the light of its properties, which tell of its publication or its file and not of an
 * event. They date a document that is otherwise undated, and confirm or leave open an uncertain year. A date of the
 * file alone is never certain: templates and copies keep the dates of other documents.
 */
export function weighProperties(dated: DatedYear, dates: readonly StatedDate[]): DatedYear {
  if (dated.certain || (dated.basis !== 'text' && dated.basis !== 'none')) return dated;
  const stated = dates
    .map((date) => ({ ...date, year: Number(YEAR.exec(date.date)?.[1] ?? 0) }))
    .filter(({ year }) => year > 0)
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
  const published = stated.filter(({ role }) => role === 'published');
  const [best] = stated;
  if (best === undefined) return dated;
  const agrees = published.length > 0 && published.every(({ year }) => year === best.year);
  if (dated.year !== null) {
    const certain = agrees && dated.year === best.year;
    const words = `${best.origin} gives ${best.date}.`;
    return { ...dated, certain, reason: `${dated.reason} ${words}` };
  }
  const evidence =
    best.span === null
      ? null
      : { text: best.date, start: best.span.start, end: best.span.end, line: 1 };
  return {
    year: best.year,
    basis: 'text',
    certain: agrees,
    evidence,
    reason: `The properties give ${best.date} (${best.origin}), a date of ${
      best.role === 'published' ? 'publication' : 'the file'
    }.`,
  };
}
