import type { Analysis } from '../analysis.js';
import type { EntitiesTally } from './entities-tally.js';
import type { EntityRow } from './entity-row.js';
import { linkAcrossDocuments } from './link-across-documents.js';
import { linkInDocument } from './link-in-document.js';
import type { MentionType, Recognizer } from './mention.js';
import { recognizeNames } from './recognize-names.js';

export interface EntitiesOptions {
  /** Finds the names; the rules by default. */
  readonly recognize?: Recognizer;
  /** Default: all three. */
  readonly types?: readonly MentionType[];
  /** Least mentions of a row; default 1. */
  readonly minCount?: number;
  /** Most mentions listed in a row, the first ones; default all. Counts are never cut. */
  readonly mentions?: number | 'all';
  /** Count who appears with whom, for `companions`; default false. */
  readonly pairs?: boolean;
}

/** The people, organisations and places of a corpus, the most frequent first. */
export function entitiesAnalysis(
  options: EntitiesOptions = {},
): Analysis<EntitiesTally, readonly EntityRow[]> {
  return {
    ...entitiesTally(options),
    conclude: (tally) => selectEntities(linkAcrossDocuments(tally).rows, options),
  };
}

/** The same without a conclusion, for those who need the links themselves. */
export function entitiesTally(
  options: EntitiesOptions = {},
): Analysis<EntitiesTally, EntitiesTally> {
  const recognize = options.recognize ?? ((document) => recognizeNames(document));
  return {
    empty: () => ({ documents: [] }),
    observe: (document) => ({
      documents: [linkInDocument(document, recognize(document), { pairs: options.pairs ?? false })],
    }),
    merge: (left, right) => ({ documents: [...left.documents, ...right.documents] }),
    conclude: (tally) => tally,
  };
}

/** The rows that the options ask for. */
export function selectEntities(
  rows: readonly EntityRow[],
  options: Pick<EntitiesOptions, 'types' | 'minCount' | 'mentions'>,
): readonly EntityRow[] {
  const { types, minCount = 1, mentions = 'all' } = options;
  const selected = rows.filter(
    (row) => row.count >= minCount && (types === undefined || types.includes(row.type)),
  );
  if (mentions === 'all') return selected;
  return selected.map((row) => ({ ...row, mentions: row.mentions.slice(0, mentions) }));
}
