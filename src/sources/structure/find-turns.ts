import { isDigit, isEndMark, isLower, isUpper, lastSignificant } from './characters.js';
import { cues } from './cues.js';
import type { Lines } from './scan-lines.js';

/** Speaker labels by line, and what they say of the text as a whole. */
export interface Turns {
  /** Offset behind the label (at its colon) for line `i`, 0 when the line opens no turn. */
  readonly labelEnds: ReadonlyMap<number, number>;
  /** True for minutes whose labels stand on lines of their own, as in parliament. */
  readonly isTranscript: boolean;
}

const MAX_INLINE_LABEL = 80;
const MAX_LINE_LABEL = 180;
const particles = new Set(
  'von vom van de del della di da der den dem des die und für im in beim bei zu zur zum am an auf aus el al le la du dos mit ten ter'.split(
    ' ',
  ),
);
/** Minutes of a plenary session show their labels on at least so many lines of their own. */
const TRANSCRIPT_LABELS = 3;

interface Candidate {
  readonly line: number;
  readonly end: number;
  readonly label: string;
  readonly alone: boolean;
  /** The text behind the label closes like a sentence. */
  readonly speaks: boolean;
}

/**
 * Finds the labels that open turns: `Anna Funk: …`, `Funk: …`, `Dr. Gerd Müller, Bundesminister für …:`.
 * A label alone proves nothing (`Ziel: …`): it must return, belong to a longer one, or name an office.
 */
export function findTurns(text: string, lines: Lines): Turns {
  const candidates: Candidate[] = [];
  for (let line = 0; line < lines.count; line += 1) {
    const start = lines.starts[line]!;
    const end = lines.ends[line]!;
    if (!isUpper(lines.firsts[line]!)) continue;
    const firstColon = lines.colons[line]!;
    if (firstColon < 0) continue;
    if (text.charCodeAt(end - 1) === 0x3a) {
      if (end - start > MAX_LINE_LABEL) continue;
      const colon = scanLabel(text, start, end);
      if (colon !== end - 1) continue;
      candidates.push({
        line,
        end: colon,
        label: text.slice(start, colon),
        alone: true,
        speaks: true,
      });
    } else {
      if (firstColon - start >= MAX_INLINE_LABEL) continue;
      const colon = scanLabel(text, start, Math.min(end, start + MAX_INLINE_LABEL));
      if (colon < 0 || text.charCodeAt(colon + 1) !== 0x20 || end - colon < 4) continue;
      const speaks = isEndMark(lastSignificant(text, colon + 1, end)) || end - colon > 80;
      candidates.push({ line, end: colon, label: text.slice(start, colon), alone: false, speaks });
    }
  }
  const counts = new Map<string, number>();
  for (const { label, speaks } of candidates) {
    counts.set(label, (counts.get(label) ?? 0) + (speaks ? 1 : 0));
  }
  const surnames = new Set<string>();
  for (const label of counts.keys()) {
    const bare = label.replace(/\s*\(.*$|,.*$/, '');
    const space = bare.lastIndexOf(' ');
    if (space > 0) surnames.add(bare.slice(space + 1));
  }
  const labelEnds = new Map<number, number>();
  let aloneCount = 0;
  // In minutes the same few labels come again and again.
  const known = { alone: new Map<string, boolean>(), inLine: new Map<string, boolean>() };
  for (const candidate of candidates) {
    const { label, alone } = candidate;
    const verdicts = alone ? known.alone : known.inLine;
    let isTurn = verdicts.get(label);
    if (isTurn === undefined) {
      isTurn = isSpeaker(candidate, counts, surnames);
      verdicts.set(label, isTurn);
    }
    if (!isTurn) continue;
    labelEnds.set(candidate.line, candidate.end);
    if (candidate.alone) aloneCount += 1;
  }
  // One label proves no conversation.
  if (labelEnds.size < 2) return { labelEnds: new Map(), isTranscript: false };
  return { labelEnds, isTranscript: aloneCount >= TRANSCRIPT_LABELS };
}

function isSpeaker(
  candidate: Candidate,
  counts: ReadonlyMap<string, number>,
  surnames: ReadonlySet<string>,
): boolean {
  const { label, alone } = candidate;
  const count = counts.get(label)!;
  const lower = label.toLowerCase();
  const words = lower.split(/[\s,]+/);
  if (cues.noSpeakers.has(lower) || cues.noSpeakers.has(words[0]!.replace(/\.$/, ''))) return false;
  if (words.length === 1) {
    if (cues.speakerParts.has(lower)) return count >= 2;
    if (alone) return false;
    return surnames.has(label) ? counts.size >= 2 && count >= 1 : count >= 3;
  }
  const hasRole = words.some((word) => cues.speakerRoles.has(word));
  if (alone) return hasRole || /\([^()]+\)$/.test(label) || (count >= 2 && words.length <= 6);
  if (count >= 2 || hasRole) return words.length <= 8;
  const surname = label.slice(label.lastIndexOf(' ') + 1);
  return words.length <= 4 && (counts.get(surname) ?? 0) >= 1;
}

/**
 * Offset of the colon behind a name-like label at `start`, or -1. Words must be capitalised but for a few particles; a full
 * stop only after a title or initial; brackets hold a party or a place.
 */
function scanLabel(text: string, start: number, end: number): number {
  let wordStart = start;
  let lowerRun = 0;
  let isFirst = true;
  for (let position = start; position < end; position += 1) {
    const code = text.charCodeAt(position);
    if (code === 0x3a || code === 0x20 || code === 0x2c) {
      if (position > wordStart) {
        const first = text.charCodeAt(wordStart);
        if (isLower(first)) {
          const word = text.slice(wordStart, position);
          if (!particles.has(word) && !cues.speakerRoles.has(word)) return -1;
          lowerRun += 1;
          if (lowerRun > 2) return -1;
        } else {
          lowerRun = 0;
          if (isFirst && isFunctionWord(text, wordStart, position)) return -1;
        }
        isFirst = false;
      }
      if (code === 0x3a) return lowerRun > 0 ? -1 : position;
      wordStart = position + 1;
    } else if (code === 0x28) {
      let close = position + 1;
      while (close < end && text.charCodeAt(close) !== 0x29) close += 1;
      if (close >= end) return -1;
      position = close;
      wordStart = close + 1;
      lowerRun = 0;
    } else if (code === 0x2e) {
      if (position - wordStart > 4) return -1;
    } else if (isDigit(code)) {
      return -1;
    } else if (
      !(
        isLower(code) ||
        isUpper(code) ||
        code === 0x2d ||
        code === 0x27 ||
        code === 0x2019 ||
        code === 0x2f ||
        code === 0x2a
      )
    ) {
      return -1;
    }
  }
  return -1;
}

const openers = new Set(
  'der die das den dem des ein eine einen im in am an auf aus bei beim für mit nach von vom vor zu zum zur über unter und oder aber doch denn dann so es er sie wir ich ihr was wer wie wo wann warum welche folgende folgender nur auch nicht hier dazu dabei damit'.split(
    ' ',
  ),
);

function isFunctionWord(text: string, start: number, end: number): boolean {
  return end - start <= 8 && openers.has(text.slice(start, end).toLowerCase());
}
