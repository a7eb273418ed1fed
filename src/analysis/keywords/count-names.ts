import type { Document } from '../../model/document.js';
import type { Analysis } from '../analysis.js';
import type { TokenRange } from '../term-matcher.js';

/** How often each form occurs in running text, and how often as a name or as the title before one. */
export interface NameTally {
  readonly types: Int32Array;
  readonly counts: Int32Array;
  readonly named: Int32Array;
}

/** Counts names as `find` recognises them. */
export function countNames(
  find: (document: Document) => readonly TokenRange[],
): Analysis<NameTally, NameTally> {
  const none = { types: new Int32Array(0), counts: new Int32Array(0), named: new Int32Array(0) };
  return {
    empty: () => none,
    observe: (document) => observe(document, find(document)),
    merge: (left, right) => fromTotals(addTo(addTo(new Map(), left), right)),
    conclude: (tally) => tally,
  };
}

type Totals = Map<number, [count: number, named: number]>;

function observe(document: Document, names: readonly TokenRange[]): NameTally {
  const { types, blockStarts, vocabulary } = document;
  const isNamed = new Uint8Array(document.tokenCount);
  for (const { first, last } of names) isNamed.fill(1, Math.max(0, first - 1), last + 1);
  const totals: Totals = new Map();
  for (let block = 0; block + 1 < blockStarts.length; block++) {
    if (!document.counts(block)) continue;
    for (let token = blockStarts[block]!; token < blockStarts[block + 1]!; token++) {
      const type = types[token]!;
      if (!vocabulary.isWord(type)) continue;
      let total = totals.get(type);
      if (total === undefined) {
        total = [0, 0];
        totals.set(type, total);
      }
      total[0]++;
      total[1] += isNamed[token]!;
    }
  }
  return fromTotals(totals);
}

function addTo(totals: Totals, { types, counts, named }: NameTally): Totals {
  types.forEach((type, index) => {
    const total = totals.get(type);
    if (total === undefined) totals.set(type, [counts[index]!, named[index]!]);
    else {
      total[0] += counts[index]!;
      total[1] += named[index]!;
    }
  });
  return totals;
}

function fromTotals(totals: Totals): NameTally {
  const ordered = [...totals].sort(([left], [right]) => left - right);
  return {
    types: Int32Array.from(ordered, ([type]) => type),
    counts: Int32Array.from(ordered, ([, [count]]) => count),
    named: Int32Array.from(ordered, ([, [, named]]) => named),
  };
}
