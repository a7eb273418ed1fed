import type { Document } from '../../model/document.js';
import {
  ACADEMIC,
  LAST,
  LOWER_WORD,
  NAME_SHAPED,
  NOUN,
  OPEN,
  PLACE_PREPOSITION,
  ROLE,
} from './form-traits.js';
import type { Mention } from './mention.js';
import { recognizeLabels } from './recognize-labels.js';
import { bracketedAffiliation, recognizeOrganizations } from './recognize-organizations.js';
import { recognizePersons } from './recognize-persons.js';
import { recognizePlaces } from './recognize-places.js';
import { repeatedNames } from './repeated-names.js';
import { type Candidate, flagsAt, formAt, markAt, type Scan, scanOf } from './scan.js';
import { settle } from './settle.js';

/**
 * The rule recogniser. Names are found block by block, contradictions settled, then what was named in full once is
 * looked for again in its short forms (surname, acronym). `proposals` come from another recogniser, such as a learned
 * one; they count where the rules found nothing.
 */
export function recognizeNames(
  document: Document,
  proposals: readonly Mention[] = [],
): readonly Mention[] {
  const scan = scanOf(document);
  const found: Candidate[] = [];
  const { blockStarts } = document;
  for (let block = 0; block + 1 < blockStarts.length; block++) {
    const from = blockStarts[block]!;
    const to = blockStarts[block + 1]!;
    recognizeOrganizations(scan, from, to, found);
    recognizePersons(scan, from, to, found);
    recognizePlaces(scan, from, to, found);
    recognizeLabels(scan, block, from, to, found);
  }
  const { tokenCount } = document;
  let settled = settle(found, tokenCount);
  settled = settle([...settled, ...bracketedNames(scan, settled)], tokenCount);
  settled = settle([...settled, ...repeatedNames(scan, settled)], tokenCount);
  if (proposals.length > 0) {
    const sensible = proposals.map(candidateOf).filter((candidate) => isSensible(scan, candidate));
    const free = notOverlapping(sensible, settled, tokenCount);
    settled = settle([...settled, ...free], tokenCount);
    const again = notOverlapping(repeatedNames(scan, settled), settled, tokenCount);
    settled = settle([...settled, ...again], tokenCount);
  }
  return settled.map((candidate) => mentionOf(scan, candidate));
}

/** A proposal less sure than this needs the words around it. */
const SURE = 0.45;

/** What no person is called: a role, a common noun alone, a word that only opens a sentence; and no place is a number. */
function isSensible(scan: Scan, candidate: Candidate): boolean {
  const { type, first, last } = candidate;
  if (candidate.confidence < SURE && !isBehindIn(scan, candidate)) return false;
  let letters = 0;
  for (let token = first; token <= last; token++) {
    const flags = flagsAt(scan, token);
    const form = formAt(scan, token);
    if ((flags & NAME_SHAPED) !== 0) letters = Math.max(letters, form.length);
    if (type === 'person' && (flags & ROLE) !== 0 && (flags & LAST) === 0) return false;
  }
  if (letters < 2) return false;
  if (type !== 'person') return true;
  const flags = flagsAt(scan, first);
  const opensWithWord = scan.opensSentence[first] === 1 && (flags & LOWER_WORD) !== 0;
  return !opensWithWord && !(first === last && (flags & (NOUN | LOWER_WORD | ACADEMIC)) !== 0);
}

/** A place behind `in` or `aus`; behind `nach` and `bei` much else stands. */
function isBehindIn(scan: Scan, { type, first }: Candidate): boolean {
  if (type !== 'place' || first === 0 || markAt(scan, first - 1) !== PLACE_PREPOSITION)
    return false;
  if ((flagsAt(scan, first) & (NOUN | LOWER_WORD)) !== 0) return false;
  return /^(?:in|aus)$/i.test(formAt(scan, first - 1));
}

function candidateOf(mention: Mention): Candidate {
  return {
    type: mention.type,
    first: mention.firstToken,
    last: mention.lastToken,
    rule: mention.rule,
    confidence: mention.confidence,
  };
}

function notOverlapping(
  candidates: readonly Candidate[],
  settled: readonly Candidate[],
  tokenCount: number,
): Candidate[] {
  const taken = new Uint8Array(tokenCount);
  for (const { first, last } of settled) taken.fill(1, first, last + 1);
  return candidates.filter(({ first, last }) => !taken.subarray(first, last + 1).includes(1));
}

function mentionOf(scan: Scan, candidate: Candidate): Mention {
  return {
    type: candidate.type,
    span: {
      start: candidate.start ?? scan.starts[candidate.first]!,
      end: scan.ends[candidate.last]!,
    },
    firstToken: candidate.first,
    lastToken: candidate.last,
    rule: candidate.rule,
    confidence: candidate.confidence,
  };
}

/** Organisations in the bracket behind a person. */
function bracketedNames(scan: Scan, settled: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  const { tokenCount } = scan.document;
  for (const candidate of settled) {
    if (candidate.type !== 'person') continue;
    const open = candidate.last + 1;
    if (open >= tokenCount || markAt(scan, open) !== OPEN) continue;
    const span = bracketedAffiliation(scan, open, tokenCount);
    if (span === undefined) continue;
    found.push({
      type: 'organization',
      first: span.first,
      last: span.last,
      rule: 'bracket-behind-person',
      confidence: 0.6,
    });
  }
  return found;
}
