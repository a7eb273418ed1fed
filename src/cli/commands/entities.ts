import type { MentionType } from '../../analysis/entities/mention.js';
import {
  entities,
  entityGraph,
  type GraphRow,
  relations,
} from '../../pipeline/questions/entities.js';
import { type CommonOptions, formatOf, isForPeople, limitOf } from '../options.js';
import { runCommand } from '../run-command.js';
import type { Host } from '../terminal.js';

export interface EntitiesCommandOptions extends CommonOptions {
  readonly type?: MentionType;
  readonly minCount?: number;
  readonly mentions?: number | 'all';
  readonly relations?: boolean;
  readonly graph?: 'edges' | 'graphml' | 'dot';
}

export async function runEntities(
  host: Host,
  sources: readonly string[],
  options: EntitiesCommandOptions,
): Promise<number> {
  const { type, minCount, mentions, graph, year } = options;
  // Tables cut rows themselves, so that they can say how many there are.
  const limit = isForPeople(formatOf(options)) ? 0 : limitOf(options);
  const question = {
    limit,
    years: year ?? null,
    ...(type === undefined ? {} : { types: [type] }),
    ...(minCount === undefined ? {} : { minCount }),
    ...(mentions === undefined ? {} : { mentions }),
  };
  const view = (total: number) => ({ limit: limitOf(options), total });
  if (graph !== undefined) {
    return runCommand<GraphRow>(host, sources, options, {
      ask: (corpus) => entityGraph(corpus, question),
      present: async (result, wording) =>
        (await import('../../presentation/present-graph.js')).presentGraph(
          result,
          wording,
          limitOf(options),
        ),
      ...(graph === 'edges'
        ? {}
        : { text: async ({ rows }) => (await graphRenderer(graph))(rows) }),
    });
  }
  if (options.relations === true) {
    return runCommand(host, sources, options, {
      ask: (corpus) => relations(corpus, question),
      present: async (result, wording) =>
        (await import('../../presentation/present-entities.js')).presentRelations(
          result,
          wording,
          view(result.rows.length),
        ),
    });
  }
  return runCommand(host, sources, options, {
    ask: (corpus) => entities(corpus, question),
    present: async (result, wording) =>
      (await import('../../presentation/present-entities.js')).presentEntities(
        result,
        wording,
        view(result.rows.length),
      ),
  });
}

async function graphRenderer(format: 'graphml' | 'dot') {
  const { renderDot, renderGraphml } = await import('../../rendering/render-graph.js');
  return format === 'dot' ? renderDot : renderGraphml;
}
