import type { Document } from '../../model/document.js';
import type { Block } from '../../model/text.js';
import type { Quotation } from './find-quotations.js';
import type { SpeakerMention } from './speaker-mention.js';

/** A word or mark outside of quotations, or a whole quotation. */
export interface Item {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly lower: string;
  readonly quotation: Quotation | null;
  readonly mention: SpeakerMention | null;
}

/** A sentence, or several that one quotation or a page break ties together. */
export interface Period {
  readonly start: number;
  readonly end: number;
  readonly block: number;
  /** Block of its last word; another one where a page break cuts the sentence. */
  readonly lastBlock: number;
  readonly items: readonly Item[];
}

/** Words a sentence cannot end with: behind them a page break cuts it. */
const OPEN_ENDS = new Set(
  'alle der die das den dem des und oder ein eine einen einem einer eines mit von zu in im an am auf für bei wenn dass als wie ihre seine durch über'.split(
    ' ',
  ),
);

/** Tokens a period may grow to; a longer single sentence is looked at up to here. */
const LONGEST = 4000;
const MOST_ITEMS = 400;

/** Sentences of the blocks that count, tied together where a quotation spans them. */
export function periodsOf(
  document: Document,
  quotations: readonly Quotation[],
  mentions: readonly SpeakerMention[],
  isRunning: (block: number) => boolean,
): Period[] {
  const { starts, ends, blockStarts, sentenceStarts, source } = document;
  const { blocks, text } = source;
  const outer = quotations.filter((quotation) => quotation.depth === 0);
  const periods: Period[] = [];
  let block = 0;
  let quotation = 0;
  let mention = 0;
  let first = -1;
  let firstBlock = 0;
  for (let s = 0; s + 1 < sentenceStarts.length; s++) {
    const from = sentenceStarts[s]!;
    const to = sentenceStarts[s + 1]!;
    while (block + 1 < blocks.length && blockStarts[block + 1]! <= from) block++;
    if (!isRunning(block)) {
      first = -1;
      continue;
    }
    if (first < 0) {
      first = from;
      firstBlock = block;
    }
    if (to < document.tokenCount && to - first < LONGEST && isTied(to)) continue;
    periods.push({
      start: starts[first]!,
      end: ends[to - 1]!,
      block: firstBlock,
      lastBlock: block,
      items: itemsOf(first, to),
    });
    first = -1;
  }
  return periods;

  /** Whether the sentence that ends before token `next` goes on with it. */
  function isTied(next: number): boolean {
    const at = starts[next]!;
    while (quotation < outer.length && outer[quotation]!.end <= at) quotation++;
    const around = outer[quotation];
    if (around !== undefined && around.start < at) return true;
    if (blockStarts[block + 1] !== next || block + 1 >= blocks.length) return false;
    if (!isRunning(block + 1)) return false;
    return isCut(blocks[block]!, blocks[block + 1]!, next);
  }

  function isCut(above: Block, below: Block, next: number): boolean {
    if (above.kind !== 'paragraph' || below.kind !== 'paragraph') return false;
    const last = text.slice(starts[next - 1]!, ends[next - 1]!);
    if (last !== last.toLowerCase() || last === last.toUpperCase()) return false;
    const opening = text.charAt(below.span.start);
    const isLower = opening !== opening.toUpperCase();
    return (isLower || OPEN_ENDS.has(last)) && above.span.end - above.span.start >= 60;
  }

  function itemsOf(from: number, to: number): Item[] {
    const items: Item[] = [];
    let inside = firstQuotationFrom(starts[from]!);
    for (let token = from; token < to && items.length < MOST_ITEMS; token++) {
      const start = starts[token]!;
      const end = ends[token]!;
      while (inside < outer.length && outer[inside]!.end <= start) inside++;
      const around = outer[inside];
      if (around !== undefined && around.start <= start) {
        if (items.at(-1)?.quotation !== around) {
          items.push({
            start: around.start,
            end: around.end,
            form: '',
            lower: '',
            quotation: around,
            mention: null,
          });
        }
        continue;
      }
      while (mention < mentions.length && mentions[mention]!.end <= start) mention++;
      const named = mentions[mention];
      const form = document.vocabulary.form(document.types[token]!);
      items.push({
        start,
        end,
        form,
        lower: document.vocabulary.lower(document.types[token]!),
        quotation: null,
        mention: named !== undefined && named.start <= start ? named : null,
      });
    }
    return items;
  }

  function firstQuotationFrom(offset: number): number {
    let low = 0;
    let high = outer.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (outer[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
