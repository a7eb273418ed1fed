import type { Document } from '../../model/document.js';
import type { Analysis } from '../analysis.js';
import { compareText } from '../grouping.js';
import { joinPieces, sumOf } from '../join-pieces.js';
import { foldSpace } from '../passage.js';
import type { ThemeMatcher } from './theme-matcher.js';

/** Themes of one document. A unit is a block of running text: paragraph, heading, list item, table row. */
export interface DocumentThemes {
  readonly id: string;
  readonly year: number | null;
  readonly yearCertain: boolean;
  readonly words: number;
  /** Words per unit. */
  readonly unitWords: Int32Array;
  /**
   * Four numbers a hit, in token order: unit, theme, 0 core or 1 related, and the type of its token or, for a phrase,
   * -1 less its position in `phrases`.
   */
  readonly hits: Int32Array;
  /** Phrases as written, white space folded. */
  readonly phrases: readonly string[];
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
      documents: joinPieces(
        [...tally.documents].sort((left, right) => compareText(left.id, right.id)),
        ({ id }) => id,
        joinDocuments,
      ),
    }),
  };
}

function joinDocuments(pieces: readonly DocumentThemes[]): DocumentThemes {
  const unitWords: number[] = [];
  const hits: number[] = [];
  const phrases: string[] = [];
  for (const piece of pieces) {
    for (let at = 0; at < piece.hits.length; at += HIT_FIELDS) {
      const [unit, theme, related, form] = piece.hits.subarray(at, at + HIT_FIELDS);
      const formHere = form! < 0 ? form! - phrases.length : form!;
      hits.push(unit! + unitWords.length, theme!, related!, formHere);
    }
    for (const words of piece.unitWords) unitWords.push(words);
    phrases.push(...piece.phrases);
  }
  return {
    ...pieces[0]!,
    words: sumOf(pieces, ({ words }) => words),
    unitWords: Int32Array.from(unitWords),
    hits: Int32Array.from(hits),
    phrases,
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
  const phrases: string[] = [];
  let block = 0;
  for (const { theme, class: name, token, last } of matcher.hits(document)) {
    while (blockStarts[block + 1]! <= token) block++;
    let form = types[token]!;
    if (last > token) {
      const written = document.source.text.slice(document.starts[token]!, document.ends[last]!);
      form = -phrases.push(foldSpace(written));
    }
    hits.push(unitOfBlock[block]!, theme, name === 'core' ? 0 : 1, form);
  }
  return {
    id: document.source.id,
    year: document.source.year.year,
    yearCertain: document.source.year.certain,
    words: document.wordCount,
    unitWords: Int32Array.from(unitWords),
    hits: Int32Array.from(hits),
    phrases,
  };
}
