import { countWords, type WordTally } from '../../analysis/keywords/count-words.js';
import type { KeywordRow } from '../../analysis/keywords/keywords.js';
import {
  type ComparedWord,
  REPORT_SECTIONS,
  type ReportAnswers,
  type ReportLimits,
  type ReportPart,
  type ReportRow,
  type ReportSection,
  type TermStrip,
  type YearComparison,
} from '../../analysis/report/report-row.js';
import { nameChangesOf, summarizeYear } from '../../analysis/report/summarize-year.js';
import { generator } from '../../model/generator.js';
import type { Result } from '../../model/result.js';
import { bundledThemes } from '../bundled-seeds.js';
import { digestOfFile } from '../cache/digest-of-file.js';
import { type CommandLine, commandLine } from '../command-line.js';
import { readThemes } from '../compiled-seeds.js';
import type { Corpus } from '../corpus.js';
import { envelope } from '../envelope.js';
import { runAnalysis } from '../run-analysis.js';
import { selectedYears, type YearRange } from '../selected-years.js';
import { compare } from './compare.js';
import { corpusOverview } from './corpus-overview.js';
import { entities } from './entities.js';
import { keywords } from './keywords.js';
import { quotes } from './quotes.js';
import { reportPassages } from './report-passages.js';
import { themes } from './themes.js';

export interface ReportOptions {
  /** A theme file; by default the themes of the bundled documents. */
  readonly themes?: string;
  /** Years reported on; by default all. The others stay in what they are compared with. */
  readonly years?: readonly YearRange[] | null;
  /** Default: all. JSON has all rows whatever the sections; they choose what is laid out. */
  readonly sections?: readonly ReportSection[];
  /** Rows per table, 0 for all; by default as many as each table reads well with. */
  readonly limit?: number;
  /** Passages per number. Default 3. */
  readonly evidence?: number;
  /** Seed of resampling. Default 1. */
  readonly seed?: number;
  /** Sources and options that every printed command needs. Default: the sources of the corpus. */
  readonly commandWords?: readonly string[];
  /** Further options of the report's own command, such as `--title`. */
  readonly reportWords?: readonly string[];
  /** Called before each part with its name. */
  readonly onPart?: (part: string) => void;
}

/** The report as JSON prints it, and the answers that it is laid out from. */
export interface ReportWithAnswers {
  readonly result: Result<ReportRow>;
  readonly answers: ReportAnswers;
}

/** So many rows that a report stays readable; the commands it names print all. */
const LIMITS: ReportLimits = { names: 20, quotes: 5, nameChanges: 12 };
/** Distinctive words of a year, and words compared with the year before. */
const WORDS = 15;
const FREQUENT = 40;
const STRIPS = 8;
/** A term with a mark of a pattern would be searched as one. */
const PLAIN_TERM = /^[\p{L}\p{N}][\p{L}\p{N}-]*$/u;

/**
 * All questions about a corpus in one answer: a row for each with the command that prints its rows, for each year its
 * summary and the changes of names against the year before, and the record of the run. Rates are per 1,000 words.
 * Throws a QaError for a theme file that cannot be read and for years that no document is of.
 */
export async function report(
  corpus: Corpus,
  options: ReportOptions = {},
): Promise<Result<ReportRow>> {
  return (await reportWithAnswers(corpus, options)).result;
}

