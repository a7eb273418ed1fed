/** What JSON prints of a result: the same envelope for every command. Values are JSON values. */
export interface Envelope {
  /** `qa-sgb2/themes/1` */
  readonly schema: string;
  readonly generator: { readonly name: string; readonly version: string };
  readonly corpus: unknown;
  readonly parameters: unknown;
  readonly rows: readonly unknown[];
  readonly diagnostics: readonly unknown[];
}
