import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { CorpusSummary, Result } from '../../model/result.js';
import type { CorpusSettings } from '../corpus-settings.js';
import type { FileToRead } from '../document-reader.js';
import { CacheFolder } from './cache-folder.js';
import { digestOfFile } from './digest-of-file.js';
import { programIdentity } from './program-identity.js';

const LAYOUT = 'qa-sgb2/answer/1';

/** An answer, and what the pass that led to it found out about the corpus. */
export interface KeptAnswer {
  readonly result: Result<unknown>;
  readonly summary: CorpusSummary;
  readonly diagnostics: readonly Diagnostic[];
  /** Files and pieces without a document. */
  readonly unreadable: readonly string[];
}

/** What an answer depends on beside the contents of the files. */
export interface AnswerInputs {
  readonly command: string;
  /** Everything the question was asked with; plain data. */
  readonly options: unknown;
  readonly settings: CorpusSettings;
  readonly files: readonly FileToRead[];
  /** What was found wrong before any file was read. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Whole answers, so that a question that was asked before costs no more than the digests of the files. */
export class AnswerCache {
  private readonly entries: CacheFolder;

  constructor(folder: string) {
    this.entries = new CacheFolder(folder, 'answer');
  }

  /**
   * Null where a file cannot be read: then the run has to say so. Digests of the files, by their paths, are looked up in
   * `digests` and put there.
   */
  keyOf(
    { command, options, settings, files, diagnostics }: AnswerInputs,
    digests: Map<string, string | null> = new Map(),
  ): string | null {
    const contents: unknown[] = [];
    for (const { file, entry, piece } of files) {
      if (file.path === null) return null;
      if (!digests.has(file.path)) digests.set(file.path, digestOfFile(file.path));
      const digest = digests.get(file.path)!;
      if (digest === null) return null;
      contents.push([file.id, entry ?? null, piece ?? null, digest]);
    }
    const inputs = [command, options, settings, diagnostics, contents];
    const all = JSON.stringify([LAYOUT, programIdentity(), inputs]);
    return createHash('sha256').update(all).digest('hex');
  }

  load(key: string): KeptAnswer | null {
    const body = this.entries.load(key);
    return body === null ? null : (deserialize(body) as KeptAnswer);
  }

  store(key: string, answer: KeptAnswer): void {
    this.entries.store(key, serialize(answer));
  }
}
