import type { Lang } from './lang.js';

/**
 * Every word of a page that does not come from the documents, once per language. Messages that hold numbers
 * are functions, because number and case of what follows depend on them. Texts carry no final line break.
 */
export interface Wording {
  readonly lang: Lang;
  /** Titles of the pages, by command. */
  readonly titles: Readonly<
    Record<
      | 'corpus'
      | 'keywords'
      | 'themes'
      | 'entities'
      | 'quotes'
      | 'tokens'
      | 'collocations'
      | 'check'
      | 'discover'
      | 'evidence'
      | 'examination'
      | 'persons'
      | 'organizations'
      | 'places'
      | 'relations'
      | 'graph',
      string
    >
  >;
  /** `Konkordanz: „Vertrauen“`. */
  concordanceTitle(term: string): string;
  compareTitle(target: string, reference: string): string;
  collocationsTitle(term: string): string;
  /** Column headings; a soft hyphen shows where a narrow column may break one. */
  readonly columns: Readonly<Record<ColumnName, string>>;
  readonly verdicts: Readonly<Record<'higher' | 'lower' | 'undecided' | 'too-little-text', string>>;
  /** How a year is known. */
  readonly yearBases: Readonly<
    Record<'manifest' | 'front-matter' | 'file-name' | 'text' | 'none', string>
  >;
  readonly entityTypes: Readonly<Record<'person' | 'organization' | 'place', string>>;
  readonly quoteKinds: Readonly<Record<'direct' | 'indirect', string>>;
  readonly boilerplateKinds: Readonly<Record<BoilerplateName, string>>;
  /** What is wrong with a pattern of a theme file. */
  readonly findings: Readonly<
    Record<'never-matches' | 'dead' | 'duplicate' | 'shadowed' | 'idle' | 'overlapping', string>
  >;
  /** How a pattern stands to its theme. */
  readonly themeClasses: Readonly<Record<'core' | 'related' | 'false-friend', string>>;
  readonly yes: string;
  readonly no: string;
  readonly undated: string;
  readonly wholeCorpus: string;
  /** Counted nouns: `1 Wort`, `1.234 Wörter`. */
  words(count: number): string;
  documents(count: number): string;
  sentences(count: number): string;
  hits(count: number): string;
  mentions(count: number): string;
  /** `„Vertrauen“`. */
  quoted(text: string): string;
  /** `2019, 2021 und 2023`. */
  listed(items: readonly string[]): string;
  /** One line on what was read: `5 Dokumente, 9.876 Wörter, 2019–2024`. */
  corpusSummary(documents: number, words: number, years: readonly number[]): string;
  readonly messages: Messages;
}

export type ColumnName =
  | 'form'
  | 'end'
  | 'acronym'
  | 'affiliations'
  | 'ambiguousWith'
  | 'bic'
  | 'boilerplateWords'
  | 'collocate'
  | 'count'
  | 'cue'
  | 'decides'
  | 'difference'
  | 'dispersion'
  | 'document'
  | 'documents'
  | 'duplicates'
  | 'encoding'
  | 'examples'
  | 'expected'
  | 'family'
  | 'finding'
  | 'format'
  | 'findings'
  | 'forms'
  | 'g2'
  | 'hit'
  | 'hits'
  | 'interval'
  | 'kind'
  | 'left'
  | 'line'
  | 'logDice'
  | 'logRatio'
  | 'lrc'
  | 'mi'
  | 'mi3'
  | 'name'
  | 'p'
  | 'paragraphShare'
  | 'paragraphs'
  | 'peak'
  | 'percentDifference'
  | 'pattern'
  | 'perThousand'
  | 'place'
  | 'rate'
  | 'referenceCount'
  | 'referencePerThousand'
  | 'right'
  | 'roles'
  | 'rule'
  | 'score'
  | 'sentence'
  | 'sentences'
  | 'share'
  | 'speaker'
  | 'start'
  | 'statement'
  | 'stem'
  | 'tScore'
  | 'targetCount'
  | 'targetPerThousand'
  | 'term'
  | 'terms'
  | 'tfidf'
  | 'theme'
  | 'title'
  | 'titles'
  | 'type'
  | 'value'
  | 'variants'
  | 'verdict'
  | 'words'
  | 'year'
  | 'yearBasis'
  | 'years';