/** The same with the answers as they are, for who lays them out. */
export async function reportWithAnswers(
  corpus: Corpus,
  options: ReportOptions = {},
): Promise<ReportWithAnswers> {
  const { onPart = () => undefined, limit } = options;
  const themeFile = options.themes ?? bundledThemes();
  const digest = digestOfFile(themeFile);
  const definitions = await readThemes(themeFile);
  const evidence = options.evidence ?? 3;
  const seed = options.seed ?? 1;
  const limits = limit === undefined ? LIMITS : limitsOf(limit);
  const most = limit ?? WORDS;
  const shared = options.commandWords ?? corpus.options.sources ?? [];
  const command = commandLine(shared);
  onPart('corpus');
  const overview = await corpusOverview(corpus);
  const selected = selectedYears(corpus, options.years ?? null);
  const years = [...(selected ?? corpus.summary.years)].sort((left, right) => left - right);
  const only = years.map((year) => ({ from: year, to: year }));
  const isAll = selected === null;
  const yearWords = isAll ? [] : ['--year', years.join(',')];
  const ofYears = { years: isAll ? null : only };
  onPart('keywords');
  // Counted once for keywords and all comparisons.
  const words = { smallest: 1, largest: 1 };
  const tally = await runAnalysis(corpus, countWords(words), { name: 'words', ...words });
  const distinctive = await keywords(corpus, {
    by: 'year',
    sort: 'keyness',
    limit: most,
    evidence,
    tally,
    ...ofYears,
  });
  const frequent = await keywords(corpus, {
    by: 'year',
    limit: FREQUENT,
    evidence: 0,
    tally,
    ...ofYears,
  });
  onPart('themes');
  const themeResult = await themes(corpus, { definitions, seed, evidence, ...ofYears });
  onPart('names');
  const named = await entities(corpus, { mentions: 'all' });
  onPart('quotes');
  const quoted = await quotes(corpus, { entities: named.rows });
  onPart('changes');
  const comparisons = await compareYears(corpus, tally, years, { evidence, limit: most }, command);
  onPart('passages');
  const terms = stripTerms(distinctive.rows);
  const passages = await reportPassages(corpus, {
    terms,
    named: named.rows,
    quoted: quoted.rows,
    definitions,
    years,
    yearOf: new Map(overview.rows.map((row) => [row.document, row.year])),
    evidence,
    names: limits.names,
  });
  const themeWords = options.themes === undefined ? [] : ['--themes', options.themes];
  const seedWords = seed === 1 ? [] : ['--seed', String(seed)];
  const answers: ReportAnswers = {
    years,
    sections: options.sections ?? REPORT_SECTIONS,
    limits,
    corpus: { result: overview, command: command('corpus', []) },
    keywords: {
      result: distinctive,
      command: command('keywords', [
        ...['--by', 'year', '--sort', 'keyness', '--limit', String(most)],
        ...evidenceWords(evidence),
        ...yearWords,
      ]),
    },
    frequent: {
      result: frequent,
      command: command('keywords', [
        ...['--by', 'year', '--limit', String(FREQUENT), '--evidence', '0'],
        ...yearWords,
      ]),
    },
    themes: {
      result: themeResult,
      command: command('themes', [
        ...themeWords,
        ...seedWords,
        ...evidenceWords(evidence),
        ...yearWords,
      ]),
    },
    entities: { result: named, command: command('entities', ['--mentions', 'all']) },
    quotes: { result: quoted, command: command('quotes', []) },
    quoteThemes: passages.quoteThemes,
    nameEvidence: passages.nameEvidence,
    comparisons,
    strips: terms.map(
      (term, index): TermStrip => ({
        term,
        command: command('concordance', [], [term]),
        documents: passages.positions[index]!,
      }),
    ),
    documents: passages.documents,
    run: {
      command: commandLine(shared, false)('report', [
        ...themeWords,
        ...seedWords,
        ...evidenceWords(evidence),
        ...(limit === undefined ? [] : ['--limit', String(limit)]),
        ...yearWords,
        ...(options.reportWords ?? []),
      ]),
      version: generator.version,
      seed,
      corpusDigest: corpus.summary.digest,
      themeFile: {
        name: options.themes ?? null,
        digest: digest === null ? null : `sha256:${digest}`,
      },
    },
  };
  const parameters = {
    years,
    sections: answers.sections,
    limit: limit ?? null,
    evidence,
    seed,
  };
  const result = envelope(corpus, 'report', parameters, reportRows(answers));
  return {
    result: { ...result, diagnostics: quoted.diagnostics },
    answers,
  };
}

/** The answers in one list: each with the command that prints its rows, then what only the report has. */
function reportRows(answers: ReportAnswers): ReportRow[] {
  const { keywords: distinctive, frequent, themes: byYear, quotes: quoted } = answers;
  const part = (
    name: ReportPart,
    { result, command }: { readonly result: Result<unknown>; readonly command: string },
    year: number | null = null,
  ): ReportRow => ({
    part: name,
    year,
    command,
    parameters: result.parameters,
    rows: result.rows,
  });
  const own = (name: ReportPart, year: number | null, rows: readonly unknown[]): ReportRow => ({
    part: name,
    year,
    command: null,
    parameters: {},
    rows,
  });
  return [
    part('corpus', answers.corpus),
    part('keywords', distinctive),
    part('frequent', frequent),
    part('themes', byYear),
    part('entities', answers.entities),
    part('quotes', quoted),
    ...answers.comparisons.map((comparison) => part('compare', comparison, comparison.year)),
    ...answers.years.map((year) => own('summary', year, [summarizeYear(answers, year)])),
    ...answers.comparisons.map(({ year }) =>
      own('name-changes', year, nameChangesOf(answers, year)),
    ),
    own('documents', null, answers.documents),
    own('run', null, [answers.run]),
  ];
}

async function compareYears(
  corpus: Corpus,
  tally: WordTally,
  years: readonly number[],
  options: { readonly evidence: number; readonly limit: number },
  command: CommandLine,
): Promise<YearComparison[]> {
  const known = corpus.summary.years;
  const comparisons: YearComparison[] = [];
  for (const year of years) {
    const before = known[known.indexOf(year) - 1];
    if (before === undefined) continue;
    const result: Result<ComparedWord> = await compare(corpus, String(year), String(before), {
      ...options,
      tally,
    });
    comparisons.push({
      year,
      before,
      result,
      command: command(
        'compare',
        ['--limit', String(options.limit), ...evidenceWords(options.evidence)],
        [String(year), String(before)],
      ),
    });
  }
  return comparisons;
}

/** The words with the highest LRC of all years, each once. */
function stripTerms(rows: readonly KeywordRow[]): string[] {
  const ranked = rows
    .filter((row) => (row.keyness?.lrc ?? 0) > 0 && PLAIN_TERM.test(row.term))
    .sort(
      (left, right) => right.keyness!.lrc - left.keyness!.lrc || (left.term < right.term ? -1 : 1),
    );
  return [...new Set(ranked.map((row) => row.term))].slice(0, STRIPS);
}

function limitsOf(limit: number): ReportLimits {
  const most = limit === 0 ? Number.POSITIVE_INFINITY : limit;
  return { names: most, quotes: most, nameChanges: most };
}

function evidenceWords(evidence: number): string[] {
  return evidence === 3 ? [] : ['--evidence', String(evidence)];
}
