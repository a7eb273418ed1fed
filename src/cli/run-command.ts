/** From options to output: what every command that reads a corpus has in common. */
import { readFileSync } from 'node:fs';
import { QaError } from '../model/errors.js';
import type { Result } from '../model/result.js';
import { type Corpus, openCorpus } from '../pipeline/corpus.js';
import { TallyTaken } from '../pipeline/portable/tally-taken.js';
import type { Page } from '../presentation/page.js';
import type { Wording } from '../presentation/wording/wording.js';
import { wordingOf } from '../presentation/wording/wording-of.js';
import { renderJson } from '../rendering/render-json.js';
import { renderNdjson } from '../rendering/render-ndjson.js';
import { type CommonOptions, formatOf, readingOf } from './options.js';
import { Progress } from './progress.js';
import { diagnosticText } from './report-problem.js';
import { type Host, langOf, usesColor, usesUnicode, widthOf } from './terminal.js';
import { writeLines } from './write-lines.js';
import { writeStream } from './write-output.js';

export interface Question<Row> {
  /** Computes the answer. */
  ask(corpus: Corpus): Promise<Result<Row>>;
  /** Lays it out for people; never asked for JSON. */
  present(result: Result<Row>, wording: Wording): Promise<Page> | Page;
  /** Prints the answer in a form of its own, whatever the format. */
  text?(result: Result<Row>): Promise<string>;
}

/** Runs one question over the sources and writes the answer. Returns the exit code. */
export async function runCommand<Row>(
  host: Host,
  sources: readonly string[],
  options: CommonOptions,
  question: Question<Row>,
): Promise<number> {
  const lang = langOf(host, options.lang);
  const progress = new Progress(host, options.quiet === true);
  const corpus = await openSources(host, sources, options, progress);
  let result: Result<Row>;
  try {
    result = await question.ask(corpus);
  } catch (error) {
    if (!(error instanceof TallyTaken)) throw error;
    await writeLines(options.out, host.stdout, error.lines);
    return reportDiagnostics(host, options, error);
  } finally {
    progress.clear();
  }
  const output = await render(host, options, lang, result, question);
  if (typeof output !== 'string' && !(output instanceof Uint8Array)) {
    await writeLines(options.out, host.stdout, output);
  } else if (options.out === undefined) await writeStream(host.stdout, output);
  else {
    const { writeWhole } = await import('./write-whole.js');
    await writeWhole(options.out, output);
  }
  return reportDiagnostics(host, options, result);
}

/** The corpus that sources and options of a command line name. */
export async function openSources(
  host: Host,
  sources: readonly string[],
  options: CommonOptions,
  progress: Progress,
): Promise<Corpus> {
  return (host.openCorpus ?? openCorpus)({
    sources,
    cwd: host.cwd(),
    boilerplate: options.boilerplate,
    stopwords: await readStopwords(options.stopwords),
    foldGender: options.fold,
    stemmer: options.stemmer,
    // Asking a process for its standard input loads what reads it.
    ...(sources.includes('-') ? { standardInput: host.stdin as AsyncIterable<Uint8Array> } : {}),
    onProgress: progress.update,
    ...(options.manifest === undefined ? {} : { manifest: options.manifest }),
    ...readingOf(options),
    ...(options.dedupe === true ? { dedupe: true } : {}),
    ...(options.jobs === undefined ? {} : { jobs: options.jobs }),
    ...(options.cache === undefined ? {} : { cache: options.cache }),
  });
}

/** The output, or its pieces where it is written row by row, however many rows there are. */
async function render<Row>(
  host: Host,
  options: CommonOptions,
  lang: 'de' | 'en',
  result: Result<Row>,
  question: Question<Row>,
): Promise<string | Uint8Array | Iterable<string>> {
  if (question.text !== undefined) return question.text(result);
  const format = formatOf(options);
  if (format === 'json') return renderJson(result);
  if (format === 'ndjson') return renderNdjson(result);
  if (format === 'parquet') return (await import('./parquet-of.js')).parquetOf(result);
  const page = await question.present(result, wordingOf(lang));
  if (format === 'svg' && !hasPicture(page)) {
    throw new QaError('picture-missing', 'There is no picture of this result.', {
      hint: 'keywords, themes and report draw pictures; --format html prints a page.',
    });
  }
  const { loadRenderer } = await import('../rendering/load-renderer.js');
  const renderer = await loadRenderer(format);
  const isFile = options.out !== undefined;
  return renderer(page, {
    lang,
    width: widthOf(host),
    color: isFile ? options.color === true : usesColor(host, options.color),
    unicode: isFile || usesUnicode(host),
    ...(options.excel === true ? { excel: true } : {}),
  });
}

function hasPicture({ pictures = [], blocks }: Page): boolean {
  return pictures.length > 0 || blocks.some(({ kind }) => kind === 'chart');
}

/** Errors among the diagnostics mean that a source was skipped: exit code 1. */
export async function reportDiagnostics(
  host: Host,
  options: CommonOptions,
  { diagnostics }: Pick<Result<unknown>, 'diagnostics'>,
): Promise<number> {
  for (const diagnostic of diagnostics) {
    const isShown =
      diagnostic.severity === 'error' ||
      (diagnostic.severity === 'warning' && options.quiet !== true) ||
      options.verbose === true;
    if (isShown) await writeStream(host.stderr, diagnosticText(diagnostic));
  }
  return diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function readStopwords(option: string): Promise<'default' | 'none' | readonly string[]> {
  if (option === 'default' || option === 'none') return option;
  let text: string;
  try {
    text = readFileSync(option, 'utf8');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    throw new QaError(
      'stopwords-unreadable',
      `The stop words ${option} cannot be read (${code}).`,
      {
        hint: 'Give a text file with one word a line, or default, or none.',
        data: { file: option, error: code },
        cause,
      },
    );
  }
  return text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.trim().split(/\s+/))
    .filter((word) => word !== '')
    .map((word) => word.normalize('NFC').toLowerCase());
}
