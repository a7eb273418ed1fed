/** Options that every command shares, and how their values are read. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { CorpusOptions } from '../pipeline/corpus.js';
import { parseYears, type YearRange } from '../pipeline/selected-years.js';

/** Values after commander has read them. Absent options are undefined. */
export interface CommonOptions extends Readonly<Partial<Record<LimitOption, number>>> {
  readonly format?: Format;
  readonly json?: boolean;
  readonly out?: string;
  readonly year?: YearRange[];
  readonly limit?: number;
  readonly lang?: string;
  readonly manifest?: string;
  readonly encoding?: string;
  readonly repairEncoding?: boolean;
  readonly dedupe?: boolean;
  readonly textColumn?: string;
  readonly dateColumn?: string;
  readonly idColumn?: string;
  readonly titleColumn?: string;
  readonly groupColumn?: string;
  readonly boilerplate: 'exclude' | 'include';
  readonly stopwords: string;
  readonly fold: boolean;
  readonly stemmer: 'snowball' | 'cistem' | 'none';
  readonly evidence?: number;
  readonly seed: number;
  readonly jobs?: number;
  readonly cache?: string;
  readonly excel?: boolean;
  readonly color?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

export type Format =
  | 'table'
  | 'json'
  | 'ndjson'
  | 'csv'
  | 'tsv'
  | 'md'
  | 'html'
  | 'svg'
  | 'xlsx'
  | 'parquet';

const FORMATS: readonly Format[] = [
  'table',
  'json',
  'ndjson',
  'csv',
  'tsv',
  'md',
  'html',
  'svg',
  'xlsx',
  'parquet',
];

/** A report is a document, not a table. */
export const REPORT_FORMATS = ['html', 'md', 'json', 'xlsx'] as const satisfies readonly Format[];

export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const SLICES = ['year', 'document', 'none'] as const;

/** Options that raise or lower a limit of reading, with the limit they set. docs/formats.md lists the defaults. */
const LIMIT_OPTIONS = {
  maxFile: ['--max-file <bytes>', 'fileBytes'],
  maxUnpacked: ['--max-unpacked <bytes>', 'unpackedBytes'],
  maxArchive: ['--max-archive <bytes>', 'archiveBytes'],
  maxCharacters: ['--max-characters <n>', 'characters'],
  maxNesting: ['--max-nesting <n>', 'nesting'],
  maxElements: ['--max-elements <n>', 'elements'],
  maxArchives: ['--max-archives <n>', 'archives'],
  maxMembers: ['--max-members <n>', 'members'],
  maxPages: ['--max-pages <n>', 'pages'],
  maxSeconds: ['--max-seconds <n>', 'seconds'],
} as const;

type LimitOption = keyof typeof LIMIT_OPTIONS;

export function addCommonOptions(command: Command, formats: readonly Format[] = FORMATS): Command {
  for (const [flags, limit] of Object.values(LIMIT_OPTIONS)) {
    command.addOption(new Option(flags, `limit: ${limit}`).argParser(readCount).hideHelp());
  }
  return command
    .addOption(new Option('-f, --format <format>', 'output format').choices(formats))
    .option('--json', 'short for --format json')
    .option('-o, --out <file>', 'write to a file instead of the terminal')
    .option('-y, --year <years>', 'years to show: 2019,2021..2023', readYears)
    .option('-n, --limit <n>', 'rows, 0 = all (default 20 in tables, all in data)', readCount)
    .addOption(new Option('--lang <lang>', 'language of labels').choices(['de', 'en']))
    .option('-m, --manifest <file>', 'years and titles of the documents (corpus.yaml)')
    .option('--encoding <name>', 'encoding of all files, such as windows-1252')
    .option('--repair-encoding', 'put right UTF-8 that was saved as windows-1252 (Ã¼)')
    .option('--dedupe', 'count a text that comes twice once, in other formats or names too')
    .option('--text-column <name>', 'CSV, JSON Lines: column of the text')
    .option('--date-column <name>', 'column of the date or year')
    .option('--id-column <name>', 'column that names the document')
    .option('--title-column <name>', 'column of the title')
    .option('--group-column <name>', 'column that groups documents')
    .addOption(
      new Option('--boilerplate <mode>', 'menus, contents, captions and the like')
        .choices(['exclude', 'include'])
        .default('exclude'),
    )
    .option('--stopwords <list>', 'default, none, or a file of words', 'default')
    .option('--no-fold', 'count gendered forms apart (Kundin, Kund*innen)')
    .addOption(
      new Option('--stemmer <name>', 'what counts inflected forms together')
        .choices(['snowball', 'cistem', 'none'])
        .default('snowball'),
    )
    .option('--evidence <n>', 'passages per row (default 3 in data, 0 in tables)', readCount)
    .option('--seed <n>', 'seed of resampling', readCount, 1)
    .option('-j, --jobs <n>', 'worker threads; the result is the same with any number', readJobs)
    .option(
      '--cache <folder>',
      'keep what was counted there, so that a later run counts only what is new',
    )
    .option('--excel', 'CSV as German Excel opens it')
    .option('--color', 'colour even in a pipe')
    .option('--no-color', 'no colour')
    .option('-q, --quiet', 'no messages on stderr but errors')
    .option('-v, --verbose', 'more detail');
}

export function readCount(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) {
    throw new InvalidArgumentError('It must be a whole number from 0.');
  }
  return value;
}

