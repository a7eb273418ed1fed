import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Twin } from '../analysis/duplicates/find-twins.js';
import type { Fingerprint, FingerprintTally } from '../analysis/duplicates/fingerprints.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Document } from '../model/document.js';
import { QaError } from '../model/errors.js';
import type { CorpusSummary, Result } from '../model/result.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { type FoundFile, findSources } from '../sources/find.js';
import { entriesByFile } from '../sources/manifest.js';
import { PIECE_BYTES, planPieces } from '../sources/plan-pieces.js';
import { bundledSeeds } from './bundled-seeds.js';
import { readManifest } from './compiled-seeds.js';
import { type CorpusSettings, createReader, settingsOf } from './corpus-settings.js';
import { type DocumentReader, type FileToRead, sizeOf, workKey } from './document-reader.js';
import { localPass } from './first-pass.js';
import { KeptDocuments } from './kept-documents.js';
import type { FirstPass, PassInput } from './pass-input.js';
import { type DocumentFacts, type FilePart, factsOf } from './portable/file-part.js';
import type { Recipe } from './portable/recipe.js';

export interface CorpusOptions extends CorpusSettings {
  /** Files, folders, globs, `-`; none for the bundled documents. */
  readonly sources?: readonly string[];
  /** Folder that relative sources start from; the working folder by default. */
  readonly cwd?: string;
  /** Folder that ids of documents are relative to. Default: the folder given, or the common folder of the sources. */
  readonly root?: string;
  /** Manifest used beside those found in the folders given. */
  readonly manifest?: string;
  /** The vocabulary of another corpus, so that both can be compared; settings of words are then that corpus's. */
  readonly vocabulary?: Vocabulary;
  /** What the source `-` reads; standard input by default. */
  readonly standardInput?: AsyncIterable<Uint8Array | string>;
  /** Threads; the result is the same with any number. Default: as many as the machine runs at once. */
  readonly jobs?: number;
  /** Folder that keeps what was counted in each file, for later runs; none by default. */
  readonly cache?: string;
  /**
   * Counts a text once that comes in several formats or under several names: the first in order of id stays. Then all
   * is read when the corpus is opened. Default false: files with the same bytes are reported.
   */
  readonly dedupe?: boolean;
  /** Plain text of more bytes is read in pieces of at most so many. Default 4 MB. */
  readonly pieceBytes?: number;
  /** Called before each document of the first pass. */
  readonly onProgress?: (read: number, total: number, document: string) => void;
}

/**
 * Finds the documents; reads none yet, unless twins are to be left out. Throws a QaError where nothing can be read. `firstPass` is how the first pass is
 * made, where not by the threads and the cache of the options.
 */
export async function openCorpus(
  options: CorpusOptions = {},
  firstPass: FirstPass = localPass,
): Promise<Corpus> {
  const sources = options.sources ?? [];
  const cwd = options.cwd ?? process.cwd();
  const found = await findSources(sources.length === 0 ? [bundledSeeds()] : sources, { cwd });
  if (found.files.length === 0) throw nothingToRead(found.diagnostics);
  const paths = [...found.manifests, ...(options.manifest === undefined ? [] : [options.manifest])];
  const manifests = await Promise.all(paths.map(readManifest));
  const { entries, diagnostics } = entriesByFile(found.files, manifests);
  const whole = found.files.map((file) => ({ file, entry: entries.get(file.id) }));
  if (options.root !== undefined) nameFrom(path.resolve(cwd, options.root), whole);
  const files = await inPieces(whole, options);
  const corpus = new Corpus(files, [...found.diagnostics, ...diagnostics], options, firstPass);
  if (options.dedupe === true) await corpus.leaveOutTwins();
  return corpus;
}

/** Large plain texts in pieces, the others as they are. */
async function inPieces(
  files: readonly FileToRead[],
  options: CorpusOptions,
): Promise<FileToRead[]> {
  const { encoding, repairEncoding, limits, pieceBytes = PIECE_BYTES } = options;
  const all: FileToRead[] = [];
  for (const toRead of files) {
    const { file, entry } = toRead;
    const pieces =
      sizeOf(toRead) <= pieceBytes
        ? null
        : await planPieces(file, { encoding, repairEncoding, limits, entry }, pieceBytes);
    if (pieces === null) all.push(toRead);
    else for (const piece of pieces) all.push({ file, entry, piece });
  }
  return all;
}

