/** The library: everything the command line does, without a terminal. */
export type { CollocationRow } from './analysis/collocations/collocations.js';
export type { ConcordanceRow } from './analysis/concordance/concordance.js';
export type { CorpusRow } from './analysis/corpus/corpus-overview.js';
export type { EntityRow } from './analysis/entities/entity-row.js';
export type { RelationRow } from './analysis/entities/relations.js';
export type { GroupBy } from './analysis/grouping.js';
export type { KeywordRow, KeywordSort } from './analysis/keywords/keywords.js';
export type { QuoteRow } from './analysis/quotes/quotes.js';
export type { ReportPart, ReportRow, ReportSection } from './analysis/report/report-row.js';
export type { CheckRow } from './analysis/themes/theme-check.js';
export type { ThemeRow, Verdict } from './analysis/themes/themes.js';
export type { TokenRow } from './analysis/tokens/token-columns.js';
export type { Diagnostic } from './model/diagnostic.js';
export type { Token } from './model/document.js';
export { QaError } from './model/errors.js';
export type { Evidence } from './model/evidence.js';
export type { CorpusSummary, Result } from './model/result.js';
export type { ThemeDefinition } from './model/theme.js';
export { type AnalyzedText, analyzeText } from './pipeline/analyze-text.js';
export { bundledSeeds, bundledThemes } from './pipeline/bundled-seeds.js';
export { type Corpus, type CorpusOptions, openCorpus } from './pipeline/corpus.js';
export { checkThemes } from './pipeline/questions/check-themes.js';
export { type CollocationsOptions, collocations } from './pipeline/questions/collocations.js';
export { type CompareOptions, type CompareRow, compare } from './pipeline/questions/compare.js';
export { type ConcordanceOptions, concordance } from './pipeline/questions/concordance.js';
export { corpusOverview } from './pipeline/questions/corpus-overview.js';
export {
  type DiscoverOptions,
  type DiscoverRow,
  discover,
} from './pipeline/questions/discover.js';
export {
  type EntitiesOptions,
  entities,
  entityGraph,
  type GraphRow,
  relations,
} from './pipeline/questions/entities.js';
export { type KeywordsOptions, keywords } from './pipeline/questions/keywords.js';
export { type QuotesOptions, quotes } from './pipeline/questions/quotes.js';
export { type ReportOptions, report } from './pipeline/questions/report.js';
export { type ThemesOptions, themes } from './pipeline/questions/themes.js';
export { type TokensOptions, tokens } from './pipeline/questions/tokens.js';
export { type WhyRow, whyWord } from './pipeline/questions/why-word.js';
export { parseYears, type YearRange } from './pipeline/selected-years.js';
export { parseThemeFile, readThemeFile } from './sources/theme-file.js';
export * from './statistics/index.js';
