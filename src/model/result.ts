import type { Diagnostic } from './diagnostic.js';

/** What every result says about the corpus it was computed from. */
export interface CorpusSummary {
  /** `sha256:` over ids, years and content digests, in order of id. */
  readonly digest: string;
  readonly documents: number;
  /** Words of running text. */
  readonly words: number;
  /** Ascending; undated documents have none. */
  readonly years: readonly number[];
}

/** The one envelope of every command's JSON. */
export interface Result<Row> {
  /** Such as `qa-sgb2/themes/1`. */
  readonly schema: string;
  readonly generator: { readonly name: string; readonly version: string };
  readonly corpus: CorpusSummary;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly rows: readonly Row[];
  readonly diagnostics: readonly Diagnostic[];
}
