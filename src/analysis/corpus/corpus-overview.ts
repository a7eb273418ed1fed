import type { Document } from '../../model/document.js';
import type { BlockKind, YearBasis } from '../../model/text.js';
import type { Analysis } from '../analysis.js';
import { compareText } from '../grouping.js';
import { joinPieces, sumOf } from '../join-pieces.js';

export interface CorpusRow {
  readonly document: string;
  readonly title: string | null;
  readonly year: number | null;
  readonly yearBasis: YearBasis;
  readonly yearCertain: boolean;
  readonly yearReason: string;
  readonly yearEvidence: {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly line: number;
  } | null;
  readonly format: string;
  readonly encoding: string;
  readonly words: number;
  readonly sentences: number;
  /** Raw offsets of what is not running text, with the rule that found it. */
  readonly boilerplate: readonly {
    readonly kind: BlockKind;
    readonly start: number;
    readonly end: number;
    readonly reason: string;
  }[];
  readonly boilerplateWords: number;
  /** Other documents that share whole paragraphs; `share` of this document's words. */
  readonly duplicates: readonly { readonly document: string; readonly share: number }[];
}

type Measured = Omit<CorpusRow, 'duplicates'>;

interface Paragraphs {
  /** Fingerprints of long paragraphs, with their words in parallel. */
  readonly fingerprints: readonly number[];
  readonly words: readonly number[];
}

interface Overview {
  readonly row: Measured;
  readonly paragraphs: Paragraphs;
}

export interface CorpusTally {
  readonly documents: readonly Overview[];
}

/** Shorter paragraphs (headings, list items) recur by chance. */
const LEAST_PARAGRAPH_WORDS = 8;
/** Below this share two documents merely quote each other. */
const LEAST_SHARE = 0.1;
/** Documents that one paragraph leads to, the first ones: a thousand copies would lead to a million pairs. */
const MOST_HOLDERS = 50;

/** What was read: one row a document. */
export const corpusOverview: Analysis<CorpusTally, CorpusRow[]> = {
  empty: () => ({ documents: [] }),
  observe: (document) => ({ documents: [observe(document)] }),
  merge: (left, right) => ({ documents: [...left.documents, ...right.documents] }),
  conclude,
};

function observe(document: Document): Overview {
  const { source, vocabulary, types, blockStarts, sentenceStarts } = document;
  const boilerplate: CorpusRow['boilerplate'][number][] = [];
  const fingerprints: number[] = [];
  const paragraphWords: number[] = [];
  let boilerplateWords = 0;
  source.blocks.forEach((block, index) => {
    let words = 0;
    let fingerprint = 0;
    for (let token = blockStarts[index]!; token < blockStarts[index + 1]!; token++) {
      if (!vocabulary.isWord(types[token]!)) continue;
      words++;
      fingerprint = mixText(fingerprint, vocabulary.lower(types[token]!));
    }
    if (block.boilerplate) {
      boilerplateWords += words;
      boilerplate.push({
        kind: block.kind,
        start: source.offsets.rawStart(block.span.start),
        end: source.offsets.rawEnd(block.span.end),
        reason: block.reason,
      });
    } else if (words >= LEAST_PARAGRAPH_WORDS) {
      fingerprints.push(fingerprint);
      paragraphWords.push(words);
    }
  });
  let sentences = 0;
  let block = 0;
  for (let sentence = 0; sentence + 1 < sentenceStarts.length; sentence++) {
    while (blockStarts[block + 1]! <= sentenceStarts[sentence]!) block++;
    if (document.counts(block)) sentences++;
  }
  return {
    row: {
      document: source.id,
      title: source.title,
      year: source.year.year,
      yearBasis: source.year.basis,
      yearCertain: source.year.certain,
      yearReason: source.year.reason,
      yearEvidence: source.year.evidence,
      format: source.format,
      encoding: source.encoding,
      words: document.wordCount,
      sentences,
      boilerplate,
      boilerplateWords,
    },
    paragraphs: { fingerprints, words: paragraphWords },
  };
}

/** FNV-1a over the code units, carried on from word to word and kept to 52 bits by two halves. */
function mixText(hash: number, text: string): number {
  let low = (hash % 0x4000000) ^ 0x1c9dc5;
  let high = Math.floor(hash / 0x4000000) ^ 0x2811c9;
  for (let i = 0; i < text.length; i++) {
    low = Math.imul(low ^ text.charCodeAt(i), 0x01000193) & 0x3ffffff;
    high = Math.imul(high ^ text.charCodeAt(i), 0x01000197) & 0x3ffffff;
  }
  return high * 0x4000000 + low;
}

function joinDocuments(pieces: readonly Overview[]): Overview {
  return {
    row: {
      ...pieces[0]!.row,
      words: sumOf(pieces, ({ row }) => row.words),
      sentences: sumOf(pieces, ({ row }) => row.sentences),
      boilerplate: pieces.flatMap(({ row }) => row.boilerplate),
      boilerplateWords: sumOf(pieces, ({ row }) => row.boilerplateWords),
    },
    paragraphs: {
      fingerprints: pieces.flatMap(({ paragraphs }) => paragraphs.fingerprints),
      words: pieces.flatMap(({ paragraphs }) => paragraphs.words),
    },
  };
}

function conclude(tally: CorpusTally): CorpusRow[] {
  const documents = joinPieces(
    [...tally.documents].sort((left, right) => compareText(left.row.document, right.row.document)),
    ({ row }) => row.document,
    joinDocuments,
  );
  const holders = new Map<number, number[]>();
  documents.forEach(({ paragraphs }, index) => {
    for (const fingerprint of new Set(paragraphs.fingerprints)) {
      const there = holders.get(fingerprint);
      if (there === undefined) holders.set(fingerprint, [index]);
      else if (there.length < MOST_HOLDERS) there.push(index);
    }
  });
  return documents.map(({ row, paragraphs }, index) => {
    const shared = new Map<number, number>();
    paragraphs.fingerprints.forEach((fingerprint, at) => {
      for (const other of holders.get(fingerprint)!) {
        if (other !== index) shared.set(other, (shared.get(other) ?? 0) + paragraphs.words[at]!);
      }
    });
    const duplicates = [...shared]
      .map(([other, words]) => ({
        document: documents[other]!.row.document,
        share: Math.min(1, words / Math.max(1, row.words)),
      }))
      .filter(({ share }) => share >= LEAST_SHARE)
      .sort(
        (left, right) => right.share - left.share || compareText(left.document, right.document),
      );
    return { ...row, duplicates };
  });
}
