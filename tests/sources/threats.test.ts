// One test for each threat of SECURITY.md that enters through a document. Each fails when its guard is removed.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSources } from '../../src/sources/find.js';
import { sourcesFromBytes } from '../../src/sources/read.js';
import { readAll, readSource, sourceTextFrom } from './read-one.js';
import { docxOf, zipOf } from './zip-of.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'qa-threats-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MEGABYTE = 1 << 20;
const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');

async function codesOf(id: string, bytes: Uint8Array, limits = {}): Promise<readonly string[]> {
  const results = await readAll(sourcesFromBytes({ id, bytes }, { limits }));
  return results.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
}

describe('archives', () => {
  it('stops a zip bomb at the limit', async () => {
    const bomb = docxOf(`<w:p><w:r><w:t>${'a'.repeat(4 * MEGABYTE)}</w:t></w:r></w:p>`);
    expect(bomb.length).toBeLessThan(20_000);
    expect(await codesOf('a.docx', bomb, { unpackedBytes: MEGABYTE })).toEqual([
      'unpacked-too-large',
    ]);
  });

  it('does not believe a forged size', async () => {
    const forged = zipOf([{ name: 'a.txt', data: 'x'.repeat(MEGABYTE), claimedSize: 10 }]);
    expect(await codesOf('a.zip', forged)).toEqual(['file-damaged']);
  });

  it('counts all members of an archive together', async () => {
    const data = `${'Wort '.repeat(50_000)}.`;
    const many = zipOf(Array.from({ length: 20 }, (_, index) => ({ name: `${index}.txt`, data })));
    expect(await codesOf('a.zip', many, { archiveBytes: MEGABYTE })).toContain('archive-too-large');
  });

  it('opens archives within archives only so deep', async () => {
    let nested = zipOf([{ name: 'a.txt', data: 'Ein Satz.' }]);
    for (let depth = 0; depth < 4; depth++) nested = zipOf([{ name: 'innen.zip', data: nested }]);
    expect(await codesOf('a.zip', nested)).toEqual(['archive-too-deep']);
  });

  it('reads so many members and no more', async () => {
    const entries = Array.from({ length: 30 }, (_, index) => ({ name: `${index}.txt`, data: 'x' }));
    expect(await codesOf('a.zip', zipOf(entries), { members: 20 })).toEqual(['archive-too-many']);
  });

  it.each(['../../etc/passwd.txt', '/etc/passwd.txt', 'C:\\Windows\\a.txt', 'a/../../b.txt'])(
    'refuses the name %s',
    async (name) => {
      const archive = zipOf([
        { name, data: 'Ein Satz.' },
        { name: 'gut.txt', data: 'Ein guter Satz.' },
      ]);
      const results = await readAll(sourcesFromBytes({ id: 'a.zip', bytes: archive }));
      expect(results.flatMap(({ diagnostics }) => diagnostics)).toMatchObject([
        { code: 'archive-name-unsafe', severity: 'error' },
      ]);
      expect(results.filter(({ source }) => source !== null)).toHaveLength(1);
    },
  );

  it('follows no link inside an archive', async () => {
    const archive = zipOf([{ name: 'a.txt', data: '/etc/passwd', mode: 0o120777 }]);
    expect(await codesOf('a.zip', archive)).toEqual(['archive-link']);
  });

  it('says when a document has a password', async () => {
    const archive = zipOf([{ name: 'a.txt', data: 'x', flags: 0x801 }]);
    expect(await codesOf('a.zip', archive)).toEqual(['file-encrypted']);
  });

  it('says when an OpenDocument file has a password', async () => {
    const manifest =
      '<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="content.xml">' +
      '<manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    const locked = zipOf([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
      { name: 'META-INF/manifest.xml', data: manifest },
      { name: 'content.xml', data: '\u0007\u0001verschlüsselt' },
    ]);
    expect(await codesOf('a.odt', locked)).toEqual(['file-encrypted']);
  });

  it('writes nothing', async () => {
    const before = readdirSync(folder);
    const archive = zipOf([{ name: 'a.txt', data: 'Ein Satz.' }]);
    writeFileSync(path.join(folder, 'a.zip'), archive);
    await readSource({ id: 'a.zip', path: path.join(folder, 'a.zip') });
    expect(readdirSync(folder)).toEqual([...before, 'a.zip'].sort());
    rmSync(path.join(folder, 'a.zip'));
  });
});

