import { nameKinds } from '../../src/analysis/entities/model/labels.js';
import type { Tagger } from '../../src/analysis/entities/model/load-tagger.js';
import { goldSpans, type Sentence } from './read-sentences.js';

/** Counts per kind: [right, found, gold]. */
export type SpanCounts = readonly number[][];

export function emptyCounts(): SpanCounts {
  return [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ];
}

/** Counts a name as right when both ends and the kind are. */
export function countSpans(
  tagger: Tagger,
  sentences: readonly Sentence[],
  counts: SpanCounts,
): void {
  const words = sentences.flatMap((sentence) => sentence.words);
  const starts = [0];
  for (const sentence of sentences) starts.push(starts.at(-1)! + sentence.words.length);
  const gold = new Set<string>();
  sentences.forEach((sentence, s) => {
    for (const span of goldSpans(sentence)) {
      gold.add(`${span.kind} ${starts[s]! + span.start} ${starts[s]! + span.end}`);
      counts[span.kind]![2] = counts[span.kind]![2]! + 1;
    }
  });
  for (const span of tagger.tag(words, starts)) {
    const kind = nameKinds.indexOf(span.type);
    const row = counts[kind]!;
    row[1] = row[1]! + 1;
    if (gold.has(`${kind} ${span.startToken} ${span.endToken}`)) row[0] = row[0]! + 1;
  }
}

/** F1 in percent over all kinds, or of one. */
export function f1(counts: SpanCounts, kind?: number): number {
  const rows = kind === undefined ? counts : [counts[kind]!];
  const sum = (column: number) => rows.reduce((total, row) => total + row[column]!, 0);
  const total = sum(1) + sum(2);
  return total === 0 ? 0 : (200 * sum(0)) / total;
}

export function describeCounts(counts: SpanCounts): string {
  const sum = (column: number) => counts.reduce((total, row) => total + row[column]!, 0);
  const percent = (value: number) => value.toFixed(2);
  return (
    `F1 ${percent(f1(counts))} (P ${percent((100 * sum(0)) / Math.max(1, sum(1)))} R ${percent((100 * sum(0)) / Math.max(1, sum(2)))}; ` +
    `PER ${percent(f1(counts, 0))} ORG ${percent(f1(counts, 1))} LOC ${percent(f1(counts, 2))})`
  );
}
