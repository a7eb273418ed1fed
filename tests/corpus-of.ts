/** Corpora for tests: a folder of small files, removed when the test file is done. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { type Corpus, type CorpusOptions, openCorpus } from '../src/pipeline/corpus.js';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Writes files (name → text or bytes) into a new folder and returns its path. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'qa-sgb2-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

export function corpusOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: CorpusOptions = {},
): Promise<Corpus> {
  return openCorpus({ ...options, sources: [folderOf(files)] });
}
