/** A word that can be part of a compound. Costs are bits. */
export interface LexiconEntry {
  readonly word: string;
  /** undefined: never a head. */
  readonly head: number | undefined;
  readonly modifiers: readonly { readonly code: string; readonly cost: number }[];
}

/** Takes what `decodeLexicon` reads; an object per entry would double the time of the first split. */
export interface LexiconVisitor {
  word(word: string): void;
  /** Cost of the last word as a head. */
  head(cost: number): void;
  /** Cost of the last word as a modifier with the linking element `code`. */
  modifier(code: string, cost: number): void;
  /** A word kept whole. */
  whole(word: string): void;
}

const HEADER = `# Compound lexicon: words of German compounds with their costs in bits, learned by scripts/train-compounds.ts.
# A line: letters shared with the line before (0-9, then a-z), the rest of the word, a blank and the costs: H as head, any
# other letter as modifier with that linking element (see linking-elements.ts), followed by the cost in half bits as one
# character from "!" on. Behind the line "=" words that stay whole. Not written by hand; do not edit.
# Source: word counts of speeches in the German Bundestag, 2017-2026 (official works, § 5 UrhG); which words are names also
# from GermEval 2014, SmartData, MobIE (CC BY 4.0), Korpus-Plenarprotokolle (Apache-2.0), Europeana (CC0); see NOTICE.
# Derived counts only. Licence: MIT, as the project.
`;
const HALF_BITS = 2;
const FIRST = 0x21;

function costCharacter(cost: number): string {
  return String.fromCharCode(FIRST + Math.max(0, Math.min(80, Math.round(cost * HALF_BITS))));
}

function sharedLength(left: string, right: string): number {
  let n = 0;
  while (n < 35 && n < left.length && n < right.length && left[n] === right[n]) n++;
  return n;
}

/** Text of a lexicon; `entries` and `whole` sorted by code units. */
export function encodeLexicon(
  entries: readonly LexiconEntry[],
  whole: readonly string[],
  unseen: number,
): string {
  const lines: string[] = [];
  let last = '';
  for (const { word, head, modifiers } of entries) {
    const shared = sharedLength(last, word);
    let costs = head === undefined ? '' : `H${costCharacter(head)}`;
    for (const { code, cost } of modifiers) costs += code + costCharacter(cost);
    lines.push(`${shared.toString(36)}${word.slice(shared)} ${costs}`);
    last = word;
  }
  lines.push(`=${costCharacter(unseen)}`);
  last = '';
  for (const word of whole) {
    const shared = sharedLength(last, word);
    lines.push(`${shared.toString(36)}${word.slice(shared)}`);
    last = word;
  }
  return `${HEADER}${lines.join('\n')}\n`;
}

/** Reads what `encodeLexicon` wrote; returns the cost of a use that was never seen. */
export function decodeLexicon(text: string, visitor: LexiconVisitor): number {
  let unseen = 0;
  let last = '';
  let readsWhole = false;
  let from = 0;
  while (from < text.length) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    const start = from;
    from = to + 1;
    const first = text.charCodeAt(start);
    if (first === 0x23 || start === to) continue;
    if (first === 0x3d) {
      unseen = costAt(text, start + 1);
      readsWhole = true;
      last = '';
      continue;
    }
    const shared = first <= 0x39 ? first - 0x30 : first - 0x57;
    const blank = readsWhole ? to : text.indexOf(' ', start);
    last = last.slice(0, shared) + text.slice(start + 1, blank);
    if (readsWhole) {
      visitor.whole(last);
      continue;
    }
    visitor.word(last);
    for (let i = blank + 1; i + 1 < to; i += 2) {
      const cost = costAt(text, i + 1);
      if (text.charCodeAt(i) === 0x48) visitor.head(cost);
      else visitor.modifier(text[i]!, cost);
    }
  }
  return unseen;
}

function costAt(text: string, i: number): number {
  return (text.charCodeAt(i) - FIRST) / HALF_BITS;
}