/** Kinds of block that are left out of the count. */
export type BoilerplateName =
  | 'title-page'
  | 'contents'
  | 'menu'
  | 'caption'
  | 'credit'
  | 'alt-text'
  | 'link-line'
  | 'prompt'
  | 'date-line'
  | 'imprint'
  | 'page-furniture'
  | 'duplicate'
  | 'code'
  | 'front-matter';

interface Messages {
  /** Under a table that had to leave columns out. */
  droppedColumns(labels: readonly string[]): string;
  /** Under a table that shows only the first rows. */
  shownRows(shown: number, total: number): string;
  /** Under a table that shows the first rows of each slice. */
  limitedRows(limit: number, perSlice: boolean): string;
  /** How many words were compared with the rest of the corpus. */
  comparisons(count: number, reference: string): string;
  /** The rule behind the verdicts: size of the family and unit of the permutation. */
  verdictRule(family: number, method: string): string;
  readonly noRows: string;
  noHits(term: string): string;
  boilerplateLeftOut(words: number): string;
  boilerplateIncluded(words: number): string;
  skippedSources(count: number): string;
  undatedDocuments(count: number): string;
  uncertainYear(reason: string | null): string;
  readonly uncertainYears: string;
  readonly wilsonInterval: string;
  readonly lrcNote: string;
  readonly verdictNote: string;
  readonly relatedLeftOut: string;
  /** Years that hold one document: year and document cannot be told apart. */
  yearsOfOneDocument(years: readonly string[], all: boolean): string;
  /** Fewer than five years: no trend can be tested. */
  orderNotTest(years: number): string;
  /** Result of the trend test of a theme. */
  trend(theme: string, slope: number, adjusted: number, years: number): string;
  readonly nothingToCompare: string;
  /** Rates of a peak when one of its documents is left out. */
  leaveOneOut(theme: string, year: string, low: number, high: number): string;
  readonly familyNote: string;
  /** Slices of a comparison and their sizes. */
  comparedSlices(
    target: string,
    targetWords: number,
    reference: string,
    referenceWords: number,
  ): string;
  /** What the bars of a comparison show. */
  comparedBars(target: string, reference: string): string;
  nearTerm(hits: number, span: string): string;
  /** `5 Wörter davor und danach im Satz`. */
  window(left: number, right: number): string;
  readonly wholeSentence: string;
  readonly wholeParagraph: string;
  readonly logDiceNote: string;
  sampledHits(drawn: number, hits: number): string;
  readonly stripNote: string;
  documentsWithoutHits(count: number): string;
  checkedPatterns(patterns: number, withFindings: number): string;
  readonly checkClean: string;
  discoverNote(reference: string): string;
  readonly discoverUnproven: string;
  savedThemes(file: string): string;
  readonly saveThemes: string;
  /** A verdict that rests on few hits. */
  fewHits(theme: string, year: string, hits: number, documents: number): string;
  noThemeHits(theme: string, words: number): string;
  dispersionNote(documents: number): string;
  ambiguousName(name: string, candidates: readonly string[]): string;
  /** `--why`: which pattern decides about a word. */
  whyTitle(word: string): string;
  whyWord(count: number, parts: readonly string[]): string;
  whyNone(word: string): string;
  /** A repair made on the way in, by its name in the diagnostics. */
  repaired(name: string, count: number): string;
  readonly unknownSpeaker: string;
  /** Placeholder where a picture has no value. */
  readonly noValue: string;
}