describe('XML', () => {
  it('expands no entity', async () => {
    const lines = Array.from(
      { length: 9 },
      (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
    );
    const laughs = `<?xml version="1.0"?><!DOCTYPE TEI [<!ENTITY l0 "haha">${lines.join('')}]><TEI><text><body><p>&l9;</p></body></text></TEI>`;
    expect(await codesOf('a.tei', bytesOf(laughs))).toEqual(['file-damaged']);
  });

  it('reads no external entity', async () => {
    const secret = path.join(folder, 'geheim.txt');
    writeFileSync(secret, 'streng geheim');
    const outside = `<!DOCTYPE TEI [<!ENTITY x SYSTEM "file://${secret}">]><TEI><text><body><p>Wort &x;</p></body></text></TEI>`;
    const { source, diagnostics } = await sourceTextFrom({ id: 'a.tei', bytes: bytesOf(outside) });
    expect(source).toBeNull();
    expect(JSON.stringify(diagnostics)).not.toContain('streng');
  });

  it('refuses elements nested without end', async () => {
    const deep = `<TEI><text><body>${'<div>'.repeat(100_000)}`;
    expect(await codesOf('a.tei', bytesOf(deep))).toEqual(['nesting-too-deep']);
  });
});

describe('pages', () => {
  it('refuses elements nested without end', async () => {
    const deep = `<html>${'<div>'.repeat(100_000)}Wort`;
    expect(await codesOf('a.html', bytesOf(deep))).toEqual(['nesting-too-deep']);
  });

  it('refuses a page that its repair would blow up', async () => {
    const open = Array.from({ length: 400 }, (_, index) => `<b id=${index}>`).join('');
    const blown = `<html><body><p>${open}${'<p>x'.repeat(20_000)}`;
    expect(await codesOf('a.html', bytesOf(blown))).toEqual(['too-many-elements']);
  });

  it('executes and fetches nothing', async () => {
    const page =
      '<html><body><p>Ein Satz.</p><script>globalThis.broken = 1; fetch("http://127.0.0.1:9/")</script><img src="http://127.0.0.1:9/x" onerror="globalThis.broken = 1"><iframe src="file:///etc/passwd">x</iframe>';
    const { source } = await sourceTextFrom({ id: 'a.html', bytes: bytesOf(page) });
    expect(source!.text).toBe('Ein Satz.');
    expect('broken' in globalThis).toBe(false);
  });
});

describe('other formats', () => {
  it('refuses groups of RTF nested without end', async () => {
    expect(await codesOf('a.rtf', bytesOf(`{\\rtf1 ${'{'.repeat(100_000)}`))).toEqual([
      'nesting-too-deep',
    ]);
  });

  it('stops at the limit of time', async () => {
    const page = `<html>${'<p>Ein Satz.</p>'.repeat(50_000)}`;
    expect(await codesOf('a.html', bytesOf(page), { seconds: 0.001 })).toEqual(['time-exceeded']);
  });

  it('stops at the limit of text', async () => {
    const page = `<html>${'<p>Ein Satz.</p>'.repeat(1000)}`;
    expect(await codesOf('a.html', bytesOf(page), { characters: 5000 })).toEqual(['text-too-long']);
  });

  it('says that a page of a PDF was read in part', async () => {
    const words = Array.from({ length: 50_100 }, (_, index) => {
      const place = `${(index % 20) * 200} ${Math.floor(index / 20) * 20}`;
      return `1 0 0 1 ${place} Tm (Wort) Tj`;
    });
    const stream = `BT /F1 10 Tf\n${words.join('\n')}\nET`;
    const bytes = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 5000 60000] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ]);
    expect(await codesOf('a.pdf', bytes)).toContain('page-cut');
  });

  it('stops at the limit of pages', async () => {
    expect(await codesOf('a.pdf', pdfOf(pageTree(5)), { pages: 3 })).toEqual(['too-many-pages']);
  });

  it('ends with pages of a PDF that hold each other', async () => {
    const loop = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>',
    ];
    expect(await codesOf('a.pdf', pdfOf(loop))).toHaveLength(1);
  });

  it('runs no script of a PDF and opens none of its files', async () => {
    const [, ...rest] = pageTree(1);
    const armed = [
      '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (globalThis.broken = 1) >> /Names << /EmbeddedFiles << /Names [(a.txt) 9 0 R] >> >> >>',
      ...rest,
    ];
    await codesOf('a.pdf', pdfOf(armed));
    expect('broken' in globalThis).toBe(false);
  });

  it('reads a huge line in linear time', async () => {
    const line = `text\n"${'Wort '.repeat(400_000)}"\n`;
    const started = performance.now();
    const [result] = await readAll(sourcesFromBytes({ id: 'a.csv', bytes: bytesOf(line) }));
    expect(result!.source).not.toBeNull();
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('does not let one open quote swallow a table', async () => {
    const rows = `id,text\n1,"offen\n${Array.from({ length: 50 }, (_, index) => `${index + 2},Satz`).join('\n')}`;
    expect(await readAll(sourcesFromBytes({ id: 'a.csv', bytes: bytesOf(rows) }))).toHaveLength(51);
  });
});

