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
import { readSource } from '../sources/read.js';
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
  private readonly kept = new Map<string, Document>();
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
        const document = this.kept.get(file.id) ?? (await this.read(file)).document;
        if (document !== null) yield document;
      }
      return;
    }
    const summary = new SummaryBuilder();
    const diagnostics: Diagnostic[] = [];
    let read = 0;
    for (const file of this.files) {
      this.options.onProgress?.(read++, this.files.length, file.id);
      const { document, diagnostics: ofFile } = await this.read(file);
      diagnostics.push(...ofFile);
      if (document === null) {
        this.unreadable.add(file.id);
        continue;
      }
      summary.add(document);
      this.keep(document);
      yield document;
    }
    this.found.push(...diagnostics);
    if (summary.documents === 0) throw nothingToRead(this.found);
    this.known = summary.build();
  }

  private async read(
    file: FoundFile,
  ): Promise<{ document: Document | null; diagnostics: readonly Diagnostic[] }> {
    const entry = this.entries.get(file.id);
    const { source, diagnostics } = await readSource(file, {
      ...(this.options.encoding === undefined ? {} : { encoding: this.options.encoding }),
      ...(this.options.standardInput === undefined
        ? {}
        : { standardInput: this.options.standardInput }),
      ...(entry === undefined ? {} : { entry }),
    });
    return { document: source === null ? null : this.annotate(source), diagnostics };
  }

  private annotate(source: SourceText): Document {
    return this.language.annotate(source, this.vocabulary, {
      includeBoilerplate: this.options.boilerplate === 'include',
    });
  }

  /** Standard input cannot be read twice, so it is kept whatever its size. */
  private keep(document: Document): void {
    const { id, text } = document.source;
    const fits = this.keptCharacters + text.length <= KEPT_CHARACTERS;
    if (!fits && id !== '-') return;
    this.kept.set(id, document);
    this.keptCharacters += text.length;
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
