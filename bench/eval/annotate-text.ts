import { german } from '../../src/language/german/german.js';
import type { Document } from '../../src/model/document.js';
import { identityOffsets } from '../../src/model/text.js';
import type { Vocabulary } from '../../src/model/vocabulary.js';

/** `text` annotated as one paragraph. */
export function annotateText(text: string, vocabulary: Vocabulary): Document {
  return german.annotate(
    {
      id: 'evaluation',
      format: 'text',
      encoding: 'utf-8',
      digest: '',
      raw: text,
      text,
      offsets: identityOffsets,
      blocks: [
        {
          kind: 'paragraph',
          span: { start: 0, end: text.length },
          boilerplate: false,
          level: 0,
          reason: 'whole text',
        },
      ],
      title: null,
      year: { year: null, basis: 'none', certain: false, evidence: null, reason: 'evaluation' },
    },
    vocabulary,
  );
}
