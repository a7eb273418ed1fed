import { countInYear } from '../../model/count-in-year.js';
import { compareText } from '../grouping.js';

interface Named {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly years: readonly { readonly year: number; readonly count: number }[];
}

/** A name that a year has and the year before has not, or the other way round, or far more or less often. */
export interface NameChange {
  readonly year: number;
  readonly before: number;
  readonly change: 'new' | 'gone' | 'risen' | 'fallen';
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly count: number;
  readonly countBefore: number;
  readonly perThousand: number;
  readonly perThousandBefore: number;
}

/** Fewer mentions in both years together are chance. */
const LEAST_MENTIONS = 4;
/** A rate must at least double, or halve, to be called risen or fallen. */
const LEAST_FACTOR = 2;
const ORDER = ['new', 'gone', 'risen', 'fallen'];

/**
 * Changes of people and organisations between two years. Counts, not tests: `new` means "not found in the year before",
 * and a rate is mentions per 1,000 words. In order of kind, then mentions, then name.
 */
export function nameChanges(
  entities: readonly Named[],
  year: { readonly year: number; readonly words: number },
  before: { readonly year: number; readonly words: number },
): NameChange[] {
  const changes: NameChange[] = [];
  for (const entity of entities) {
    const { id, type, name } = entity;
    if (type === 'place') continue;
    const count = countInYear(entity, year.year);
    const countBefore = countInYear(entity, before.year);
    const perThousand = rate(count, year.words);
    const perThousandBefore = rate(countBefore, before.words);
    const change = changeOf(count, countBefore, perThousand, perThousandBefore);
    if (change === null) continue;
    changes.push({
      year: year.year,
      before: before.year,
      change,
      id,
      type,
      name,
      count,
      countBefore,
      perThousand,
      perThousandBefore,
    });
  }
  return changes.sort(
    (left, right) =>
      ORDER.indexOf(left.change) - ORDER.indexOf(right.change) ||
      right.count + right.countBefore - left.count - left.countBefore ||
      compareText(left.name, right.name) ||
      compareText(left.id, right.id),
  );
}

function changeOf(
  count: number,
  countBefore: number,
  perThousand: number,
  perThousandBefore: number,
): NameChange['change'] | null {
  if (count === 0 && countBefore === 0) return null;
  if (countBefore === 0) return 'new';
  if (count === 0) return 'gone';
  if (count + countBefore < LEAST_MENTIONS) return null;
  if (perThousand >= LEAST_FACTOR * perThousandBefore) return 'risen';
  if (perThousandBefore >= LEAST_FACTOR * perThousand) return 'fallen';
  return null;
}

function rate(count: number, words: number): number {
  return words === 0 ? 0 : (count / words) * 1000;
}
