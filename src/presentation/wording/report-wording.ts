/** Every word of reports and HTML pages that does not come from the documents, once per language. */
export interface ReportWording {
  /** The frame of an HTML page. `{…}` are filled in by the page's script. */
  readonly page: {
    readonly skip: string;
    readonly contents: string;
    readonly search: string;
    readonly filter: string;
    readonly csv: string;
    /** With `{shown}` and `{total}`. */
    readonly found: string;
    /** With `{column}`. */
    readonly sorted: string;
    /** Columns of an interval in CSV. */
    readonly low: string;
    readonly high: string;
    readonly numbersBehind: string;
    readonly madeBy: string;
    /** What a number does when it is pressed. */
    opens(name: string): string;
    passagesOf(name: string, count: number): string;
  };
  readonly pictures: {
    themeRates: string;
    themeRatesAlternative(themes: readonly string[], years: string): string;
    keyness(year: string | null): string;
    keynessAlternative(words: readonly string[]): string;
    frequency(year: string | null): string;
    frequencyAlternative(words: readonly string[]): string;
    /** Heading of the bars' numbers. */
    readonly lrc: string;
    readonly year: string;
    readonly word: string;
  };
}
