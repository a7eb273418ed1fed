import { createHash } from 'node:crypto';
import { german } from '../language/german/german.js';
import type { Language } from '../language/language.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Document } from '../model/document.js';
import { QaError } from '../model/errors.js';
import type { CorpusSummary } from '../model/result.js';
import type { SourceText } from '../model/text.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { type FoundFile, findSources } from '../sources/find.js';
import { entriesByFile, type ManifestEntry, readManifest } from '../sources/manifest.js';
import { type ReadOptions, type ReadResult, readSources } from '../sources/read.js';
import { bundledSeeds } from './bundled-seeds.js';

export interface CorpusOptions {
  /** Files, folders, globs, `-`; none for the bundled documents. */
  readonly sources?: readonly string[];
  /** Folder that relative sources start from; the working folder by default. */
  readonly cwd?: string;
  /** Manifest used beside those found in the folders given. */
  readonly manifest?: string;
  /** Encoding of all files, instead of the one each shows. */
  readonly encoding?: string;
  /** Puts right UTF-8 that was read as windows-1252. Default false: it is reported. */
  readonly repairEncoding?: boolean;
  /** Columns of tables and fields of JSON Lines; those not given are guessed by their usual names. */
  readonly columns?: NonNullable<ReadOptions['columns']>;
  /** How much of a document is read; those not given have their default. */
  readonly limits?: NonNullable<ReadOptions['limits']>;
  /** `include` counts menus, tables of contents, captions and the like. Default `exclude`. */
  readonly boilerplate?: 'exclude' | 'include';
  /** Lower-case stop words; `none` for none. Default: the language's own list. */
  readonly stopwords?: 'default' | 'none' | readonly string[];
  /** Gendered forms count with their pair. Default true. */
  readonly foldGender?: boolean;
  /** What counts inflected forms together. Default `snowball`, natural's German stemmer. */
  readonly stemmer?: 'snowball' | 'cistem' | 'none';
  /** The vocabulary of another corpus, so that both can be compared; settings of words are then that corpus's. */
  readonly vocabulary?: Vocabulary;
  /** What the source `-` reads; standard input by default. */
  readonly standardInput?: AsyncIterable<Uint8Array | string>;
  /** Called before each document of the first pass. */
  readonly onProgress?: (read: number, total: number, document: string) => void;
}

/** Texts up to this many characters in all are kept, so that a second pass reads nothing again. */
const KEPT_CHARACTERS = 1 << 24;

/** Finds the documents; reads none yet. Throws a QaError where nothing can be read. */
export async function openCorpus(options: CorpusOptions = {}): Promise<Corpus> {
  const sources = options.sources ?? [];
  const cwd = options.cwd ?? process.cwd();
  const found = await findSources(sources.length === 0 ? [bundledSeeds()] : sources, { cwd });
  if (found.files.length === 0) throw nothingToRead(found.diagnostics);
  const paths = [...found.manifests, ...(options.manifest === undefined ? [] : [options.manifest])];
  const manifests = await Promise.all(paths.map(readManifest));
  const { entries, diagnostics } = entriesByFile(found.files, manifests);
  return new Corpus(found.files, entries, [...found.diagnostics, ...diagnostics], options);
}

/** Documents of one vocabulary, read one after the other in order of id. */
export class Corpus {
  readonly vocabulary: Vocabulary;
  readonly language: Language = german;
  private readonly files: readonly FoundFile[];
  private readonly entries: ReadonlyMap<string, ManifestEntry>;
  readonly options: CorpusOptions;
  private readonly found: Diagnostic[];
  /** Documents by file. */
  private readonly kept = new Map<string, Document[]>();
  private readonly tooLong = new Set<string>();
  private keptCharacters = 0;
  private known: CorpusSummary | undefined;
  private readonly unreadable = new Set<string>();

  constructor(
    files: readonly FoundFile[],
    entries: ReadonlyMap<string, ManifestEntry>,
    diagnostics: readonly Diagnostic[],
    options: CorpusOptions,
  ) {
    this.files = files;
    this.entries = entries;
    this.options = options;
    this.found = [...diagnostics];
    this.vocabulary =
      options.vocabulary ??
      this.language.createVocabulary({
        ...(options.foldGender === undefined ? {} : { foldGender: options.foldGender }),
        ...(options.stemmer === undefined ? {} : { stemmer: options.stemmer }),
        ...stopwordsOf(options.stopwords),
      });
  }

  /** What was found on the way; complete after one pass over `documents`. */
  get diagnostics(): readonly Diagnostic[] {
    return this.found;
  }

