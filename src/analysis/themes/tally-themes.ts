import type { Document } from '../../model/document.js';
import type { Analysis } from '../analysis.js';
import { compareText } from '../grouping.js';
import type { ThemeMatcher } from './theme-matcher.js';

/** Themes of one document. A unit is a block of running text: paragraph, heading, list item, table row. */
export interface DocumentThemes {
  readonly id: string;
  readonly year: number | null;
  readonly yearCertain: boolean;
  readonly words: number;
  /** Words per unit. */
  readonly unitWords: Int32Array;
  /** Four numbers a hit, in token order: unit, theme, 0 core or 1 related, type of its first token. */
  readonly hits: Int32Array;
}

export interface ThemeTally {
  readonly documents: readonly DocumentThemes[];
}

export const HIT_FIELDS = 4;

/** Counts theme hits per unit; needs nothing but one pass. */
export function tallyThemes(matcher: ThemeMatcher): Analysis<ThemeTally, ThemeTally> {
  return {
    empty: () => ({ documents: [] }),
    observe: (document) => ({ documents: [observe(document, matcher)] }),
    merge: (left, right) => ({ documents: [...left.documents, ...right.documents] }),
    conclude: (tally) => ({
      documents: [...tally.documents].sort((left, right) => compareText(left.id, right.id)),
    }),
  };
}

function observe(document: Document, matcher: ThemeMatcher): DocumentThemes {
  const { vocabulary, types, blockStarts } = document;
  const unitWords: number[] = [];
  const unitOfBlock = new Int32Array(blockStarts.length - 1).fill(-1);
  for (let block = 0; block + 1 < blockStarts.length; block++) {
    if (!document.counts(block)) continue;
    let words = 0;
    for (let token = blockStarts[block]!; token < blockStarts[block + 1]!; token++) {
      if (vocabulary.isWord(types[token]!)) words++;
    }
    if (words === 0) continue;
    unitOfBlock[block] = unitWords.length;
    unitWords.push(words);
  }
  const hits: number[] = [];
  let block = 0;
  for (const hit of matcher.hits(document)) {
    while (blockStarts[block + 1]! <= hit.token) block++;
    hits.push(unitOfBlock[block]!, hit.theme, hit.class === 'core' ? 0 : 1, types[hit.token]!);
  }
  return {
    id: document.source.id,
    year: document.source.year.year,
    yearCertain: document.source.year.certain,
    words: document.wordCount,
    unitWords: Int32Array.from(unitWords),
    hits: Int32Array.from(hits),
  };
}
