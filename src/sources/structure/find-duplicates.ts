import { shinglesIn } from '../text-kernel.js';
import type { Unit } from './unit.js';

/** Shorter paragraphs may well be said twice. */
const MIN_LENGTH = 100;
const MAX_LENGTH = 1500;
/** Share of shingles that an earlier paragraph must contain. */
const MIN_SHARE = 0.85;
const MIN_SHINGLES = 6;

/** One shingle in four is remembered: enough to find the earlier paragraph, which is then compared in full. */
const SAMPLE_MASK = 3;

/**
 * Flags paragraphs that repeat an earlier one almost word for word (a teaser, a caption repeated as text). A sampled
 * shingle of four words remembers where it occurred first, so the search is one pass.
 */
export function flagDuplicates(text: string, units: readonly Unit[]): void {
  const shingles = shinglesIn(text);
  const firstUnit = new Map<number, number>();
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index]!;
    const length = unit.end - unit.start;
    if (
      unit.boilerplate ||
      unit.kind !== 'paragraph' ||
      length < MIN_LENGTH ||
      length > MAX_LENGTH
    ) {
      continue;
    }
    const hashes = shingles(unit.start, unit.end);
    if (hashes.length < MIN_SHINGLES) continue;
    let sampled = 0;
    let candidate = -1;
    let votes = 0;
    for (const hash of hashes) {
      if ((hash & SAMPLE_MASK) !== 0) continue;
      sampled += 1;
      const first = firstUnit.get(hash);
      if (first === undefined) firstUnit.set(hash, index);
      else if (candidate < 0 || candidate === first) {
        candidate = first;
        votes += 1;
      }
    }
    if (candidate < 0 || candidate === index || votes < 0.5 * sampled) continue;
    const earlier = units[candidate]!;
    const known = new Set(shingles(earlier.start, earlier.end));
    let shared = 0;
    for (const hash of hashes) if (known.has(hash)) shared += 1;
    if (shared < MIN_SHARE * hashes.length) continue;
    unit.kind = 'duplicate';
    unit.reason = 'repeated-paragraph';
    unit.boilerplate = true;
  }
}