  /** Size, years and digest; known after one pass over `documents`. */
  get summary(): CorpusSummary {
    if (this.known === undefined) throw new Error('The corpus has not been read yet.');
    return this.known;
  }

  /**
   * Every readable document in order of id. The first complete pass collects the summary and the diagnostics;
   * throws a QaError when it finds nothing to read.
   */
  async *documents(): AsyncGenerator<Document, void, undefined> {
    if (this.known !== undefined) {
      for (const file of this.files) {
        if (this.unreadable.has(file.id)) continue;
        const kept = this.kept.get(file.id);
        if (kept !== undefined) yield* kept;
        else {
          for await (const { source } of this.read(file)) {
            if (source !== null) yield this.annotate(source);
          }
        }
      }
      return;
    }
    const summary = new SummaryBuilder();
    const diagnostics: Diagnostic[] = [];
    let read = 0;
    for (const file of this.files) {
      this.options.onProgress?.(read++, this.files.length, file.id);
      // A pass that was left half-way may have kept some.
      this.forget(file);
      const before = summary.documents;
      for await (const { source, diagnostics: ofDocument } of this.read(file)) {
        diagnostics.push(...ofDocument);
        if (source === null) continue;
        const document = this.annotate(source);
        summary.add(document);
        this.keep(file, document);
        yield document;
      }
      if (summary.documents === before) this.unreadable.add(file.id);
    }
    this.found.push(...diagnostics);
    if (summary.documents === 0) throw nothingToRead(this.found);
    this.known = summary.build();
  }

  /** The documents of one file: a table has one a row, an archive one a member. */
  private read(file: FoundFile): AsyncGenerator<ReadResult, void, undefined> {
    const { encoding, repairEncoding, columns, limits, standardInput } = this.options;
    const entry = this.entries.get(file.id);
    return readSources(file, { encoding, repairEncoding, columns, limits, standardInput, entry });
  }

  private annotate(source: SourceText): Document {
    return this.language.annotate(source, this.vocabulary, {
      includeBoilerplate: this.options.boilerplate === 'include',
    });
  }

  /** A file is kept whole or not at all. Standard input cannot be read twice, so it is kept whatever its size. */
  private keep(file: FoundFile, document: Document): void {
    if (this.tooLong.has(file.id)) return;
    const documents = this.kept.get(file.id) ?? [];
    const { length } = document.source.text;
    if (this.keptCharacters + length > KEPT_CHARACTERS && file.path !== null) {
      this.forget(file);
      this.tooLong.add(file.id);
      return;
    }
    documents.push(document);
    this.kept.set(file.id, documents);
    this.keptCharacters += length;
  }

  private forget(file: FoundFile): void {
    for (const { source } of this.kept.get(file.id) ?? []) {
      this.keptCharacters -= source.text.length;
    }
    this.kept.delete(file.id);
    this.tooLong.delete(file.id);
  }
}

function stopwordsOf(
  stopwords: CorpusOptions['stopwords'],
): { stopwords: ReadonlySet<string> } | Record<string, never> {
  if (stopwords === undefined || stopwords === 'default') return {};
  return { stopwords: new Set(stopwords === 'none' ? [] : stopwords) };
}

class SummaryBuilder {
  documents = 0;
  private words = 0;
  private readonly years = new Set<number>();
  private readonly hash = createHash('sha256');

  add(document: Document): void {
    const { id, digest, year } = document.source;
    this.documents++;
    this.words += document.wordCount;
    if (year.year !== null) this.years.add(year.year);
    this.hash.update(`${id}\t${year.year ?? ''}\t${year.certain}\t${digest}\n`);
  }

  build(): CorpusSummary {
    return {
      digest: `sha256:${this.hash.digest('hex')}`,
      documents: this.documents,
      words: this.words,
      years: [...this.years].sort((left, right) => left - right),
    };
  }
}

function nothingToRead(diagnostics: readonly Diagnostic[]): QaError {
  const first = diagnostics.find((diagnostic) => diagnostic.severity === 'error') ?? diagnostics[0];
  const others = diagnostics.length > 1 ? ` (and ${diagnostics.length - 1} more)` : '';
  return new QaError(
    'nothing-readable',
    first === undefined
      ? 'There is nothing to read.'
      : `Nothing to read: ${first.message}${others}`,
    {
      hint:
        first?.hint ??
        'Give a file, a folder or a glob; without one the bundled documents are read.',
    },
  );
}