/** Names the files by their paths from the root, in their new order. */
function nameFrom(root: string, files: FileToRead[]): void {
  for (const [index, { file, entry }] of files.entries()) {
    if (file.path === null) continue;
    const relative = path.relative(root, file.path);
    if (relative.startsWith('..') || path.isAbsolute(relative)) {
      throw new QaError('outside-root', `${file.path} does not lie in ${root}.`, {
        hint: 'Give --root a folder that all sources lie in.',
        data: { file: file.path, root },
      });
    }
    const id = relative.split(path.sep).join('/').normalize('NFC');
    files[index] = { file: { ...file, id }, entry };
  }
  files.sort((left, right) => (left.file.id < right.file.id ? -1 : 1));
}

/** Documents of one vocabulary, read one after the other in order of id. */
export class Corpus {
  readonly vocabulary: Vocabulary;
  readonly options: CorpusOptions;
  private files: readonly FileToRead[];
  private readonly reader: DocumentReader;
  private readonly firstPass: FirstPass;
  private readonly found: Diagnostic[];
  /** Those of `found` that are not from reading a file. */
  private readonly foundBefore: Diagnostic[];
  private kept = new KeptDocuments([]);
  private known: CorpusSummary | undefined;
  private readonly withoutDocuments = new Set<string>();
  private hasPassed = false;
  /** Of the first document of each file, by which a change is told. */
  private readonly digests = new Map<string, string>();
  /** Of files, by path, as an answer that is being made was looked up by them. */
  private fileDigests: ReadonlyMap<string, string | null> | undefined;
  /** Of all documents, where some may be left out. */
  private readonly facts: DocumentFacts[] = [];

