import { type CompanionEdge, companions } from '../../analysis/entities/companions.js';
import {
  entitiesTally,
  selectEntities,
  type EntitiesOptions as TallyOptions,
} from '../../analysis/entities/entities.js';
import type { EntityRow } from '../../analysis/entities/entity-row.js';
import {
  type LinkedEntities,
  linkAcrossDocuments,
} from '../../analysis/entities/link-across-documents.js';
import type { MentionType } from '../../analysis/entities/mention.js';
import { type RelationRow, relations as relationsOf } from '../../analysis/entities/relations.js';
import { rowsInYears } from '../../analysis/entities/rows-in-years.js';
import type { Result } from '../../model/result.js';
import type { Corpus } from '../corpus.js';
import { envelope } from '../envelope.js';
import { nameRecognizer } from '../name-recognizer.js';
import { runAnalysis } from '../run-analysis.js';
import { selectedYears, type YearRange, yearsParameter } from '../selected-years.js';

export interface EntitiesOptions {
  /** Default: all three. */
  readonly types?: readonly MentionType[];
  /** Least mentions of a row. Default 1. */
  readonly minCount?: number;
  /** Rows; 0 for all. Default 0. */
  readonly limit?: number;
  /** Most mentions listed in a row, the first ones. Counts are never cut. Default 100. */
  readonly mentions?: number | 'all';
  /** Names are linked over all years; rows then count the years asked for. */
  readonly years?: readonly YearRange[] | null;
}

/** More than any name has in a handful of documents; a long record would print hundreds of thousands. */
const MENTIONS = 100;

/** People, organisations and places with their names, roles, affiliations and years; the most frequent first. */
export function entities(
  corpus: Corpus,
  options: EntitiesOptions = {},
): Promise<Result<EntityRow>> {
  return corpus.answer('entities', options, async () => {
    const { rows, parameters } = await linkedRows(corpus, options);
    return envelope(corpus, 'entities', parameters, firstOf(rows, options.limit));
  });
}

/** 0 and undefined: all. */
function firstOf<Row>(rows: readonly Row[], limit = 0): readonly Row[] {
  return limit > 0 ? rows.slice(0, limit) : rows;
}

/** Who holds which role where and when, as the documents state it. */
export function relations(
  corpus: Corpus,
  options: Omit<EntitiesOptions, 'types'> = {},
): Promise<Result<RelationRow>> {
  return corpus.answer('relations', options, async () => {
    const { rows, parameters } = await linkedRows(corpus, { ...options, types: ['person'] });
    return envelope(corpus, 'relations', parameters, firstOf(relationsOf(rows), options.limit));
  });
}

/** An edge of the graph of who appears with whom, with the names of its ends. */
export interface GraphRow extends CompanionEdge {
  readonly sourceName: string;
  readonly sourceType: MentionType;
  readonly targetName: string;
  readonly targetType: MentionType;
}

/** Who appears with whom in one sentence or paragraph, the closest first. */
export function entityGraph(corpus: Corpus, options: GraphOptions = {}): Promise<Result<GraphRow>> {
  return corpus.answer('graph', options, () => graph(corpus, options));
}

type GraphOptions = Omit<EntitiesOptions, 'mentions' | 'years'>;

async function graph(corpus: Corpus, options: GraphOptions): Promise<Result<GraphRow>> {
  const { linked, rows, parameters } = await linkedRows(corpus, options, { pairs: true });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const edges = companions(linked).flatMap((edge): GraphRow[] => {
    const source = byId.get(edge.source);
    const target = byId.get(edge.target);
    if (source === undefined || target === undefined) return [];
    return [
      {
        ...edge,
        sourceName: source.name,
        sourceType: source.type,
        targetName: target.name,
        targetType: target.type,
      },
    ];
  });
  return envelope(corpus, 'graph', parameters, firstOf(edges, options.limit));
}

async function linkedRows(
  corpus: Corpus,
  options: EntitiesOptions,
  tally: TallyOptions = {},
): Promise<{
  linked: LinkedEntities;
  rows: readonly EntityRow[];
  parameters: Readonly<Record<string, unknown>>;
}> {
  const listed = options.mentions ?? MENTIONS;
  const most = listed === 'all' ? Infinity : listed;
  const linked = linkAcrossDocuments(
    await runAnalysis(
      corpus,
      nameRecognizer().then((recognize) => entitiesTally({ ...tally, recognize })),
      { name: 'entities', pairs: tally.pairs ?? false },
    ),
    most,
  );
  const years = selectedYears(corpus, options.years ?? null);
  const inYears = years === null ? linked.rows : rowsInYears(linked, years, most);
  const minCount = options.minCount ?? 1;
  const rows = selectEntities(inYears, {
    minCount,
    ...(options.types === undefined ? {} : { types: options.types }),
  });
  const parameters = {
    types: options.types ?? ['person', 'organization', 'place'],
    minCount,
    limit: options.limit ?? 0,
    mentions: listed,
    years: yearsParameter(years),
  };
  return { linked, rows, parameters };
}
