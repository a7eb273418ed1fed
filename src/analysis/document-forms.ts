import type { Document } from '../model/document.js';
import type { Analysis, DocumentForms } from './analysis.js';

export interface FormsTally {
  readonly documents: readonly DocumentForms[];
}

/** The types of each document, in order of first appearance. */
export function documentForms(): Analysis<FormsTally, readonly DocumentForms[]> {
  // By type: the document that had it last.
  let seenIn = new Int32Array(0);
  let current = 0;
  return {
    empty: () => ({ documents: [] }),
    observe: (document) => {
      const { id, piece } = document.source;
      if (seenIn.length < document.vocabulary.size) {
        const grown = new Int32Array(document.vocabulary.size * 2);
        grown.set(seenIn);
        seenIn = grown;
      }
      current++;
      const types = typesOf(document, seenIn, current);
      const offset = piece?.offset ?? null;
      return { documents: [{ document: id, offset, words: document.wordCount, types }] };
    },
    merge: (left, right) => ({ documents: [...left.documents, ...right.documents] }),
    conclude: ({ documents }) => documents,
  };
}

function typesOf(document: Document, seenIn: Int32Array, current: number): Int32Array {
  const found: number[] = [];
  for (let block = 0; block + 1 < document.blockStarts.length; block++) {
    if (!document.counts(block)) continue;
    const end = document.blockStarts[block + 1]!;
    for (let token = document.blockStarts[block]!; token < end; token++) {
      const type = document.types[token]!;
      if (seenIn[type] === current) continue;
      seenIn[type] = current;
      found.push(type);
    }
  }
  return Int32Array.from(found);
}
