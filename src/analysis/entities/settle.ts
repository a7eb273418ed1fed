import type { Candidate } from './scan.js';

const TYPE_ORDER = { organization: 0, person: 1, place: 2 } as const;

/**
 * Candidates without overlap, in order of place: the longer one wins, then the surer one, then an organisation before a
 * person before a place. `tokenCount` is the number of tokens of the document.
 */
export function settle(candidates: readonly Candidate[], tokenCount: number): Candidate[] {
  const ranked = [...candidates].sort(
    (left, right) =>
      right.last - right.first - (left.last - left.first) ||
      right.confidence - left.confidence ||
      TYPE_ORDER[left.type] - TYPE_ORDER[right.type] ||
      left.first - right.first,
  );
  const taken = new Uint8Array(tokenCount);
  const kept: Candidate[] = [];
  for (const candidate of ranked) {
    let isFree = true;
    for (let token = candidate.first; token <= candidate.last && isFree; token++) {
      isFree = taken[token] === 0;
    }
    if (!isFree) continue;
    taken.fill(1, candidate.first, candidate.last + 1);
    kept.push(candidate);
  }
  return kept.sort((left, right) => left.first - right.first);
}
