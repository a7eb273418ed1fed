import { isDigit, isLetter } from './characters.js';
import type { Unit } from './unit.js';

/** Shorter paragraphs may well be said twice. */
const MIN_LENGTH = 100;
const MAX_LENGTH = 1500;
/** Words to a shingle. */
const SHINGLE = 4;
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
    const hashes = shingles(text, unit.start, unit.end);
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
    const known = new Set(shingles(text, earlier.start, earlier.end));
    let shared = 0;
    for (const hash of hashes) if (known.has(hash)) shared += 1;
    if (shared < MIN_SHARE * hashes.length) continue;
    unit.kind = 'duplicate';
    unit.reason = 'repeated-paragraph';
    unit.boilerplate = true;
  }
}

/** Hashes of all runs of four words, case and marks ignored. */
function shingles(text: string, start: number, end: number): number[] {
  const words: number[] = [];
  let hash = 0;
  for (let position = start; position <= end; position += 1) {
    const code = position < end ? text.charCodeAt(position) : 0x20;
    if (isLetter(code) || isDigit(code)) hash = (Math.imul(hash, 31) + (code | 0x20) + 1) | 0;
    else if (hash !== 0) {
      words.push(hash);
      hash = 0;
    }
  }
  const result: number[] = [];
  for (let index = SHINGLE - 1; index < words.length; index += 1) {
    let shingle = 0;
    for (let back = SHINGLE - 1; back >= 0; back -= 1) {
      shingle = (Math.imul(shingle, 0x01000193) ^ words[index - back]!) | 0;
    }
    result.push(shingle);
  }
  return result;
}
