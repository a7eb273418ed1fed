/** Names in the labels of speakers that open a block: `Dr. Anna Beispiel (SPD):`, also where the label stands twice. */
import {
  ACADEMIC,
  CLOSE,
  COLON,
  FREQUENT,
  HONORIFIC,
  INITIAL,
  LAST,
  LOWER_WORD,
  MIXED,
  NAME_SHAPED,
  NOUN,
  OPEN,
  ORGANIZATION,
  PARTICLE,
  PHRASE,
  ROLE,
} from './form-traits.js';
import { type Candidate, flagsAt, formAt, isGlued, markAt, type Scan } from './scan.js';

const MAX_NAME = 7;
const MAX_LABEL = 240;

export function recognizeLabels(
  scan: Scan,
  block: number,
  from: number,
  to: number,
  found: Candidate[],
): void {
  const doubled = doubledLabel(scan, from, to);
  if (doubled !== undefined) {
    found.push(doubled);
    return;
  }
  const partied = nameBeforeParty(scan, from, to);
  if (partied !== undefined) {
    found.push(partied);
    return;
  }
  const marked = markedLabel(scan, block, from, to);
  if (marked !== undefined) found.push(marked);
}

/** Token behind roles, titles and forms of address. */
function behindTitles(scan: Scan, from: number, to: number): number {
  let first = from;
  while (first < to) {
    const flags = flagsAt(scan, first);
    const isTitle = (flags & (ROLE | ACADEMIC | HONORIFIC)) !== 0 && (flags & LAST) === 0;
    if (!isTitle && !(formAt(scan, first) === '.' && first > from && isGlued(scan, first))) break;
    first++;
  }
  return first;
}

/** Whatever stands between titles and a party in brackets with a colon behind it is a name, however strange its words. */
function nameBeforeParty(scan: Scan, from: number, to: number): Candidate | undefined {
  const first = behindTitles(scan, from, to);
  let last = first - 1;
  while (last + 1 < to && last + 1 - first < MAX_NAME) {
    const flags = flagsAt(scan, last + 1);
    const isPart =
      (flags & (NAME_SHAPED | INITIAL | PARTICLE)) !== 0 ||
      /^(?:in|der|den)$/.test(formAt(scan, last + 1));
    if (!isPart || (flags & ORGANIZATION) !== 0) break;
    last++;
  }
  if (last < first || (flagsAt(scan, last) & NAME_SHAPED) === 0) return undefined;
  if ((flagsAt(scan, first) & NAME_SHAPED) === 0) return undefined;
  if (first === last && (flagsAt(scan, first) & (FREQUENT | LOWER_WORD)) !== 0) return undefined;
  let open = last + 1;
  let hasParty = false;
  // Carsten Beispiel (Erfurt) (SPD): the party is in the last bracket.
  while (open + 2 < to && markAt(scan, open) === OPEN) {
    hasParty =
      (flagsAt(scan, open + 1) & (ORGANIZATION | PHRASE)) !== 0 ||
      formAt(scan, open + 1) === 'fraktionslos';
    let close = open + 1;
    while (close < to && close < open + 9 && markAt(scan, close) !== CLOSE) close++;
    if (close >= to || markAt(scan, close) !== CLOSE) return undefined;
    open = close + 1;
  }
  if (!hasParty || open >= to || markAt(scan, open) !== COLON) return undefined;
  return { type: 'person', first, last, rule: 'label-with-party', confidence: 0.97 };
}

/** The label that the structure of the text knows. */
function markedLabel(scan: Scan, block: number, from: number, to: number): Candidate | undefined {
  const label = scan.document.source.blocks[block]?.speaker;
  if (label === undefined) return undefined;
  let first = from;
  while (first < to && scan.starts[first]! < label.start) first++;
  let last = first;
  while (last + 1 < to && scan.ends[last + 1]! <= label.end) last++;
  if (last >= to || scan.ends[last]! > label.end || last - first > 5) return undefined;
  // Präsident Dr. Anna Beispiel: the label holds title and role, the name does not.
  first = Math.min(behindTitles(scan, first, last), last);
  for (let token = first; token <= last; token++) {
    const flags = flagsAt(scan, token);
    if ((flags & NAME_SHAPED) === 0) return undefined;
    const isWord = (flags & (NOUN | LOWER_WORD | HONORIFIC | ROLE)) !== 0;
    if (isWord && first === last) return undefined;
  }
  if (last + 1 < to && markAt(scan, last + 1) !== COLON) return undefined;
  return { type: 'person', first, last, rule: 'speaker-label', confidence: 0.6 };
}

const squash = (text: string): string => text.replace(/[\s.,]/g, '');

/**
 * `AnnaBeispielSPDAnna Beispiel (SPD):`, as web pages leave it behind: the label without blanks and again with them.
 * The name is taken from the second half; it begins inside a token.
 */
function doubledLabel(scan: Scan, from: number, to: number): Candidate | undefined {
  const hasMixed = (token: number) =>
    token < to && (flagsAt(scan, token) & MIXED) !== 0 && formAt(scan, token).length >= 7;
  if (!hasMixed(from) && !hasMixed(from + 1) && !hasMixed(from + 2) && !hasMixed(from + 3)) {
    return undefined;
  }
  const { text } = scan.document.source;
  const start = scan.starts[from]!;
  const end = text.indexOf(':', start);
  if (end < 0 || end - start > MAX_LABEL) return undefined;
  const label = text.slice(start, end);
  for (const { index } of label.matchAll(/(?<=[\p{L}./])(?=\p{Lu}\p{Ll})/gu)) {
    const match = /^((?:(?:Dr|Prof)\.[\s\u00a0]*)*)([^,(:]+?)[\s\u00a0]*[,(]/u.exec(
      label.slice(index),
    );
    if (match === null || !/[\s\u00a0]/.test(match[2]!)) continue;
    const name = match[2]!;
    const before = squash(label.slice(0, index)).replace(/^(?:Dr|Prof)+/, '');
    if (!before.startsWith(squash(name))) continue;
    const nameStart = start + index + match[1]!.length;
    const nameEnd = nameStart + name.length;
    let first = from;
    while (first < to && scan.ends[first]! <= nameStart) first++;
    let last = first;
    while (last + 1 < to && scan.starts[last + 1]! < nameEnd) last++;
    if (last >= to || scan.ends[last] !== nameEnd) continue;
    return {
      type: 'person',
      first,
      last,
      start: nameStart,
      rule: 'doubled-label',
      confidence: 0.99,
    };
  }
  return undefined;
}
