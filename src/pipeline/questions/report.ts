import { createHash } from 'node:crypto';
import { concordanceAnalysis } from '../../analysis/concordance/concordance.js';
import type { EntityMention, EntityRow } from '../../analysis/entities/entity-row.js';
import { countWords, type WordTally } from '../../analysis/keywords/count-words.js';
import type { KeywordRow } from '../../analysis/keywords/keywords.js';
import { evidenceAt } from '../../analysis/passage.js';
import type { QuoteRow } from '../../analysis/quotes/quotes.js';
import {
  type ComparedWord,
  REPORT_SECTIONS,
  type ReadDocument,
  type ReportAnswers,
  type ReportRow,
  type ReportSection,
  type TermPositions,
  type TermStrip,
  type YearComparison,
} from '../../analysis/report/report-row.js';
import { nameChangesOf, summarizeYear } from '../../analysis/report/summarize-year.js';
import { TermMatcher } from '../../analysis/term-matcher.js';
import { parseTerm } from '../../analysis/term-pattern.js';
import { ThemeMatcher } from '../../analysis/themes/theme-matcher.js';
import type { Document } from '../../model/document.js';
import type { Evidence } from '../../model/evidence.js';
import { generator } from '../../model/generator.js';
import type { Result } from '../../model/result.js';
import type { ThemeDefinition } from '../../model/theme.js';
import type { Corpus } from '../corpus.js';
import { envelope } from '../envelope.js';
import { runAnalysis } from '../run-analysis.js';
import { selectedYears, type YearRange } from '../selected-years.js';
import { compare } from './compare.js';
import { corpusOverview } from './corpus-overview.js';
import { entities } from './entities.js';
import { keywords } from './keywords.js';
import { quotes } from './quotes.js';
import { themes } from './themes.js';

export interface ReportOptions {
  readonly definitions: readonly ThemeDefinition[];
  /** Name and digest of the theme file, for the record. */
  readonly themeFile: { readonly name: string; readonly digest: string };
  readonly years?: readonly YearRange[] | null;
  /** Default: all. */
  readonly sections?: readonly ReportSection[];
  readonly seed?: number;
  /** Passages per number. Default 3. */
  readonly evidence?: number;
  /** Sources and options of the command line that every printed command needs. */
  readonly commandWords?: readonly string[];
  /** Further options of the report's own command, such as `--title`. */
  readonly reportWords?: readonly string[];
  /** Called before each part with its name. */
  readonly onPart?: (part: string) => void;
}

/** The report as JSON prints it, and the answers that it is laid out from. */
export interface Report {
  readonly result: Result<ReportRow>;
  readonly answers: ReportAnswers;
}

/** Rows per year, so that a report stays readable; the commands it names print all. */
const KEYWORDS = 15;
const FREQUENT = 40;
const CHANGES = 15;
const STRIPS = 8;
/** People and as many organisations whose passages are shown, per year. */
const NAMES = 20;
/** A term with a mark of a pattern would be searched as one. */
const PLAIN_TERM = /^[\p{L}\p{N}][\p{L}\p{N}-]*$/u;