  constructor(
    files: readonly FileToRead[],
    diagnostics: readonly Diagnostic[],
    options: CorpusOptions,
    firstPass: FirstPass,
  ) {
    this.files = files;
    this.options = options;
    this.firstPass = firstPass;
    this.found = [...diagnostics];
    this.foundBefore = [...diagnostics];
    this.reader = createReader(settingsOf(options), options);
    this.vocabulary = this.reader.vocabulary;
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
   * The answer to a question: with a cache the one that was given before to the same question, of files with the same
   * contents; otherwise what `ask` answers. `options` is plain data and all that the answer depends on beside the
   * corpus; null where other files are read for it.
   */
  async answer<Row>(
    command: string,
    options: unknown,
    ask: () => Promise<Result<Row>>,
  ): Promise<Result<Row>> {
    const { cache, vocabulary } = this.options;
    const isLocal = this.firstPass === localPass && vocabulary === undefined;
    if (cache === undefined || options === null || !isLocal || this.known !== undefined)
      return ask();
    const { AnswerCache } = await import('./cache/answer-cache.js');
    const answers = new AnswerCache(cache);
    const { files } = this;
    const settings = settingsOf(this.options);
    const inputs = { command, options, settings, files, diagnostics: [...this.found] };
    const fileDigests = new Map<string, string | null>();
    const key = answers.keyOf(inputs, fileDigests);
    const kept = key === null ? null : answers.load(key);
    if (kept !== null) {
      this.known = kept.summary;
      this.found.splice(0, this.found.length, ...kept.diagnostics);
      for (const key of kept.unreadable) this.withoutDocuments.add(key);
      return kept.result as Result<Row>;
    }
    this.fileDigests = fileDigests;
    const result = await ask().finally(() => {
      this.fileDigests = undefined;
    });
    // A file that changed meanwhile was read neither as it was nor as it is.
    if (key !== null && answers.keyOf(inputs, this.digestsAsRead(fileDigests)) === key) {
      const { summary, found: diagnostics } = this;
      answers.store(key, { result, summary, diagnostics, unreadable: [...this.withoutDocuments] });
    }
    return result;
  }

  /** Those of the files whose documents, as read, bear the digest of the file; of others it is not known. */
  private digestsAsRead(fileDigests: ReadonlyMap<string, string | null>) {
    const read = new Map<string, string | null>();
    for (const toRead of this.files) {
      const { path: file } = toRead.file;
      // The digest of a piece is that of its file when it was cut.
      if (file === null || toRead.piece !== undefined) continue;
      const digest = this.digests.get(workKey(toRead));
      if (digest !== undefined && digest === fileDigests.get(file)) read.set(file, digest);
    }
    return read;
  }

  /**
   * What a recipe counts, file by file, when there is a shorter way to it than `documents`; otherwise null.
   * Collects the summary and the diagnostics as a pass over `documents` does.
   */
  async gather(recipe: Recipe | null): Promise<readonly FilePart[] | null> {
    // Documents at hand are quicker than any other way.
    if (!this.kept.isEmpty && this.hasPassed) return null;
    const parts = await this.pass(this.firstPass, recipe);
    this.hasPassed = true;
    return parts;
  }

  /** Reads all once and leaves out what an earlier document holds already. Before anything else is asked. */
  async leaveOutTwins(): Promise<void> {
    const { fingerprints } = await import('../analysis/duplicates/fingerprints.js');
    const { findTwins } = await import('../analysis/duplicates/find-twins.js');
    const parts = await this.pass(localPass, { name: 'fingerprints' });
    const byFile = this.files.map((_, index): Fingerprint[] => {
      const part = parts?.[index];
      if (part === undefined || part.documents.length === 0) return [];
      return [...(part.tally as FingerprintTally).documents];
    });
    if (parts === null) {
      for await (const { index, document } of this.firstReading()) {
        byFile[index]!.push(...fingerprints.observe(document).documents);
      }
    }
    const twins = findTwins(byFile.flat());
    const leftOut = new Set(twins.map(({ document }) => document));
    const digests = new Map(this.facts.map(({ id, digest }) => [id, digest]));
    const left: FileToRead[] = [];
    byFile.forEach((documents, index) => {
      const toRead = this.files[index]!;
      const leaveOut = documents.map(({ document }) => document).filter((id) => leftOut.has(id));
      // A file of which nothing is left need not be read again.
      if (leaveOut.length > 0 && leaveOut.length === documents.length) return;
      left.push(leaveOut.length === 0 ? toRead : { ...toRead, leaveOut });
      if (leaveOut.length === 0) return;
      const key = workKey(toRead);
      const first = documents.find(({ document }) => !leftOut.has(document));
      if (first !== undefined) this.digests.set(key, digests.get(first.document)!);
      this.kept.filter(toRead, ({ source }) => !leftOut.has(source.id));
    });
    this.files = left;
    const summary = new SummaryBuilder();
    for (const facts of this.facts) if (!leftOut.has(facts.id)) summary.add(facts);
    this.known = summary.build();
    const diagnostics = twins.map(leftOutTwin);
    this.found.push(...diagnostics);
    this.foundBefore.push(...diagnostics);
  }

  private async pass(
    firstPass: FirstPass,
    recipe: Recipe | null,
  ): Promise<readonly FilePart[] | null> {
    const parts = await firstPass(this.passInput(), recipe);
    if (parts === null || this.known !== undefined) return parts;
    const summary = new SummaryBuilder();
    parts.forEach(({ documents, diagnostics }, index) => {
      this.found.push(...diagnostics);
      for (const facts of documents) this.take(facts, summary);
      const key = workKey(this.files[index]!);
      const [first] = documents;
      if (first === undefined) this.withoutDocuments.add(key);
      else this.digests.set(key, first.digest);
    });
    this.settle(summary);
    return parts;
  }

  /**
   * Every readable document in order of id. The first complete pass collects the summary and the diagnostics;
   * throws a QaError when it finds nothing to read. A later pass may leave out files that are not `wanted`.
   */
  async *documents(
    wanted: (file: string) => boolean = () => true,
  ): AsyncGenerator<Document, void, undefined> {
    if (!this.hasPassed) {
      this.hasPassed = true;
      // A pass that is to be written down needs a recipe.
      await this.firstPass(this.passInput(), null);
    }
    if (this.known !== undefined) {
      for (const toRead of this.files) {
        const key = workKey(toRead);
        if (this.withoutDocuments.has(key) || !wanted(toRead.file.id)) continue;
        const kept = this.kept.get(toRead);
        if (kept !== undefined) yield* kept;
        else {
          let documents = 0;
          for await (const { document } of this.reader.documents(toRead)) {
            if (document === null) continue;
            if (documents++ === 0) this.tellChange(key, document);
            yield document;
          }
          if (documents === 0) throw goneMeanwhile(toRead.file);
        }
      }
      return;
    }
    for await (const { document } of this.firstReading()) yield document;
  }

  /** A file whose first document is not the one that was counted has changed between two passes. */
  private tellChange(key: string, { source }: Document): void {
    const before = this.digests.get(key);
    this.digests.set(key, source.digest);
    if (before !== undefined && before !== source.digest) {
      this.found.push(changedMeanwhile(source.id));
    }
  }

  private async *firstReading(): AsyncGenerator<{ index: number; document: Document }> {
    const summary = new SummaryBuilder();
    const diagnostics: Diagnostic[] = [];
    // A pass that was left half-way may have kept some.
    const kept = new KeptDocuments(this.files);
    this.kept = kept;
    let read = 0;
    for (const [index, toRead] of this.files.entries()) {
      const { file } = toRead;
      this.options.onProgress?.(read++, this.files.length, file.id);
      const next = this.files[index + 1];
      if (next !== undefined) this.reader.expect(next);
      const key = workKey(toRead);
      let found = 0;
      for await (const { document, diagnostics: ofDocument } of this.reader.documents(toRead)) {
        diagnostics.push(...ofDocument);
        if (document === null) continue;
        if (found++ === 0) this.digests.set(key, document.source.digest);
        this.take(factsOf(document), summary);
        kept.add(toRead, document);
        yield { index, document };
      }
      if (found === 0) this.withoutDocuments.add(key);
    }
    this.found.push(...diagnostics);
    this.settle(summary);
  }

  private passInput(): PassInput {
    const { files, reader, vocabulary, foundBefore: diagnostics, fileDigests } = this;
    const { jobs, cache, onProgress } = this.options;
    const settings = settingsOf(this.options);
    const asked = { jobs, cache, fileDigests, onProgress };
    return { files, diagnostics, settings, reader, vocabulary, ...asked };
  }

  private take(facts: DocumentFacts, summary: SummaryBuilder): void {
    summary.add(facts);
    if (this.options.dedupe === true) this.facts.push(facts);
  }

  private settle(summary: SummaryBuilder): void {
    if (summary.documents === 0) throw nothingToRead(this.found);
    this.known = summary.build();
    if (this.options.dedupe !== true) this.found.push(...summary.repeated());
  }
}

class SummaryBuilder {
  documents = 0;
  private last: string | null = null;
  private words = 0;
  private readonly years = new Set<number>();
  private readonly hash = createHash('sha256');
  /** Files by the beginning of their digest. */
  private readonly byDigest = new Map<number, string>();
  private readonly copies: { readonly document: string; readonly of: string }[] = [];

