import { generator } from '../model/generator.js';
import type { Result } from '../model/result.js';
import type { Corpus } from './corpus.js';

/** Wraps rows as every command answers. Call after the corpus was read. */
export function envelope<Row>(
  corpus: Corpus,
  command: string,
  parameters: Readonly<Record<string, unknown>>,
  rows: readonly Row[],
): Result<Row> {
  return {
    schema: `qa-sgb2/${command}/1`,
    generator,
    corpus: corpus.summary,
    parameters: corpus.options.dedupe === true ? { ...parameters, dedupe: true } : parameters,
    rows,
    diagnostics: corpus.diagnostics,
  };
}
