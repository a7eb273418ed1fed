import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSources } from '../../src/sources/find.js';
import { entriesByFile, readManifest } from '../../src/sources/manifest.js';
import { sourceFromString } from '../../src/sources/read.js';
import { readSource, sourceTextFrom } from './read-one.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'qa-read-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): { id: string; path: string } {
  const full = path.join(folder, name);
  writeFileSync(full, content);
  return { id: name, path: full };
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');

describe('readSource', () => {
  it('reads the seeds, dated by their manifest', async () => {
    const { files, manifests } = await findSources(['seeds']);
    const { entries, diagnostics } = entriesByFile(files, [await readManifest(manifests[0]!)]);
    expect(diagnostics).toEqual([]);
    const years: unknown[] = [];
    for (const found of files) {
      const { source } = await readSource(found, { entry: entries.get(found.id) });
      expect(source!.raw).toBe(readFileSync(found.path!, 'utf8'));
      years.push([source!.year.year, source!.year.basis, source!.year.certain]);
    }
    expect(years).toEqual([
      [2019, 'manifest', true],
      [2021, 'manifest', true],
      [2023, 'manifest', true],
      [2024, 'manifest', true],
      [2021, 'manifest', false],
    ]);
  });

  it('reads the name of a job centre through its leftover markup', async () => {
    const id = '2019-fachtagung-vertrauen.txt';
    const { source } = await readSource({ id, path: path.resolve('seeds', id) });
    const { raw, text, offsets } = source!;
    const spellings = new Set<string>();
    for (const { index, 0: word } of text.matchAll(/Arbeit ?plus Bielefeld/g)) {
      spellings.add(raw.slice(offsets.rawStart(index), offsets.rawEnd(index + word.length)));
    }
    expect([...spellings].sort()).toEqual([
      'Arbeit <i>plus</i> Bielefeld',
      'Arbeit*plus* Bielefeld',
      'Arbeitplus Bielefeld',
    ]);
  });

  it('gives digest, encoding and format', async () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytesOf('Größe zählt.\r\n')]);
    const { source, diagnostics } = await readSource(file('bom.txt', bytes));
    expect(source).toMatchObject({
      id: 'bom.txt',
      format: 'txt',
      encoding: 'utf-8',
      raw: 'Größe zählt.\r\n',
      text: 'Größe zählt.\n',
      digest: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(diagnostics).toMatchObject([{ code: 'text-repaired', severity: 'info' }]);
  });

  it('reads standard input', async () => {
    async function* input(): AsyncGenerator<Uint8Array> {
      const bytes = bytesOf('Ämter sind wichtig.');
      yield bytes.subarray(0, 1);
      yield bytes.subarray(1);
    }
    const { source } = await readSource({ id: '-', path: null }, { standardInput: input() });
    expect(source).toMatchObject({ id: '-', text: 'Ämter sind wichtig.' });
  });

  it.each([
    ['a.xlsx', 'format-unsupported', 'x'],
    ['a.docx', 'file-damaged', 'PK\x03\x04'],
    ['bild.png', 'format-unsupported', 'x'],
    ['leer.html', 'no-text', '<p></p>'],
    ['leer.txt', 'file-empty', ''],
    ['null.dat', 'file-binary', 'a\0b\0\0c'],
  ])('skips %s with %s', async (name, code, content) => {
    const { source, diagnostics } = await readSource(file(name, content));
    expect(source).toBeNull();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code, severity: 'error', document: name });
    expect(diagnostics[0]!.message).toContain(name);
  });

  it('reads text whose extension nobody knows', async () => {
    const { source } = await readSource(file('notiz.xyz', 'Ein Satz.'));
    expect(source!.text).toBe('Ein Satz.');
  });

  it('skips files that vanished or grew too large', async () => {
    const gone = await readSource({ id: 'weg.txt', path: path.join(folder, 'weg.txt') });
    expect(gone.diagnostics).toMatchObject([{ code: 'file-unreadable', severity: 'error' }]);
    const large = await readSource(file('gross.txt', 'x'.repeat(100)), {
      limits: { fileBytes: 99 },
    });
    expect(large.diagnostics).toMatchObject([{ code: 'file-too-large', severity: 'error' }]);
    const isFolder = await readSource({ id: 'ordner', path: folder });
    expect(isFolder.source).toBeNull();
  });

  it('finds the place of the year in the raw file', async () => {
    const raw =
      'Sit\u00adzung\r\nDie Fach\u00adtagung fand am 4. Juli 2018 in Berlin statt. Alle kamen.\r\n';
    const { source } = await sourceTextFrom({ id: 'a.txt', bytes: bytesOf(raw) });
    const { year, basis, evidence } = source!.year;
    expect([year, basis, evidence!.line]).toEqual([2018, 'text', 2]);
    expect(raw.slice(evidence!.start, evidence!.end)).toBe(evidence!.text);
    expect(evidence!.text).toContain('2018');
  });

  it('asks the front matter before the text', async () => {
    const raw = '---\ntitle: Ein Titel\ndate: 2017-05-01\n---\n\n# Überschrift\n\nText von 2012.\n';
    for (const format of ['md', 'txt'] as const) {
      const { source } = await sourceTextFrom({ id: 'a', bytes: bytesOf(raw), format });
      expect(source).toMatchObject({
        title: 'Ein Titel',
        year: { year: 2017, basis: 'front-matter', certain: true },
      });
      expect(source!.blocks[0]).toMatchObject({ kind: 'front-matter', boilerplate: true });
    }
  });
});

describe('sourceFromString', () => {
  it('is what the file of the same text gives', async () => {
    const raw =
      'Titel der Sache\n\nEin Absatz mit Leis-\ntung und mehr Wörtern, der ein Satz ist.\n';
    const { source } = await sourceTextFrom({ id: 'a', bytes: bytesOf(raw) });
    const { offsets: fromBytes, ...bytes } = source!;
    const { offsets: fromText, ...text } = sourceFromString('a', raw);
    expect(text).toEqual(bytes);
    expect(fromText.rawEnd(40)).toBe(fromBytes.rawEnd(40));
    expect(text.title).toBe('Titel der Sache');
  });
});
