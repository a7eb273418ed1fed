import { truncateSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.js';
import type { FileToRead } from '../../src/pipeline/document-reader.js';
import { KeptDocuments } from '../../src/pipeline/kept-documents.js';
import { corpusOf, folderOf } from '../corpus-of.js';

const MEGABYTES = 1 << 20;
/** Three million characters. */
const TEXT = 'Arbeit gelingt.\n\n'.repeat(180_000);

const documents: Document[] = [];
for await (const document of (await corpusOf({ '2019.txt': TEXT })).documents()) {
  documents.push(document);
}
const [document] = documents as [Document];

const folder = folderOf({ 'small.txt': 'Arbeit.\n', 'large.txt': '', 'large.pdf': '' });
// Without contents: these sizes take no room on the disk.
for (const name of ['large.txt', 'large.pdf']) {
  truncateSync(path.join(folder, name), 65 * MEGABYTES);
}
const fileOf = (id: string): FileToRead => ({
  file: { id, path: path.join(folder, id) },
  entry: undefined,
});
const small = fileOf('small.txt');

describe('documents for a second pass', () => {
  it('are kept as long as there is room for all of a file', () => {
    const kept = new KeptDocuments([small]);
    expect(kept.isEmpty).toBe(true);
    for (let index = 0; index < 5; index++) kept.add(small, document);
    expect(kept.get(small)).toHaveLength(5);
    kept.add(small, document);
    kept.add(small, document);
    expect(kept.get(small)).toBeUndefined();
    kept.add(fileOf('other.txt'), document);
    expect(kept.get(fileOf('other.txt'))).toEqual([document]);
  });

  it('are few where nearly everything has to be read again', () => {
    const kept = new KeptDocuments([small, fileOf('large.txt')]);
    kept.add(small, document);
    expect(kept.isEmpty).toBe(true);
  });

  it('are as many where reading again is dear', () => {
    const kept = new KeptDocuments([small, fileOf('large.pdf')]);
    kept.add(small, document);
    expect(kept.get(small)).toEqual([document]);
  });

  it('are kept whatever their size where they cannot be read again', () => {
    const standardInput: FileToRead = { file: { id: '-', path: null }, entry: undefined };
    const kept = new KeptDocuments([standardInput, fileOf('large.txt')]);
    kept.add(standardInput, document);
    expect(kept.get(standardInput)).toEqual([document]);
  });

  it('make room when they are not wanted', () => {
    const kept = new KeptDocuments([small]);
    for (let index = 0; index < 5; index++) kept.add(small, document);
    kept.filter(small, () => false);
    for (let index = 0; index < 5; index++) kept.add(small, document);
    expect(kept.get(small)).toHaveLength(5);
  });
});
