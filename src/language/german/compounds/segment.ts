/** One way to read a stretch of letters as a modifier: its word without the linking element, and what that costs. */
export interface ModifierReading {
  readonly word: string;
  /** Bits. */
  readonly cost: number;
}

/** What the segmentation asks; costs are bits, undefined = impossible. */
export interface CompoundLexicon {
  modifier(surface: string): ModifierReading | undefined;
  head(surface: string): number | undefined;
}

export interface Segmentation {
  readonly parts: readonly string[];
  /** Sum over the parts, in bits. */
  readonly cost: number;
}

const SHORTEST_PART = 3;
/** No German compound is longer; what is longer is not looked at, so that hostile input costs nothing. */
const LONGEST_COMPOUND = 60;

/** Cheapest reading of `word` as modifiers and a head, or undefined when there is none. */
export function segment(word: string, lexicon: CompoundLexicon): Segmentation | undefined {
  const length = word.length;
  if (length < 2 * SHORTEST_PART || length > LONGEST_COMPOUND) return undefined;
  const costs: number[] = new Array(length).fill(Number.POSITIVE_INFINITY);
  const origins: number[] = new Array(length).fill(0);
  const words: string[] = new Array(length).fill('');
  costs[0] = 0;
  let best = Number.POSITIVE_INFINITY;
  let headStart = 0;
  for (let from = 0; from <= length - SHORTEST_PART; from++) {
    const before = costs[from]!;
    if (before === Number.POSITIVE_INFINITY || before >= best) continue;
    if (from > 0) {
      const head = isParticiple(word, from, origins[from]!, words[from]!)
        ? undefined
        : lexicon.head(word.slice(from));
      if (head !== undefined && before + head < best) {
        best = before + head;
        headStart = from;
      }
    }
    for (let to = from + SHORTEST_PART; to <= length - SHORTEST_PART; to++) {
      const reading = lexicon.modifier(word.slice(from, to));
      if (reading === undefined || before + reading.cost >= costs[to]!) continue;
      costs[to] = before + reading.cost;
      origins[to] = from;
      words[to] = reading.word;
    }
  }
  if (headStart === 0) return undefined;
  const parts = [word.slice(headStart)];
  for (let at = headStart; at > 0; at = origins[at]!) parts.unshift(words[at]!);
  return { parts, cost: best };
}

/** Lernende, Vorsitzende: a stem with the ending of a participle, not a compound of Ende; Wochenende has a link. */
function isParticiple(word: string, from: number, origin: number, modifier: string): boolean {
  return word.startsWith('ende', from) && from - origin <= modifier.length;
}