  add({ id, year, certain, digest, words }: DocumentFacts): void {
    this.words += words;
    // The next piece of the same document.
    if (id === this.last) return;
    this.last = id;
    this.documents++;
    if (year !== null) this.years.add(year);
    // Rows of a table may well say the same.
    if (!id.includes('#')) {
      const key = Number.parseInt(digest.slice(0, 13), 16);
      const of = this.byDigest.get(key);
      if (of === undefined) this.byDigest.set(key, id);
      else this.copies.push({ document: id, of });
    }
    this.hash.update(`${id}\t${year ?? ''}\t${certain}\t${digest}\n`);
  }

  /** Files that are counted more than once, in one diagnostic. */
  repeated(): Diagnostic[] {
    const [first] = this.copies;
    if (first === undefined) return [];
    const { document, of } = first;
    const { length: count } = this.copies;
    const others =
      count === 1
        ? ''
        : `, and ${count - 1} more ${count === 2 ? 'file is a copy' : 'files are copies'}`;
    return [
      {
        code: 'document-repeated',
        severity: 'warning',
        document,
        message: `${document} is a copy of ${of}${others}; each counts.`,
        hint: 'Add --dedupe to count each text once.',
        data: { of, count },
      },
    ];
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

function leftOutTwin({ document, of, share }: Twin): Diagnostic {
  const percent = Math.floor(share * 100);
  return {
    code: 'document-left-out',
    severity: 'warning',
    document,
    message:
      share === 1
        ? `${document} was left out: it has the words of ${of}.`
        : `${document} was left out: ${percent} % of its passages and of those of ${of} are the same.`,
    hint: null,
    data: { of, share },
  };
}

function changedMeanwhile(document: string): Diagnostic {
  return {
    code: 'file-changed',
    severity: 'warning',
    document,
    message: `${document} has changed since it was counted: its passages are from the new text.`,
    hint: 'Repeat the run when nobody writes to it.',
  };
}

function goneMeanwhile({ id, path: file }: FoundFile): QaError {
  return new QaError('source-gone', `${id} was counted but cannot be read any more.`, {
    hint: `Its passages are in ${file}: bring it back, or ask for none with --evidence 0.`,
    data: { document: id },
  });
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
