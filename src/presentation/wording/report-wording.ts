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
    /** `slice` is a year or a document, null for several. */
    keyness(slice: string | null, isAgainstRest: boolean): string;
    keynessAlternative(words: readonly string[]): string;
    frequency(year: string | null): string;
    frequencyAlternative(words: readonly string[]): string;
    /** Heading of the bars' numbers. */
    readonly lrc: string;
    readonly year: string;
    readonly word: string;
    cloud(year: string): string;
    cloudAlternative(words: readonly string[]): string;
    readonly strips: string;
    stripsAlternative(words: readonly string[]): string;
    readonly network: string;
    networkAlternative(organizations: number, persons: number): string;
    readonly timeline: string;
    timelineAlternative(names: readonly string[], years: string): string;
    readonly person: string;
    readonly organization: string;
    readonly mentions: string;
    readonly statements: string;
    readonly document: string;
  };
  readonly report: ReportTexts;
}

/** Sentences and headings of a report. Where a number decides about case or number of a word, it is a function. */
export interface ReportTexts {
  /** Title of a report that bears none. */
  title(years: string): string;
  readonly corpus: string;
  readonly overview: string;
  readonly summary: string;
  readonly keywords: string;
  readonly themes: string;
  readonly names: string;
  readonly quotes: string;
  changes(before: string): string;
  compared(year: string, before: string): string;
  readonly passages: string;
  readonly methods: string;
  readonly run: string;
  readonly persons: string;
  readonly organizations: string;
  readonly corpusIntroduction: string;
  readonly leftOut: string;
  /** `Menüs: 3 Stellen`. */
  leftOutKind(kind: string, count: number): string;
  readonly nothingLeftOut: string;
  /** Footnote of `~` in the list of documents. */
  readonly uncertainDocuments: string;
  undatedDocuments(documents: readonly string[]): string;
  skipped(message: string): string;
  readonly noYears: string;
  /** Under a table or list that shows the first entries. */
  shownOf(shown: number, total: number): string;
  /** `Zahlen aus: …`; the command stands behind it. */
  readonly numbersFrom: string;
  // The year in ten lines.
  base(year: number, documents: number, words: number, share: number, isCertain: boolean): string;
  distinctive(
    words: readonly { readonly term: string; readonly lrc: number }[],
    reference: string | null,
  ): string;
  frequent(words: readonly { readonly term: string; readonly count: number }[]): string;
  topTheme(
    theme: {
      readonly label: string;
      readonly perThousand: number;
      readonly low: number;
      readonly high: number;
    } | null,
  ): string;
  differing(higher: readonly string[], lower: readonly string[]): string;
  open(undecided: readonly string[], tooLittle: readonly string[]): string;
  personsNamed(
    total: number,
    top: readonly { readonly name: string; readonly count: number }[],
  ): string;
  organizationsNamed(
    total: number,
    top: readonly { readonly name: string; readonly count: number }[],
  ): string;
  quotesFound(
    direct: number,
    indirect: number,
    top: { readonly name: string; readonly count: number } | null,
  ): string;
  changed(
    change: {
      readonly before: number;
      readonly newPersons: number;
      readonly gonePersons: number;
      readonly risen: string | null;
      readonly fallen: string | null;
    } | null,
  ): string;
  // Changes.
  readonly changeKinds: Readonly<Record<'new' | 'gone' | 'risen' | 'fallen' | 'unclear', string>>;
  readonly changeColumn: string;
  readonly before: string;
  readonly rateBefore: string;
  readonly changedNames: string;
  readonly changedWords: string;
  readonly namesCaution: string;
  readonly wordsCaution: string;
  readonly firstYear: string;
  // Quotes.
  readonly withoutTheme: string;
  // Methods and run.
  readonly methodsIntroduction: string;
  readonly formula: string;
  readonly source: string;
  readonly meaning: string;
  readonly runIntroduction: string;
  readonly reproduce: string;
  readonly part: string;
  readonly command: string;
  readonly version: string;
  readonly seed: string;
  readonly corpusDigest: string;
  readonly themeFile: string;
  readonly particulars: string;
  readonly commands: string;
  readonly bundledThemes: string;
  readonly documentDigests: string;
  readonly digest: string;
  readonly parameter: string;
  readonly value: string;
  /** Names of the parts whose commands the record lists. */
  readonly parts: Readonly<
    Record<
      | 'corpus'
      | 'keywords'
      | 'frequent'
      | 'themes'
      | 'entities'
      | 'quotes'
      | 'compare'
      | 'concordance',
      string
    >
  >;
}