/** Answers all questions of a report, each once. */
export async function report(corpus: Corpus, options: ReportOptions): Promise<Report> {
  const { definitions, onPart = () => undefined } = options;
  const evidence = options.evidence ?? 3;
  const seed = options.seed ?? 1;
  const command = commandLine(options.commandWords ?? []);
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
    limit: KEYWORDS,
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
  const named = await entities(corpus);
  onPart('quotes');
  const quoted = await quotes(corpus, { entities: named.rows });
  onPart('changes');
  const comparisons = await compareYears(corpus, tally, years, evidence, command);
  onPart('passages');
  const terms = stripTerms(distinctive.rows);
  const passages = await collectPassages(corpus, {
    terms,
    named: named.rows,
    quoted: quoted.rows,
    definitions,
    years,
    yearOf: new Map(overview.rows.map((row) => [row.document, row.year])),
    evidence,
  });
  const themeWords = ['--themes', options.themeFile.name];
  const isBundled = options.themeFile.name === '';
  const answers: ReportAnswers = {
    years,
    sections: options.sections ?? REPORT_SECTIONS,
    corpus: { result: overview, command: command('corpus', []) },
    keywords: {
      result: distinctive,
      command: command('keywords', [
        ...['--by', 'year', '--sort', 'keyness', '--limit', String(KEYWORDS)],
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
        ...(isBundled ? [] : themeWords),
        ...(seed === 1 ? [] : ['--seed', String(seed)]),
        ...evidenceWords(evidence),
        ...yearWords,
      ]),
    },
    entities: { result: named, command: command('entities', []) },
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
      command: commandLine(options.commandWords ?? [], false)('report', [
        ...(isBundled ? [] : themeWords),
        ...(seed === 1 ? [] : ['--seed', String(seed)]),
        ...evidenceWords(evidence),
        ...yearWords,
        ...(options.reportWords ?? []),
      ]),
      version: generator.version,
      seed,
      corpusDigest: corpus.summary.digest,
      themeFile: options.themeFile,
      parameters: {},
    },
  };
  const parameters = { years, sections: answers.sections, evidence, seed };
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
    name: string,
    { result, command }: { readonly result: Result<unknown>; readonly command: string },
    year: number | null = null,
  ): ReportRow => ({
    part: name,
    year,
    command,
    parameters: result.parameters,
    rows: result.rows,
  });
  const own = (name: string, year: number | null, rows: readonly unknown[]): ReportRow => ({
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
  evidence: number,
  command: CommandLine,
): Promise<YearComparison[]> {
  const known = corpus.summary.years;
  const comparisons: YearComparison[] = [];
  for (const year of years) {
    const before = known[known.indexOf(year) - 1];
    if (before === undefined) continue;
    const result: Result<ComparedWord> = await compare(corpus, String(year), String(before), {
      limit: CHANGES,
      evidence,
      tally,
    });
    comparisons.push({
      year,
      before,
      result,
      command: command(
        'compare',
        ['--limit', String(CHANGES), ...evidenceWords(evidence)],
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

interface PassageRequest {
  readonly terms: readonly string[];
  readonly named: readonly EntityRow[];
  readonly quoted: readonly QuoteRow[];
  readonly definitions: readonly ThemeDefinition[];
  readonly years: readonly number[];
  readonly yearOf: ReadonlyMap<string, number | null>;
  readonly evidence: number;
}

interface CollectedPassages {
  readonly positions: TermPositions[][];
  readonly nameEvidence: ReadonlyMap<string, readonly Evidence[]>;
  readonly quoteThemes: readonly (readonly string[])[];
  readonly documents: readonly ReadDocument[];
}

/** One pass for all that has to be looked up in the texts: places of words, passages of names, themes of quotes. */
async function collectPassages(
  corpus: Corpus,
  request: PassageRequest,
): Promise<CollectedPassages> {
  const { vocabulary } = corpus;
  const places = request.terms.map((term) => {
    const matcher = new TermMatcher(parseTerm(term), vocabulary);
    return concordanceAnalysis((document) => matcher.hits(document));
  });
  const positions = request.terms.map((): TermPositions[] => []);
  const wanted = mentionsToShow(request);
  const nameEvidence = new Map<string, Evidence[]>();
  const themeMatcher = new ThemeMatcher(request.definitions, vocabulary);
  const quotesOf = groupByDocument(request.quoted);
  const quoteThemes: string[][] = request.quoted.map(() => []);
  const documents: ReadDocument[] = [];
  for await (const document of corpus.documents()) {
    const { source, wordCount } = document;
    documents.push({ document: source.id, digest: source.digest });
    places.forEach((analysis, index) => {
      const { rows } = analysis.observe(document);
      positions[index]!.push({
        document: source.id,
        year: source.year.year,
        yearCertain: source.year.certain,
        words: wordCount,
        wordsBefore: rows.map((row) => row.wordsBefore),
      });
    });
    for (const { key, mention } of wanted.get(source.id) ?? []) {
      const found = evidenceOf(document, mention);
      nameEvidence.set(key, [...(nameEvidence.get(key) ?? []), found]);
    }
    const own = quotesOf.get(source.id) ?? [];
    if (own.length === 0) continue;
    const hits = themeMatcher.hits(document).filter((hit) => hit.class === 'core');
    for (const hit of hits) {
      const start = source.offsets.rawStart(document.starts[hit.token]!);
      const name = request.definitions[hit.theme]!.name;
      for (const index of own) {
        const quote = request.quoted[index]!;
        const isInside = quote.start <= start && start < quote.end;
        if (isInside && !quoteThemes[index]!.includes(name)) quoteThemes[index]!.push(name);
      }
    }
  }
  return { positions, nameEvidence, quoteThemes, documents };
}

function groupByDocument(rows: readonly QuoteRow[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  rows.forEach(({ document }, index) => {
    const group = groups.get(document);
    if (group === undefined) groups.set(document, [index]);
    else group.push(index);
  });
  return groups;
}

/** The first mentions of the most frequent names of each year, by document. */
function mentionsToShow({
  named,
  years,
  yearOf,
  evidence,
}: PassageRequest): Map<string, { key: string; mention: EntityMention }[]> {
  const byDocument = new Map<string, { key: string; mention: EntityMention }[]>();
  for (const year of years) {
    for (const type of ['person', 'organization'] as const) {
      const shown = named
        .filter((row) => row.type === type && row.years.some((entry) => entry.year === year))
        .sort((left, right) => countIn(right, year) - countIn(left, year))
        .slice(0, NAMES);
      for (const row of shown) {
        let taken = 0;
        for (const mention of row.mentions) {
          if (taken >= evidence) break;
          if (yearOf.get(mention.document) !== year) continue;
          taken++;
          const list = byDocument.get(mention.document) ?? [];
          byDocument.set(mention.document, list);
          list.push({ key: `${row.id} ${year}`, mention });
        }
      }
    }
  }
  return byDocument;
}

function countIn(row: EntityRow, year: number): number {
  return row.years.find((entry) => entry.year === year)?.count ?? 0;
}

/** The sentence of a mention; its tokens are found by their raw offsets. */
function evidenceOf(document: Document, mention: EntityMention): Evidence {
  const { source, ends, tokenCount } = document;
  const endsBehind = (token: number, offset: number): boolean =>
    source.offsets.rawEnd(ends[token]!) > offset;
  const firstBehind = (offset: number): number => {
    let low = 0;
    let high = tokenCount - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (endsBehind(middle, offset)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return evidenceAt(document, firstBehind(mention.start), firstBehind(mention.end - 1));
}

type CommandLine = (
  command: string,
  options: readonly string[],
  words?: readonly string[],
) => string;

/** Command lines with the sources and options of this run, quoted for a shell. */
function commandLine(shared: readonly string[], asJson = true): CommandLine {
  return (command, options, words = []) =>
    ['qa-sgb2', command, ...words, ...shared, ...options, ...(asJson ? ['--json'] : [])]
      .map(shellWord)
      .join(' ');
}

/** Single quotes where a shell would read more than letters in a word. */
function shellWord(word: string): string {
  return /^[\p{L}\p{N}_./:=,@%+-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function evidenceWords(evidence: number): string[] {
  return evidence === 3 ? [] : ['--evidence', String(evidence)];
}

/** SHA-256 of a theme file, as the record of a run names it. */
export function digestOf(text: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