describe('the file system', () => {
  it.skipIf(process.platform === 'win32')('waits for no pipe', async () => {
    const pipe = path.join(folder, 'rohr.txt');
    execFileSync('mkfifo', [pipe]);
    const { files, diagnostics } = await findSources([folder]);
    expect(files.map(({ id }) => id)).not.toContain('rohr.txt');
    expect(diagnostics.map(({ code }) => code)).toContain('not-a-regular-file');
    const { diagnostics: late } = await readSource({ id: 'rohr.txt', path: pipe });
    expect(late.map(({ code }) => code)).toEqual(['not-a-regular-file']);
    rmSync(pipe);
  });

  it.skipIf(process.platform === 'win32')('follows links round in no circle', async () => {
    symlinkSync(folder, path.join(folder, 'kreis'));
    const { diagnostics } = await findSources([folder]);
    expect(diagnostics.map(({ code }) => code)).toContain('link-loop');
    rmSync(path.join(folder, 'kreis'));
  });

  it.skipIf(process.platform === 'win32')('reads no device', async () => {
    const { diagnostics } = await readSource({ id: 'null', path: '/dev/zero' });
    expect(diagnostics.map(({ code }) => code)).toEqual(['not-a-regular-file']);
  });

  it.skipIf(!existsSync('/proc/self/cmdline'))(
    'reads a file up to the size it had when it was opened',
    async () => {
      // Such a file says that it is empty, whatever it holds, as one does that has grown since.
      const { source, diagnostics } = await readSource({
        id: 'a.txt',
        path: '/proc/self/cmdline',
      });
      expect(source).toBeNull();
      expect(diagnostics.map(({ code }) => code)).toEqual(['file-empty']);
    },
  );

  it('says that a file is gone', async () => {
    const { diagnostics } = await readSource({
      id: 'weg.docx',
      path: path.join(folder, 'weg.docx'),
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['file-unreadable']);
  });
});

function pageTree(count: number): string[] {
  const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`);
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>';
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${count} >>`,
    ...kids.map(() => page),
  ];
}

function pdfOf(objects: readonly string[]): Uint8Array {
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  body += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}
