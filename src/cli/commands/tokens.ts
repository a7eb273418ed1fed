import { type TokenColumns, tokenRows } from '../../analysis/tokens/token-columns.js';
import type { Corpus } from '../../pipeline/corpus.js';
import { tokenBatches, tokens, tokensEnvelope } from '../../pipeline/questions/tokens.js';
import { jsonText } from '../../rendering/json-text.js';
import type { StreamColumn } from '../../rendering/parquet/parquet-stream.js';
import { type CommonOptions, formatOf, limitOf } from '../options.js';
import { Progress } from '../progress.js';
import { openSources, reportDiagnostics, runCommand } from '../run-command.js';
import type { Host } from '../terminal.js';
import { writeLines } from '../write-lines.js';

/** Parquet and NDJSON are written as the documents are read; other formats hold all rows at once. */
export async function runTokens(
  host: Host,
  sources: readonly string[],
  options: CommonOptions,
): Promise<number> {
  const format = formatOf(options);
  const isStreamed = options.limit === undefined && (format === 'parquet' || format === 'ndjson');
  if (!isStreamed) {
    const limit = limitOf(options);
    return runCommand(host, sources, options, {
      ask: (corpus) => tokens(corpus, { years: options.year ?? null, limit }),
      present: async (result, wording) =>
        (await import('../../presentation/present-tokens.js')).presentTokens(result, wording),
    });
  }
  const progress = new Progress(host, options.quiet === true);
  const corpus = await openSources(host, sources, options, progress);
  try {
    const output = format === 'parquet' ? parquetOf(corpus, options) : linesOf(corpus, options);
    await writeLines(options.out, host.stdout, output);
  } finally {
    progress.clear();
  }
  return reportDiagnostics(host, options, corpus);
}

async function* linesOf(corpus: Corpus, options: CommonOptions): AsyncGenerator<string> {
  for await (const batch of tokenBatches(corpus, options.year ?? null)) {
    const lines: string[] = [];
    for (const row of tokenRows(batch)) lines.push(`${jsonText(row)}\n`);
    yield lines.join('');
  }
}

const COLUMNS: readonly StreamColumn[] = [
  { name: 'document', type: 'STRING', nullable: false },
  { name: 'year', type: 'INT32', nullable: true },
  { name: 'sentence', type: 'INT32', nullable: false },
  { name: 'start', type: 'INT32', nullable: false },
  { name: 'end', type: 'INT32', nullable: false },
  { name: 'form', type: 'STRING', nullable: false },
  { name: 'stem', type: 'STRING', nullable: false },
  { name: 'word', type: 'BOOLEAN', nullable: false },
  { name: 'stopword', type: 'BOOLEAN', nullable: false },
];

/** Small documents share a row group: engines read large ones faster. */
const GROUP_ROWS = 100_000;

async function* parquetOf(corpus: Corpus, options: CommonOptions): AsyncGenerator<Uint8Array> {
  const { ParquetStream } = await import('../../rendering/parquet/parquet-stream.js');
  const stream = new ParquetStream(COLUMNS);
  let group: TokenColumns[] = [];
  let rows = 0;
  for await (const batch of tokenBatches(corpus, options.year ?? null)) {
    group.push(batch);
    rows += batch.count;
    if (rows < GROUP_ROWS) continue;
    yield stream.rowGroup(joined(group));
    group = [];
    rows = 0;
  }
  if (rows > 0) yield stream.rowGroup(joined(group));
  yield stream.end(tokensEnvelope(corpus, { years: options.year ?? null }));
}

function joined(batches: readonly TokenColumns[]) {
  const repeated = <Value>(of: (batch: TokenColumns) => Value) =>
    batches.flatMap((batch) => new Array<Value>(batch.count).fill(of(batch)));
  const inOrder = <Value>(columnOf: (batch: TokenColumns) => Iterable<Value>) =>
    batches.flatMap((batch) => [...columnOf(batch)]);
  return [
    repeated(({ document }) => document),
    repeated(({ year }) => year),
    inOrder(({ sentence }) => sentence),
    inOrder(({ start }) => start),
    inOrder(({ end }) => end),
    inOrder(({ form }) => form),
    inOrder(({ stem }) => stem),
    inOrder(({ word }) => word),
    inOrder(({ stopword }) => stopword),
  ];
}
