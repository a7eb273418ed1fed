import type { Evidence } from '../../model/evidence.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { type DeltaP, deltaP } from '../../statistics/delta-p.js';
import { logDice } from '../../statistics/log-dice.js';
import { logLikelihood } from '../../statistics/log-likelihood.js';
import { mutualInformation } from '../../statistics/mutual-information.js';
import { tScore } from '../../statistics/t-score.js';
import { compareText, type GroupBy, groupDocuments } from '../grouping.js';
import type { CollocationTally, DocumentCollocations } from './tally-collocations.js';

export interface CollocationRow {
  /** Most frequent form, as written. */
  readonly collocate: string;
  readonly stem: string;
  readonly year: number | null;
  readonly yearCertain: boolean;
  readonly document: string | null;
  /** Occurrences near the term, and of these before and behind it. */
  readonly count: number;
  readonly left: number;
  readonly right: number;
  /** All occurrences of the collocate, hits of the term, words near a hit, and all words of the slice. */
  readonly collocateCount: number;
  readonly termCount: number;
  readonly nearWords: number;
  readonly words: number;
  /** Occurrences near the term if words stood at random. */
  readonly expected: number;
  readonly logDice: number | null;
  readonly mi: number | null;
  readonly mi3: number | null;
  readonly g2: number;
  readonly tScore: number | null;
  readonly deltaP: DeltaP;
  readonly documents: number;
  readonly documentsTotal: number;
  /** Passages with the collocate near the term. */
  readonly evidence: readonly Evidence[];
}

export type CollocationSort = 'log-dice' | 'mi3' | 'g2' | 't-score' | 'count';

export interface CollocationOptions {
  readonly by: GroupBy;
  readonly sort: CollocationSort;
  /** Least count near the term. */
  readonly minCount: number;
  readonly limit: number;
  readonly side: 'left' | 'right' | 'both';
  readonly includeStopwords: boolean;
  readonly years: ReadonlySet<number> | null;
}

interface Counted {
  readonly forms: Map<number, number>;
  count: number;
  left: number;
  right: number;
  documents: number;
}

export function collocationRows(
  { documents }: CollocationTally,
  vocabulary: Vocabulary,
  options: CollocationOptions,
): CollocationRow[] {
  const selected = documents.filter(
    ({ year }) => options.years === null || (year !== null && options.years.has(year)),
  );
  return groupDocuments(selected, options.by).flatMap((group) => {
    const members = group.members.map((member) => selected[member]!);
    const rows = rowsOf(members, vocabulary, options).map((row) => ({
      ...row,
      year: group.year,
      yearCertain: group.yearCertain,
      document: group.document,
      evidence: [],
    }));
    return options.limit > 0 ? rows.slice(0, options.limit) : rows;
  });
}

type UndatedRow = Omit<CollocationRow, 'year' | 'yearCertain' | 'document' | 'evidence'>;

function rowsOf(
  members: readonly DocumentCollocations[],
  vocabulary: Vocabulary,
  options: CollocationOptions,
): UndatedRow[] {
  const sum = (value: (document: DocumentCollocations) => number) =>
    members.reduce((total, document) => total + value(document), 0);
  const words = sum((document) => document.words);
  const termCount = sum((document) => document.hits);
  const nearWords = sum((document) => document.nearWords);
  const rows: UndatedRow[] = [];
  for (const [stem, counted] of countByStem(members, vocabulary, options.includeStopwords)) {
    const count =
      options.side === 'left'
        ? counted.left
        : options.side === 'right'
          ? counted.right
          : counted.left + counted.right;
    if (count < Math.max(1, options.minCount)) continue;
    const expected = (counted.count * nearWords) / words;
    rows.push({
      collocate: mostFrequent(counted.forms, vocabulary),
      stem: vocabulary.stemText(stem),
      count,
      left: counted.left,
      right: counted.right,
      collocateCount: counted.count,
      termCount,
      nearWords,
      words,
      expected,
      logDice: logDice(count, termCount, counted.count),
      mi: mutualInformation(count, expected, 1),
      mi3: mutualInformation(count, expected, 3),
      g2: logLikelihood({
        targetCount: count,
        targetTotal: nearWords,
        referenceCount: counted.count - count,
        referenceTotal: words - nearWords,
      }),
      tScore: tScore(count, expected),
      deltaP: deltaP(count, nearWords, counted.count, words),
      documents: counted.documents,
      documentsTotal: members.length,
    });
  }
  const score = (row: UndatedRow) => scoreOf(row, options.sort);
  return rows.sort(
    (left, right) =>
      score(right) - score(left) || right.count - left.count || compareText(left.stem, right.stem),
  );
}

function countByStem(
  members: readonly DocumentCollocations[],
  vocabulary: Vocabulary,
  includeStopwords: boolean,
): Map<number, Counted> {
  const byStem = new Map<number, Counted>();
  for (const { types, counts, left, right } of members) {
    const seen = new Set<number>();
    types.forEach((type, index) => {
      if (!includeStopwords && vocabulary.isStopword(type)) return;
      const stem = vocabulary.stem(type);
      let counted = byStem.get(stem);
      if (counted === undefined) {
        counted = { forms: new Map(), count: 0, left: 0, right: 0, documents: 0 };
        byStem.set(stem, counted);
      }
      counted.forms.set(type, (counted.forms.get(type) ?? 0) + counts[index]!);
      counted.count += counts[index]!;
      counted.left += left[index]!;
      counted.right += right[index]!;
      if (left[index]! + right[index]! > 0 && !seen.has(stem)) {
        seen.add(stem);
        counted.documents++;
      }
    });
  }
  return byStem;
}

function mostFrequent(forms: ReadonlyMap<number, number>, vocabulary: Vocabulary): string {
  let best = '';
  let most = -1;
  for (const [type, count] of forms) {
    const form = vocabulary.form(type);
    if (count > most || (count === most && compareText(form, best) < 0)) {
      best = form;
      most = count;
    }
  }
  return best;
}

function scoreOf(
  row: Pick<CollocationRow, 'logDice' | 'mi3' | 'g2' | 'tScore' | 'count'>,
  sort: CollocationSort,
): number {
  switch (sort) {
    case 'log-dice':
      return row.logDice ?? Number.NEGATIVE_INFINITY;
    case 'mi3':
      return row.mi3 ?? Number.NEGATIVE_INFINITY;
    case 'g2':
      return row.g2;
    case 't-score':
      return row.tScore ?? Number.NEGATIVE_INFINITY;
    case 'count':
      return row.count;
  }
}
