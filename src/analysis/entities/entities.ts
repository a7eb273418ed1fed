import type { Analysis } from '../analysis.js';
import type { EntitiesTally } from './entities-tally.js';
import type { EntityRow } from './entity-row.js';
import { linkAcrossDocuments } from './link-across-documents.js';
import { linkInDocument } from './link-in-document.js';
import type { MentionType, Recognizer } from './mention.js';
import { recognizeNames } from './recognize-names.js';
import { SharedNames } from './shared-names.js';

export interface EntitiesOptions {
  /** Finds the names; the rules by default. */
  readonly recognize?: Recognizer;
  /** Default: all three. */
  readonly types?: readonly MentionType[];
  /** Least mentions of a row; default 1. */
  readonly minCount?: number;
  /** Most mentions listed in a row, the first ones; default all. Counts are never cut. */
  readonly mentions?: number;
  /** Count who appears with whom, for `companions`; default false. */
  readonly pairs?: boolean;
}

/** The people, organisations and places of a corpus, the most frequent first. */
export function entitiesAnalysis(
  options: EntitiesOptions = {},
): Analysis<EntitiesTally, readonly EntityRow[]> {
  return {
    ...entitiesTally(options),
    conclude: (tally) => selectEntities(linkAcrossDocuments(tally, options.mentions).rows, options),
  };
}

/** The same without a conclusion, for those who need the links themselves. */
export function entitiesTally(
  options: EntitiesOptions = {},
): Analysis<EntitiesTally, EntitiesTally> {
  const recognize = options.recognize ?? ((document) => recognizeNames(document));
  const names = new SharedNames();
  const pairs = options.pairs ?? false;
  return {
    empty: () => ({ documents: [] }),
    observe: (document) => ({
      documents: [names.share(linkInDocument(document, recognize(document), { pairs }))],
    }),
    merge: (left, right) => ({ documents: [...left.documents, ...right.documents] }),
    conclude: (tally) => tally,
  };
}

/** The rows that the options ask for. */
export function selectEntities(
  rows: readonly EntityRow[],
  { types, minCount = 1 }: Pick<EntitiesOptions, 'types' | 'minCount'>,
): readonly EntityRow[] {
  return rows.filter(
    (row) => row.count >= minCount && (types === undefined || types.includes(row.type)),
  );
}
