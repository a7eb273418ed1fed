import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom, mutate } from '../../../scripts/fuzz/mutations.js';
import { bundledThemes, openCorpus, readThemeFile, themes } from '../../../src/index.js';

const fixtures = 'tests/fixtures/formats';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'qa-formats-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Theme, hits and words of a corpus that consists of one file. */
async function themesOf(file: string): Promise<readonly (readonly [string, number, number])[]> {
  const corpus = await openCorpus({ sources: [file] });
  const definitions = await readThemeFile(bundledThemes());
  const { rows } = await themes(corpus, { definitions, by: 'none', evidence: 0 });
  return rows.map(({ theme, hits, words }) => [theme, hits, words] as const);
}

describe('a text in several formats', () => {
  it('has the same themes in each', async () => {
    const plain = path.join(folder, 'text.md');
    const source = readFileSync(path.join(fixtures, 'source.md'), 'utf8');
    writeFileSync(plain, source.replace(/\[\^(\d)\](:?)/g, ''));
    const expected = await themesOf(plain);
    expect(expected.some(([, hits]) => hits > 0)).toBe(true);
    for (const name of ['libreoffice.docx', 'libreoffice.html', 'libreoffice.pdf', 'pdftex.pdf']) {
      const found = await themesOf(path.join(fixtures, name));
      expect(found.map(([theme, hits]) => [theme, hits])).toEqual(
        expected.map(([theme, hits]) => [theme, hits]),
      );
      // Title and author, which the properties of the Markdown file hold, are text in the others.
      const [, , words] = found[0]!;
      expect(Math.abs(words - expected[0]![2])).toBeLessThanOrEqual(0.02 * expected[0]![2]);
    }
  });
});

describe('a folder of mixed files', () => {
  it('reads the good ones and names the broken ones with a reason', async () => {
    const mixed = path.join(folder, 'gemischt');
    mkdirSync(mixed);
    const names = ['pandoc.html', 'pandoc.docx', 'pandoc.odt', 'pandoc.rtf', 'pandoc.tei'];
    const total = 100;
    const broken = new Set<string>();
    for (let index = 0; index < total; index++) {
      const name = names[index % names.length]!;
      const file = `${String(index).padStart(3, '0')}-${name}`;
      if (index % 20 === 1) {
        const bytes = readFileSync(path.join(fixtures, name));
        writeFileSync(path.join(mixed, file), mutate(bytes, createRandom(index)).slice(0, 800));
        broken.add(file);
      } else copyFileSync(path.join(fixtures, name), path.join(mixed, file));
    }
    const corpus = await openCorpus({ sources: [mixed] });
    let read = 0;
    for await (const document of corpus.documents()) {
      expect(broken.has(document.source.id)).toBe(false);
      read++;
    }
    const errors = corpus.diagnostics.filter(({ severity }) => severity === 'error');
    expect(read).toBe(total - broken.size);
    expect(new Set(errors.map(({ document }) => document))).toEqual(broken);
    for (const { message } of errors) expect(message.length).toBeGreaterThan(20);
  });

  it('gives the documents of a table once more on a second pass', async () => {
    const table = path.join(folder, 'a.csv');
    writeFileSync(table, 'id,jahr,text\na,2019,Ein Satz.\nb,2020,Noch einer.\n');
    const corpus = await openCorpus({ sources: [table] });
    const passes: string[][] = [[], []];
    for (const pass of passes) {
      for await (const { source } of corpus.documents()) pass.push(source.id);
    }
    expect(passes).toEqual([
      ['a.csv#a', 'a.csv#b'],
      ['a.csv#a', 'a.csv#b'],
    ]);
    expect(corpus.summary).toMatchObject({ documents: 2, years: [2019, 2020] });
  });
});