function readJobs(text: string): number {
  const value = readCount(text);
  if (value < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return value;
}

function readYears(text: string): YearRange[] {
  return parseYears(text);
}

/** `2`, `1-3` or `1..3`: words in a row. */
export function readSizes(text: string): { smallest: number; largest: number } {
  const match = /^([1-5])(?:\s*(?:-|–|\.\.)\s*([1-5]))?$/.exec(text.trim());
  const smallest = Number(match?.[1]);
  const largest = Number(match?.[2] ?? match?.[1]);
  if (match === null || largest < smallest) {
    throw new InvalidArgumentError('Write 2, or 1-3 for one to three words.');
  }
  return { smallest, largest };
}

/** How documents are read, as the library takes it. */
export function readingOf(
  options: CommonOptions,
): Pick<CorpusOptions, 'columns' | 'limits' | 'repairEncoding' | 'encoding'> {
  const { encoding, repairEncoding, textColumn, dateColumn, idColumn, titleColumn, groupColumn } =
    options;
  const columns = defined({
    text: textColumn,
    date: dateColumn,
    id: idColumn,
    title: titleColumn,
    group: groupColumn,
  });
  const limits = defined(
    Object.fromEntries(
      Object.entries(LIMIT_OPTIONS).map(([option, [, limit]]) => [
        limit,
        options[option as LimitOption],
      ]),
    ),
  );
  return defined({
    encoding,
    repairEncoding,
    columns: Object.keys(columns).length === 0 ? undefined : columns,
    limits: Object.keys(limits).length === 0 ? undefined : limits,
  });
}

/** The same options as words of a command line: a printed command has to read the documents as this run did. */
export function readingWords(options: CommonOptions): string[] {
  const words = (names: Readonly<Record<string, string | number | undefined>>): string[] =>
    Object.entries(names).flatMap(([flag, value]) =>
      value === undefined ? [] : [flag, String(value)],
    );
  return [
    ...words({
      '--manifest': options.manifest,
      '--encoding': options.encoding,
      '--text-column': options.textColumn,
      '--date-column': options.dateColumn,
      '--id-column': options.idColumn,
      '--title-column': options.titleColumn,
      '--group-column': options.groupColumn,
      '--boilerplate': options.boilerplate === 'include' ? 'include' : undefined,
      '--stopwords': options.stopwords === 'default' ? undefined : options.stopwords,
      '--stemmer': options.stemmer === 'snowball' ? undefined : options.stemmer,
    }),
    ...words(
      Object.fromEntries(
        Object.entries(LIMIT_OPTIONS).map(([option, [flags]]) => [
          flags.slice(0, flags.indexOf(' ')),
          options[option as LimitOption],
        ]),
      ),
    ),
    ...(options.repairEncoding === true ? ['--repair-encoding'] : []),
    ...(options.fold ? [] : ['--no-fold']),
  ];
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function defined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Defined<T>;
}

export function formatOf(options: Pick<CommonOptions, 'format' | 'json'>): Format {
  return options.json ? 'json' : (options.format ?? 'table');
}

/** Tables, pages and pictures are for people, the others for programs. */
export function isForPeople(format: Format): boolean {
  return format === 'table' || format === 'md' || format === 'html' || format === 'svg';
}

const TABLE_ROWS = 20;

export function limitOf(options: CommonOptions): number {
  return options.limit ?? (isForPeople(formatOf(options)) ? TABLE_ROWS : 0);
}

const DATA_PASSAGES = 3;

export function evidenceOf(options: CommonOptions): number {
  const format = formatOf(options);
  // HTML opens passages on demand, so that they are in nobody's way.
  const isWithout = isForPeople(format) && format !== 'html';
  return options.evidence ?? (isWithout ? 0 : DATA_PASSAGES);
}
